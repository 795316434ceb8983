/** CloudWatch Logs: log groups. Nothing is logged. */
package dev.onair.sandbox.logs;
