/**
 * What the Terraform provider knows of a channel: its names, its limits, and what it will send for
 * a planned one.
 */
package dev.onair.encoder.provider;
