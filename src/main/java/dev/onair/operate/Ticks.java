package dev.onair.operate;

import java.time.Duration;
import java.util.Optional;

/** Durations as SCTE-35 counts them, in ticks of 90 kHz. */
final class Ticks {

  private static final long PER_MILLI = 90;

  private Ticks() {}

  /** Without what is shorter than a millisecond. */
  static Long of(Duration duration) {
    return duration.toMillis() * PER_MILLI;
  }

  /** Empty where none are told. */
  static Optional<Duration> duration(Long ticks) {
    return Optional.ofNullable(ticks).map(t -> Duration.ofMillis(t / PER_MILLI));
  }
}
