/** Terraform and AWS in memory, for tests of what a fleet decides. */
package dev.onair.fleet.twins;
