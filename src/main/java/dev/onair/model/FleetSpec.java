package dev.onair.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that an operator configured.
 *
 * @param shared what the channels share
 * @param channels the channels, by name
 */
public record FleetSpec(SharedSpec shared, List<ChannelSpec> channels) {

  public FleetSpec {
    Objects.requireNonNull(shared, "shared");
    channels = List.copyOf(channels);
  }

  /** A channel by its name. */
  public Optional<ChannelSpec> channel(String name) {
    return channels.stream().filter(channel -> channel.name().equals(name)).findFirst();
  }
}
