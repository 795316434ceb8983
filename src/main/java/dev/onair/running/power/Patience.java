package dev.onair.running.power;

import java.time.Duration;

/**
 * How long is waited for MediaLive.
 *
 * @param poll how long after each look the next one comes
 * @param grace how long a channel may look as if it had not been asked for anything
 * @param timeout how long all of it may take
 */
public record Patience(Duration poll, Duration grace, Duration timeout) {

  /** A look lists all channels, so that it takes a few requests, however many are waited for. */
  private static final Duration POLL = Duration.ofSeconds(3);

  /** What MediaLive answers may lag behind what it was asked for. */
  private static final Duration GRACE = Duration.ofSeconds(30);

  /** As by default, but for all of it. */
  public static Patience upTo(Duration timeout) {
    return new Patience(POLL, GRACE, timeout);
  }

  /** When all of it has to be over. */
  public long end() {
    return System.nanoTime() + timeout.toNanos();
  }
}
