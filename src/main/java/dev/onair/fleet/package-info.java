/**
 * Drives Terraform over many stacks: plan, review, apply, destroy. It reads what synthesis wrote,
 * and knows nothing of how that came about.
 */
package dev.onair.fleet;
