package dev.onair.importing.forms;

import java.time.Duration;

/** Lengths of time, as a file's author would write them. */
final class Lengths {

  private static final long HOUR = Duration.ofHours(1).toSeconds();
  private static final long DAY = Duration.ofDays(1).toSeconds();

  private Lengths() {}

  /** Whole seconds: {@code 14 days}, {@code 2 h}, {@code 90 s}. */
  static String of(int seconds) {
    if (seconds % DAY == 0) {
      return seconds / DAY + (seconds == DAY ? " day" : " days");
    }
    return seconds % HOUR == 0 ? seconds / HOUR + " h" : seconds + " s";
  }
}
