package dev.onair.model.ingest;

import java.util.Objects;

/**
 * Picks embedded (CEA-608/708) captions out of an input.
 *
 * @param name how the ladder's caption renditions refer to it
 * @param channel the CEA-608 channel: 1 to 4
 */
public record CaptionSelector(String name, int channel) {

  public CaptionSelector {
    Objects.requireNonNull(name, "name");
    if (channel < 1 || channel > 4) {
      throw new IllegalArgumentException("channel: " + channel + " is not 1 to 4");
    }
  }
}
