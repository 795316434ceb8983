package dev.onair.sandbox.medialive.playout.send;

import java.time.Instant;

/** Times of 90 kHz since the epoch. */
public final class Ticks {

  /** Those of a second. */
  public static final long SECOND = 90_000;

  private static final long MICROS = 1_000_000;

  private Ticks() {}

  /** The tick of a time; of one between two, the earlier. */
  public static long of(Instant time) {
    return time.getEpochSecond() * SECOND + time.getNano() / 1000 * SECOND / MICROS;
  }

  /** The time of a tick, in whole microseconds. */
  static Instant time(long ticks) {
    long seconds = Math.floorDiv(ticks, SECOND);
    return Instant.ofEpochSecond(seconds, (ticks - seconds * SECOND) * MICROS / SECOND * 1000);
  }
}
