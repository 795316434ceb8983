package dev.onair.model.ingest;

import java.util.Objects;

/**
 * What is done to an input's pictures before they are encoded.
 *
 * @param when whether the filters work at all
 * @param strength how much they do: 1 to 5
 * @param deblock whether the edges of blocks are smoothed
 * @param denoise whether noise is taken out
 */
public record InputFilters(When when, int strength, Switch deblock, Switch denoise) {

  /** Whether the filters work at all. */
  public enum When {
    /** Where MediaLive thinks that the input needs it. */
    AUTO,
    /** Never. */
    DISABLED,
    /** Always. */
    FORCED
  }

  /** A filter's switch. */
  public enum Switch {
    ENABLED,
    DISABLED
  }

  public InputFilters {
    Objects.requireNonNull(when, "when");
    Objects.requireNonNull(deblock, "deblock");
    Objects.requireNonNull(denoise, "denoise");
    if (strength < 1 || strength > 5) {
      throw new IllegalArgumentException("strength: " + strength + " is not 1 to 5");
    }
  }

  /** Whether a filter is switched on that never works. */
  public boolean isVain() {
    return when == When.DISABLED && (deblock == Switch.ENABLED || denoise == Switch.ENABLED);
  }
}
