/**
 * What an account has, may have and may do: questions to AWS that change nothing. Nothing here
 * reads a secret: of a parameter its type, of an object that it is there.
 */
package dev.onair.operate.account;
