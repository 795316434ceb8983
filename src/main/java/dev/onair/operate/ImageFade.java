package dev.onair.operate;

import java.time.Duration;
import java.util.Objects;

/**
 * How an image comes and goes.
 *
 * @param in how long it takes to come
 * @param out how long it takes to go
 */
public record ImageFade(Duration in, Duration out) {
  public ImageFade {
    Objects.requireNonNull(in, "in");
    Objects.requireNonNull(out, "out");
  }
}
