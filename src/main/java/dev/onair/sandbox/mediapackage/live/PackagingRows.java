package dev.onair.sandbox.mediapackage.live;

import java.util.Optional;

/** What the control plane knows of packaging channels. */
interface PackagingRows {

  /** The channel's row, with its policy and its endpoints' windows. */
  Optional<PackagingRow> find(ChannelName name);
}
