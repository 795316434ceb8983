package dev.onair.sandbox.mediapackage.live;

import java.util.Optional;

/** The packaging channels to which something came. */
public interface LiveChannels {

  /** What came to a channel; absent if nothing did, or there is no such channel any more. */
  Optional<LiveChannel> find(String group, String channel);
}
