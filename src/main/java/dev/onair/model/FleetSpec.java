package dev.onair.model;

import java.util.List;
import java.util.Objects;

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
}
