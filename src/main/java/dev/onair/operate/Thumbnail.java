package dev.onair.operate;

import java.time.Instant;
import java.util.Base64;
import java.util.Objects;

/**
 * A picture of what a pipeline has on air.
 *
 * @param pipeline the pipeline's number
 * @param contentType such as {@code image/jpeg}
 * @param taken when it was
 * @param body the picture, in base64
 */
public record Thumbnail(int pipeline, String contentType, Instant taken, String body) {
  public Thumbnail {
    Objects.requireNonNull(contentType, "contentType");
    Objects.requireNonNull(taken, "taken");
    Objects.requireNonNull(body, "body");
  }

  /**
   * The picture.
   *
   * @throws IllegalArgumentException where the body is not base64
   */
  public byte[] bytes() {
    return Base64.getMimeDecoder().decode(body);
  }
}
