package dev.onair.probe.checks;

import java.net.URI;
import java.util.Objects;

/**
 * What was asked for.
 *
 * @param origin the page that the player is on
 * @param startover whether another time than now is
 */
public record Asked(String origin, boolean startover) {

  public Asked {
    Objects.requireNonNull(origin, "origin");
  }

  /** For a manifest. */
  public static Asked of(String origin, URI manifest) {
    String query = "&" + (manifest.getRawQuery() == null ? "" : manifest.getRawQuery());
    return new Asked(
        origin, query.matches(".*(&|manifestsettings=|;)(start|end|time_delay)[=:].*"));
  }
}
