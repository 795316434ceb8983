/**
 * The real Terraform deploys what synthesis writes, byte for byte, to the sandbox. The provider's
 * own waits take most of the time, so that many stacks are worked on at once.
 */
package dev.onair.endtoend;
