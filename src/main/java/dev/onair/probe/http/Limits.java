package dev.onair.probe.http;

import java.time.Duration;

/**
 * How much is taken of whoever answers.
 *
 * @param manifestBytes the largest manifest
 * @param segmentBytes the largest segment; 10 s at 26 Mbit/s
 * @param totalBytes of all answers of a run
 * @param requests of a run
 * @param redirects of a request
 * @param patience for an answer, to its last byte; what blocks until there is something new gets
 *     more
 */
public record Limits(
    long manifestBytes,
    long segmentBytes,
    long totalBytes,
    int requests,
    int redirects,
    Duration patience) {

  /** What a channel with a dozen renditions stays far below. */
  public static final Limits USUAL =
      new Limits(4L << 20, 32L << 20, 512L << 20, 3000, 5, Duration.ofSeconds(10));
}
