/**
 * What Terraform knows of a stack, and what it hands over: states, resources and outputs, with
 * types.
 */
package dev.onair.terraform.state;
