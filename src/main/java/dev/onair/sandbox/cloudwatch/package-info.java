/**
 * CloudWatch: alarms on metrics, and dashboards. Nothing is measured, so that no alarm goes off.
 */
package dev.onair.sandbox.cloudwatch;
