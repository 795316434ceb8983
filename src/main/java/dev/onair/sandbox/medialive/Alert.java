package dev.onair.sandbox.medialive;

import java.util.Objects;

/**
 * Something that ails a channel.
 *
 * @param pipeline which of its pipelines: 0 or 1
 * @param type a few words, such as {@code Video Not Detected}
 * @param message more of them
 */
public record Alert(int pipeline, String type, String message) {
  public Alert {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(message, "message");
  }
}
