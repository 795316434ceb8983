package dev.onair.running.status;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How long the channels of a fleet that run have done so.
 *
 * @param byChannel by the channel's name
 * @param trouble why that is not known of any; absent where it is
 */
public record Uptimes(Map<String, Uptime> byChannel, Optional<String> trouble) {

  /** Where nothing runs. */
  static final Uptimes NONE = new Uptimes(Map.of(), Optional.empty());

  public Uptimes {
    byChannel = Map.copyOf(byChannel);
    Objects.requireNonNull(trouble, "trouble");
  }

  /** Of a channel; absent where it does not run, or that is not known. */
  public Optional<Uptime> of(String channel) {
    return Optional.ofNullable(byChannel.get(channel));
  }
}
