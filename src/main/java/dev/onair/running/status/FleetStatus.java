package dev.onair.running.status;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a fleet does.
 *
 * @param channels its channels, and what AWS has of it without a file, by name
 * @param playbackHost where players ask for the streams; absent where it is not known
 * @param uptimes how long those that run have done so
 */
public record FleetStatus(
    List<ChannelStatus> channels, Optional<String> playbackHost, Uptimes uptimes) {

  /** What a cron job or a pipeline may want to fail for. */
  public enum Concern {
    /** A channel has an alert. */
    ALERT,
    /** A channel is off air, though its file says otherwise. */
    OFF_AIR
  }

  public FleetStatus {
    channels = List.copyOf(channels);
    Objects.requireNonNull(playbackHost, "playbackHost");
    Objects.requireNonNull(uptimes, "uptimes");
  }

  /** Whether there is such a concern, or a channel of which it is not known. */
  public boolean hasAny(Set<Concern> concerns) {
    return channels.stream().anyMatch(channel -> concerns.stream().anyMatch(c -> has(channel, c)));
  }

  private static boolean has(ChannelStatus channel, Concern concern) {
    if (channel.trouble().isPresent()) {
      return true;
    }
    return switch (concern) {
      case ALERT -> !channel.alerts().isEmpty();
      case OFF_AIR -> channel.isFaulty() || channel.isOffAir();
    };
  }

  /** Which channels do something else than before; also those that are new. */
  public Set<String> changedSince(FleetStatus before) {
    Map<String, ChannelStatus> then =
        before.channels.stream()
            .collect(Collectors.toMap(ChannelStatus::channel, Function.identity()));
    return channels.stream()
        .filter(now -> !now.equals(then.get(now.channel())))
        .map(ChannelStatus::channel)
        .collect(Collectors.toSet());
  }
}
