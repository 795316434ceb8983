package dev.onair.model.monitoring;

import java.util.Objects;
import java.util.Optional;

/**
 * What there is to look at in CloudWatch.
 *
 * @param scope what has a dashboard
 * @param runbook where it is said what an alarm means and what to do: a URL that dashboards link
 *     to; absent: they name the page alone
 */
public record DashboardsSpec(Scope scope, Optional<String> runbook) {

  /** What has a dashboard. */
  public enum Scope {
    /** Each channel, and the fleet. */
    CHANNELS,
    /** The fleet alone. */
    FLEET,
    /** Nothing. */
    NONE
  }

  public DashboardsSpec {
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(runbook, "runbook");
  }

  /** Whether the fleet has one. */
  public boolean ofFleet() {
    return scope != Scope.NONE;
  }

  /** Whether each channel has one. */
  public boolean ofChannels() {
    return scope == Scope.CHANNELS;
  }
}
