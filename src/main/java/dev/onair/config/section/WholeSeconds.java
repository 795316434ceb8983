package dev.onair.config.section;

import dev.onair.config.values.Durations;
import dev.onair.diagnostics.Flaw;
import java.time.Duration;
import java.util.Optional;

/** Reads durations that AWS counts in whole seconds. */
public final class WholeSeconds {

  private WholeSeconds() {}

  /** A duration within a range, ends included. */
  public static Duration required(Section section, String key, Duration min, Duration max) {
    Duration duration = section.duration(key, min, max);
    check(section, key, duration);
    return duration;
  }

  /** A duration within a range, ends included. */
  public static Optional<Duration> optional(
      Section section, String key, Duration min, Duration max) {
    Optional<Duration> duration = section.optionalDuration(key, min, max);
    duration.ifPresent(given -> check(section, key, given));
    return duration;
  }

  private static void check(Section section, String key, Duration duration) {
    if (duration.toMillis() % 1000 != 0) {
      section.error(
          key,
          Flaw.of("whole-seconds"),
          Durations.format(duration) + " is not a whole number of seconds");
    }
  }
}
