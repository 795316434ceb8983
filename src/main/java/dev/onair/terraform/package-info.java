/** Runs the real Terraform as a child process, and knows where it gets the AWS provider from. */
package dev.onair.terraform;
