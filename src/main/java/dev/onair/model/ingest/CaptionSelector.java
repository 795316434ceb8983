package dev.onair.model.ingest;

import java.util.Objects;

/**
 * Picks captions out of an input.
 *
 * @param name how the profile's captions refer to it
 * @param source what they are, and where in the input
 */
public record CaptionSelector(String name, CaptionSource source) {

  public CaptionSelector {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
  }
}
