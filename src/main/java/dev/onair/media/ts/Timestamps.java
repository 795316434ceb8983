package dev.onair.media.ts;

/** Timestamps of 33 bits at 90 kHz, which begin anew after 26.5 hours. */
public final class Timestamps {

  /** How many there are. */
  public static final long WRAP = 1L << 33;

  private Timestamps() {}

  /**
   * What a timestamp means, if it is at most half a wrap (13 hours) away from a known time.
   *
   * @param wrapped 0 to 2³³ − 1
   * @param near any time, 90 kHz, not wrapped
   */
  public static long unwrap(long wrapped, long near) {
    long ahead = Math.floorMod(wrapped - near, WRAP);
    return near + (ahead < WRAP / 2 ? ahead : ahead - WRAP);
  }

  /** As it is written into a stream. */
  public static long wrap(long time) {
    return Math.floorMod(time, WRAP);
  }
}
