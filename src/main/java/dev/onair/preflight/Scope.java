package dev.onair.preflight;

import dev.onair.model.ChannelSpec;
import dev.onair.model.SharedSpec;
import java.util.List;
import java.util.Objects;

/**
 * What is to be deployed.
 *
 * @param shared what the channels share
 * @param channels the channels that are looked at
 */
public record Scope(SharedSpec shared, List<ChannelSpec> channels) {

  public Scope {
    Objects.requireNonNull(shared, "shared");
    channels = List.copyOf(channels);
  }
}
