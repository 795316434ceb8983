package dev.onair.model.encoding;

/**
 * How much an encoder channel writes to CloudWatch Logs, in MediaLive's terms.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/monitoring-with-logs.html">AWS:
 *     monitoring a channel with CloudWatch Logs</a>
 */
public enum LogLevel {
  DISABLED,
  ERROR,
  WARNING,
  INFO,
  DEBUG
}
