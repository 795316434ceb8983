package dev.onair.sandbox.core;

import java.time.Duration;
import java.util.stream.Stream;

/**
 * What takes how long.
 *
 * @param transition a resource's way from one state to the next
 * @param roles after its creation, a role is unknown to the services that are given it
 * @param endpoints after its last endpoint's deletion, a packaging channel can't be deleted
 */
public record Timing(Duration transition, Duration roles, Duration endpoints) {

  public Timing {
    if (Stream.of(transition, roles, endpoints).anyMatch(Duration::isNegative)) {
      throw new IllegalArgumentException(
          "timing: one of %s, %s, %s is negative".formatted(transition, roles, endpoints));
    }
  }

  /** That transition; all else is known at once. */
  public static Timing of(Duration transition) {
    return new Timing(transition, Duration.ZERO, Duration.ZERO);
  }
}
