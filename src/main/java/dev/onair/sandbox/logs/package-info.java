/** CloudWatch Logs: log groups, and deliveries of services' logs. Nothing is logged. */
package dev.onair.sandbox.logs;
