/** What a fleet is watched for, and who is told. */
package dev.onair.model.monitoring;
