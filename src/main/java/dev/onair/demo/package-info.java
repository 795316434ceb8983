/** Puts a project's channels on air in a sandbox, with the real Terraform, and takes them down. */
package dev.onair.demo;
