package dev.onair.sandbox.medialive.playout.send;

import dev.onair.media.scte35.SpliceInfo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Says each cue of a channel once, some time before it takes effect. */
final class SaidCues {

  /** How long before: SCTE 67 wants at least 4 s. */
  private static final long AHEAD = 4 * Ticks.SECOND;

  /** What was scheduled for a time that is just past is still said. */
  private static final long LATE = 10 * Ticks.SECOND;

  private final Cues cues;
  private Set<String> said = Set.of();
  private long begin = Long.MIN_VALUE;

  SaidCues(Cues cues) {
    this.cues = cues;
  }

  /**
   * What is to be said now.
   *
   * @param now 90 kHz since the epoch
   */
  List<SpliceInfo> due(long now) {
    if (begin == Long.MIN_VALUE) {
      begin = now;
    }
    Set<String> known = new HashSet<>();
    List<SpliceInfo> due = new ArrayList<>();
    for (Cue cue : cues.between(Math.max(begin, now - LATE), now + AHEAD)) {
      known.add(cue.key());
      if (!said.contains(cue.key())) {
        due.add(cue.at(Math.max(cue.at(), now)));
      }
    }
    said = known;
    return due;
  }
}
