package dev.onair.operate;

import java.util.List;

/** The schedules of encoder channels: what is to be done in them, and when. */
public interface Schedule {

  /**
   * What of a channel its schedule has to do with.
   *
   * @param id the channel's id at MediaLive
   * @throws OperationRefusedException where MediaLive does not tell
   */
  ScheduledChannel channel(String id) throws OperationRefusedException;

  /**
   * The actions of a channel's schedule: what is to come, and for about an hour what was.
   *
   * @param id the channel's id at MediaLive
   * @throws OperationRefusedException where MediaLive does not tell
   */
  List<ScheduleAction> actions(String id) throws OperationRefusedException;

  /**
   * Removes actions and then adds others, all or none.
   *
   * @param id the channel's id at MediaLive
   * @param removed the names of those that go
   * @throws OperationRefusedException where MediaLive does not
   */
  void update(String id, List<String> removed, List<ScheduleAction> added)
      throws OperationRefusedException;

  /**
   * Removes all actions; only of a channel that is idle.
   *
   * @param id the channel's id at MediaLive
   * @throws OperationRefusedException where MediaLive does not
   */
  void clear(String id) throws OperationRefusedException;
}
