package dev.onair.model.ingest;

import java.util.Objects;

/**
 * One input of a channel.
 *
 * @param name its name within the channel
 * @param source where it gets its stream
 * @param settings how the channel reads it
 */
public record InputSpec(String name, InputSource source, InputSettings settings) {

  public InputSpec {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(settings, "settings");
  }
}
