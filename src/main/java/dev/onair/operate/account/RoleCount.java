package dev.onair.operate.account;

/**
 * IAM's roles in the account.
 *
 * @param there how many there are
 * @param allowed how many there may be
 */
public record RoleCount(int there, int allowed) {}
