package dev.onair.running.pictures;

import dev.onair.operate.Thumbnail;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of asking for a pipeline's picture.
 *
 * @param pipeline its number
 * @param thumbnail the picture; absent where there is none
 * @param why why there is none; empty where there is one
 */
public record Picture(int pipeline, Optional<Thumbnail> thumbnail, String why) {
  public Picture {
    Objects.requireNonNull(thumbnail, "thumbnail");
    Objects.requireNonNull(why, "why");
  }

  static Picture of(Thumbnail thumbnail) {
    return new Picture(thumbnail.pipeline(), Optional.of(thumbnail), "");
  }

  static Picture none(int pipeline, String why) {
    return new Picture(pipeline, Optional.empty(), why);
  }
}
