/**
 * An AWS on loopback, for trying and testing without an account: real Terraform with the real
 * provider deploys to it. Each service's room is a package; {@code core} and {@code protocol} are
 * what they share.
 */
package dev.onair.sandbox;
