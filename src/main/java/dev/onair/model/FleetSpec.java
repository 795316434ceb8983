package dev.onair.model;

import dev.onair.diagnostics.HiddenTexts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that an operator configured.
 *
 * @param shared what the channels share
 * @param channels the channels, by name
 * @param written the words in which the operator said so, by the stack's name
 * @param hidden what came from the environment, and is told nowhere
 */
public record FleetSpec(
    SharedSpec shared,
    List<ChannelSpec> channels,
    Map<String, WrittenSettings> written,
    HiddenTexts hidden) {

  public FleetSpec {
    Objects.requireNonNull(shared, "shared");
    channels = List.copyOf(channels);
    written = Map.copyOf(written);
    Objects.requireNonNull(hidden, "hidden");
  }

  /** What an operator configured without the environment. */
  public FleetSpec(
      SharedSpec shared, List<ChannelSpec> channels, Map<String, WrittenSettings> written) {
    this(shared, channels, written, HiddenTexts.NONE);
  }

  /** A channel by its name. */
  public Optional<ChannelSpec> channel(String name) {
    return channels.stream().filter(channel -> channel.name().equals(name)).findFirst();
  }

  /** What the operator wrote for a stack. */
  public WrittenSettings written(String stack) {
    return written.getOrDefault(stack, WrittenSettings.NONE);
  }

  /** The same fleet with other shared settings. */
  public FleetSpec with(SharedSpec other) {
    return new FleetSpec(other, channels, written, hidden);
  }

  /** The same fleet with some channels only. */
  public FleetSpec with(List<ChannelSpec> some) {
    return new FleetSpec(shared, some, written, hidden);
  }
}
