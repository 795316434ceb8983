package dev.onair.fleet.review;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** What a change does to a stream, the worst first. */
public enum Impact {
  /** The channel is stopped and started again, or made anew, or gone, or out of reach. */
  OFF_AIR,
  /** A playback URL or a push destination changes: players or encoders have to be repointed. */
  URL_CHANGE,
  /** Viewers may notice, but nothing is interrupted. */
  VIEWER_VISIBLE,
  /** No viewer can notice. */
  SAFE,
  /** Nothing is done. */
  NO_CHANGE;

  /** As it is written on a command line and in JSON: {@code off-air}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As a person reads it: {@code off air}. */
  public String label() {
    return this == URL_CHANGE ? "URL change" : id().replace('-', ' ');
  }

  /** Whether it is at least as bad as another. */
  public boolean atLeast(Impact other) {
    return compareTo(other) <= 0;
  }

  /** Whether it needs to be allowed by name before it is applied. */
  public boolean interrupts() {
    return atLeast(URL_CHANGE);
  }

  /** The worst of several; {@link #NO_CHANGE} for none. */
  public static Impact worst(Collection<Impact> impacts) {
    return impacts.stream().min(Comparator.naturalOrder()).orElse(NO_CHANGE);
  }
}
