/** Reads what a fleet is watched for, who is told, and where logs go. */
package dev.onair.config.monitoring;
