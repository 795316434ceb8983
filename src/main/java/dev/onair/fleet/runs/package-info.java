/** What Terraform is asked to do with a stack. */
package dev.onair.fleet.runs;
