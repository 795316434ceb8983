package dev.onair.operate;

import java.util.Optional;

/** Pictures of what encoder channels have on air. */
public interface Thumbnails {

  /**
   * The newest one of a pipeline; absent where MediaLive has none.
   *
   * @param id the channel's id at MediaLive
   * @param pipeline 0 or 1
   * @throws OperationRefusedException where MediaLive does not tell, as of a channel that does not
   *     run
   */
  Optional<Thumbnail> of(String id, int pipeline) throws OperationRefusedException;
}
