package dev.onair.sandbox.medialive.playout.send;

import dev.onair.media.scte35.Segmentation;
import dev.onair.media.scte35.SpliceCommand;
import dev.onair.media.scte35.SpliceInfo;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * A SCTE-35 message that is to be sent.
 *
 * @param key tells it from all others of the channel
 * @param at when it takes effect, 90 kHz since the epoch
 * @param command what it says, of a time
 * @param segmentations its descriptors
 */
record Cue(
    String key,
    long at,
    Function<OptionalLong, SpliceCommand> command,
    List<Segmentation> segmentations) {

  Cue {
    segmentations = List.copyOf(segmentations);
  }

  /**
   * As it is sent.
   *
   * @param time when it takes effect, 90 kHz since the epoch
   */
  SpliceInfo at(long time) {
    return new SpliceInfo(0, command.apply(OptionalLong.of(time)), segmentations);
  }
}
