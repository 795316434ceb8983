package dev.onair.sandbox.mediapackage.live.manifests;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Times as requests and configurations write them: ISO 8601 with a zone, or seconds since the
 * epoch.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/mediapackage/latest/userguide/msettings-params.html">AWS:
 *     time-shifted query parameters</a>
 */
final class TimeText {

  private TimeText() {}

  /**
   * Reads one.
   *
   * @throws Refusal if it is neither
   */
  static Instant parse(String text) {
    try {
      if (text.matches("\\d{1,11}")) {
        return Instant.ofEpochSecond(Long.parseLong(text));
      }
      // A plus sign that was not encoded arrives as a blank.
      return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    } catch (DateTimeException e) {
      throw Refusal.bad(
          "'"
              + text
              + "' is not a time such as 2026-01-31T18:00:00Z or 1769882400, seconds since 1970.");
    }
  }
}
