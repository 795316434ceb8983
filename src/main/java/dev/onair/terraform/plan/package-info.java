/** What Terraform would do: plans, with types. */
package dev.onair.terraform.plan;
