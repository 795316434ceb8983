package dev.onair.sandbox.medialive;

import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import java.time.Instant;
import java.util.Optional;

/** What MediaLive measures of channels: since when their pipelines run. */
public final class RunningChannels {

  private final StoreTable channels;

  public RunningChannels(World world) {
    this.channels = world.store().notes("medialive/channel");
  }

  /**
   * Since when a pipeline runs; a restart of it does not count.
   *
   * @param pipeline its number
   * @return absent where it doesn't run, or there is none
   */
  public Optional<Instant> since(String channelId, int pipeline) {
    return channels
        .find(channelId)
        .filter(row -> Rows.state(row).equals("RUNNING"))
        .filter(row -> pipeline < ChannelChecks.pipelines(row))
        .map(row -> row.get(ShownChannel.STARTED))
        .map(started -> Instant.parse(started.asText()));
  }
}
