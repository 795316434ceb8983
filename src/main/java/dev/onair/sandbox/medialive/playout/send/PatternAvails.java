package dev.onair.sandbox.medialive.playout.send;

import dev.onair.media.scte35.SpliceCommand;
import java.util.ArrayList;
import java.util.List;

/** The avails that a made-up source has: 10 s at the beginning of each even minute. */
final class PatternAvails implements Cues {

  private static final long EVERY = 120 * Ticks.SECOND;
  private static final long DURATION = 10 * Ticks.SECOND;

  private final long offset;

  /**
   * Those of a channel.
   *
   * @param offset added to the time of each, 90 kHz: the channel's adAvailOffset
   */
  PatternAvails(long offset) {
    this.offset = offset;
  }

  @Override
  public List<Cue> between(long from, long to) {
    List<Cue> cues = new ArrayList<>();
    for (long number = -Math.floorDiv(offset - from, EVERY);
        number * EVERY + offset < to;
        number++) {
      // Of 32 bits, which suffice for 16,000 years.
      long event = number;
      cues.add(
          new Cue(
              "avail " + event,
              number * EVERY + offset,
              time -> SpliceCommand.Insert.out(event, time, DURATION),
              List.of()));
    }
    return cues;
  }
}
