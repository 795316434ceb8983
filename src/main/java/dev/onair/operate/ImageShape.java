package dev.onair.operate;

import java.util.Objects;
import java.util.Optional;

/**
 * How an image lies over the video.
 *
 * @param x of its left edge, in pixels
 * @param y of its top edge, in pixels
 * @param width in pixels; empty: as the image has it
 * @param height in pixels; empty: as the image has it
 * @param opacity in percent
 */
public record ImageShape(
    int x, int y, Optional<Integer> width, Optional<Integer> height, Optional<Integer> opacity) {
  public ImageShape {
    Objects.requireNonNull(width, "width");
    Objects.requireNonNull(height, "height");
    Objects.requireNonNull(opacity, "opacity");
  }
}
