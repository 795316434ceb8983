package dev.onair.model.delivery;

import java.time.Duration;
import java.util.Objects;

/**
 * CloudFront's standard logs, in a bucket of their own.
 *
 * @param prefix what the logs' keys begin with; ends with a slash
 * @param expiry how long they are kept: whole days, 1 to 3,650
 */
public record AccessLogs(String prefix, Duration expiry) {

  public AccessLogs {
    Objects.requireNonNull(prefix, "prefix");
    if (expiry.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException("expiry: " + expiry + " is less than a day");
    }
  }
}
