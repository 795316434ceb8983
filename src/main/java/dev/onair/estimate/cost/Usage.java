package dev.onair.estimate.cost;

import java.util.OptionalInt;

/**
 * How much channels are used.
 *
 * @param hours how many hours of a month each runs; absent: all, if it is meant to run
 * @param viewers how many watch each at a time while it runs
 * @param reserved whether the encoder channels' inputs and outputs are reserved for a year
 */
public record Usage(OptionalInt hours, int viewers, boolean reserved) {

  /** The hours of a month: a twelfth of a year. */
  public static final int MONTH = 730;

  /** Always on, and nobody watches: what a channel costs in any case. */
  public static final Usage ALWAYS = new Usage(OptionalInt.empty(), 0, false);

  public Usage {
    if (viewers < 0 || hours.orElse(0) < 0 || hours.orElse(0) > MONTH) {
      throw new IllegalArgumentException(hours + " h, " + viewers + " viewers");
    }
  }

  /** How many hours of a month a channel runs. */
  int hours(Metered channel) {
    return hours.orElse(channel.starts() ? MONTH : 0);
  }
}
