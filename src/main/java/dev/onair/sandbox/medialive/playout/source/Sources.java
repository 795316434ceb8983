package dev.onair.sandbox.medialive.playout.source;

import dev.onair.sandbox.medialive.OnAirChannel;
import dev.onair.sandbox.medialive.playout.encode.Ladder;
import java.util.List;

/** Says what channels show. */
public interface Sources extends AutoCloseable {

  /**
   * What a channel shows now; asked four times a second.
   *
   * @param ladder what its settings want
   */
  Source now(OnAirChannel channel, Ladder ladder);

  /** What is to be said of a channel's sources, a sentence each. */
  List<String> notes(String channelId);

  /** A channel has stopped: what was kept for it may go. */
  void stopped(String channelId);

  @Override
  void close();
}
