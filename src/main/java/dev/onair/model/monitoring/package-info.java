/** What a fleet is watched for, who is told, and where logs go. */
package dev.onair.model.monitoring;
