/**
 * CloudWatch: alarms on metrics, and dashboards. Nothing is measured but since when channels run,
 * so that no alarm goes off.
 */
package dev.onair.sandbox.cloudwatch;
