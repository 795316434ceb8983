package dev.onair.operate;

import java.util.List;

/** What ails encoder channels. */
public interface Alerts {

  /**
   * The alerts of a channel that are set, the oldest first.
   *
   * @param id the channel's id at MediaLive
   * @throws OperationRefusedException where MediaLive does not tell
   */
  List<Alert> active(String id) throws OperationRefusedException;
}
