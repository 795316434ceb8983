package dev.onair.operate;

import java.util.Set;

/** The pipelines of encoder channels. */
public interface Pipelines {

  /**
   * What those of a channel do.
   *
   * @param id the channel's id at MediaLive
   * @throws OperationRefusedException where MediaLive does not tell
   */
  PipelineStates of(String id) throws OperationRefusedException;

  /**
   * Restarts some of a channel that runs. Each of them sends nothing until it is there again.
   *
   * @param id the channel's id at MediaLive
   * @param numbers which: 0, 1, or both
   * @throws OperationRefusedException where MediaLive does not
   */
  void restart(String id, Set<Integer> numbers) throws OperationRefusedException;
}
