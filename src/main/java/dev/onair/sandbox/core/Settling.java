package dev.onair.sandbox.core;

import java.time.Duration;

/**
 * How long it takes until all of AWS knows of what was done.
 *
 * @param roles after its creation, a role is unknown to the services that are given it
 * @param endpoints after its last endpoint's deletion, a packaging channel can't be deleted
 */
public record Settling(Duration roles, Duration endpoints) {

  /** Everything is known at once. */
  public static final Settling AT_ONCE = new Settling(Duration.ZERO, Duration.ZERO);

  public Settling {
    if (roles.isNegative() || endpoints.isNegative()) {
      throw new IllegalArgumentException("settling: " + roles + " or " + endpoints + " is negative");
    }
  }
}
