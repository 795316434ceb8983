package dev.onair.running.power;

import java.util.Objects;

/**
 * What came of a channel.
 *
 * @param channel its name
 * @param fine whether it is where it was to be brought
 * @param message what it does, or why it does not
 */
public record Outcome(String channel, boolean fine, String message) {
  public Outcome {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(message, "message");
  }

  static Outcome fine(String channel, String message) {
    return new Outcome(channel, true, message);
  }

  static Outcome failed(String channel, String message) {
    return new Outcome(channel, false, message);
  }
}
