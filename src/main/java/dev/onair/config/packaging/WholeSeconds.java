package dev.onair.config.packaging;

import dev.onair.config.Durations;
import dev.onair.config.Section;
import java.time.Duration;
import java.util.Optional;

/** MediaPackage counts in whole seconds. */
final class WholeSeconds {

  private WholeSeconds() {}

  static void check(Section section, String key, Optional<Duration> duration) {
    duration
        .filter(d -> d.toMillis() % 1000 != 0)
        .ifPresent(
            d ->
                section.error(
                    key, Durations.format(d) + " is not whole seconds, as MediaPackage wants"));
  }
}
