package dev.onair.cli.commands;

import dev.onair.config.values.Durations;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** When something is to happen, as it is typed: a time with its offset from UTC, or from now. */
final class ActionTime {

  static final String FORM = "2026-01-02T20:15:00Z, 2026-01-02T21:15:00+01:00, or +5m";

  private ActionTime() {}

  /**
   * The time, in whole milliseconds.
   *
   * @throws IllegalArgumentException for anything else, with words for who typed it
   */
  static Instant of(String text, Instant now) {
    try {
      Instant time =
          text.startsWith("+")
              ? now.plus(Durations.parse(text.substring(1)))
              : OffsetDateTime.parse(text).toInstant();
      return time.truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException("'%s' is no time: %s".formatted(text, FORM), e);
    }
  }
}
