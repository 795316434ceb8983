package dev.onair.sandbox.mediapackage.live;

import java.time.Duration;

/**
 * What ingest has to know of a packaging channel.
 *
 * @param policy whether it has a channel policy
 * @param manifests the longest manifest window of its endpoints
 * @param startover the longest startover window of its endpoints
 */
record PackagingRow(boolean policy, Duration manifests, Duration startover) {

  /** What is kept where no endpoint wants more. */
  private static final Duration LEAST = Duration.ofMinutes(2);

  /** How long a player may still ask for what its manifest had. */
  private static final Duration LATE_PLAYER = Duration.ofMinutes(1);

  /** What a manifest needs: never given up for want of room. */
  Duration needed() {
    return manifests.plus(LATE_PLAYER);
  }

  /** How long the timeline is kept. */
  Duration kept() {
    return longest(LEAST, longest(needed(), startover));
  }

  static Duration longest(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
