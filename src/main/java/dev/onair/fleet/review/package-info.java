/**
 * What a Terraform plan does to a live channel: pure functions from a plan's JSON to classified
 * changes. What no rule knows is the worst that can be.
 */
package dev.onair.fleet.review;
