package dev.onair.probe.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The time of day, and waiting for it. */
public interface Time {

  Instant now();

  void sleep(Duration length) throws InterruptedException;

  /** That of a machine. */
  static Time of(Clock clock) {
    return new Time() {
      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public void sleep(Duration length) throws InterruptedException {
        Thread.sleep(Math.max(0, length.toMillis()));
      }
    };
  }
}
