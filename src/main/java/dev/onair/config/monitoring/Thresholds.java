package dev.onair.config.monitoring;

import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import java.time.Duration;
import java.util.Optional;

/** Reads thresholds of alarms. */
final class Thresholds {

  private static final Duration SHORTEST = Duration.ofMillis(100);

  /** At which MediaLive stops counting for how long it has filled in. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private Thresholds() {}

  /** A number that is more than nothing: from zero on, all would be wrong for ever. */
  static Optional<Double> number(Section section, String key) {
    Optional<Double> number = section.optionalNumber(key);
    number
        .filter(given -> given <= 0)
        .ifPresent(
            given ->
                section.error(
                    key, Flaw.RANGE, "must be more than 0; to have no such alarm, say null"));
    return number;
  }

  /** A time, in milliseconds. */
  static Optional<Double> milliseconds(Section section, String key) {
    return section.optionalDuration(key, SHORTEST, LONGEST).map(time -> (double) time.toMillis());
  }
}
