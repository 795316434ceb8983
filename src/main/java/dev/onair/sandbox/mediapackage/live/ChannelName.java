package dev.onair.sandbox.mediapackage.live;

/**
 * A packaging channel's name.
 *
 * @param group its channel group's
 */
record ChannelName(String group, String channel) {

  /** The key of its row. */
  @Override
  public String toString() {
    return group + "/" + channel;
  }
}
