package dev.onair.sandbox.medialive.playout.send;

import java.util.List;

/** The SCTE-35 messages of a channel. */
interface Cues {

  /**
   * Those that take effect in a time.
   *
   * @param from 90 kHz since the epoch
   * @param to before which, the same
   */
  List<Cue> between(long from, long to);
}
