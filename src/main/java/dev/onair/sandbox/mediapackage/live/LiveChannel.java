package dev.onair.sandbox.mediapackage.live;

import dev.onair.media.Octets;
import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import dev.onair.sandbox.mediapackage.live.cuts.Cutting;
import java.time.Duration;
import java.util.Optional;

/** What came to one packaging channel and is still kept. Many threads may ask at once. */
public interface LiveChannel {

  /** All there is now; without segments before the first came. */
  Cut cut(Cutting how);

  /**
   * Waits until there is something newer.
   *
   * @param seen the newest that the caller knows
   * @return whether there is
   */
  boolean awaitNewer(Cut seen, Duration atMost) throws InterruptedException;

  /** The initialization segment of a run that still has segments; none of TS. */
  Optional<Octets> init(Cutting how, String rendition, int run);

  /** A complete segment; of a growing one what there is. */
  Optional<Octets> segment(Cutting how, String rendition, long number);

  /** A part, of any segment that is kept: all parts of a segment, joined, are the segment. */
  Optional<Octets> part(Cutting how, String rendition, long number, int part);

  /** The picture that a segment begins with, as a segment of its own; none of audio. */
  Optional<Octets> iframe(Cutting how, String rendition, long number);
}
