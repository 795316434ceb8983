package dev.onair.sandbox.mediapackage.live.cuts;

import dev.onair.sandbox.mediapackage.live.timeline.Cue;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A segment in all renditions.
 *
 * @param number counts on from the one before; the first of a channel has the epoch second of its
 *     arrival, so that no number comes twice, even after a new start of the sandbox
 * @param run counts the stretches without discontinuity: 0, 1, …
 * @param start program date time of its first picture
 * @param complete whether nothing more will come to it
 * @param cues that take effect in it
 * @param extents by rendition id
 */
public record Segment(
    long number,
    int run,
    Instant start,
    boolean complete,
    List<Cue> cues,
    Map<String, Extent> extents) {

  public Segment {
    cues = List.copyOf(cues);
    extents = Map.copyOf(extents);
  }
}
