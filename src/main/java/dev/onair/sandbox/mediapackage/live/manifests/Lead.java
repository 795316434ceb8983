package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import dev.onair.sandbox.mediapackage.live.cuts.Extent;
import dev.onair.sandbox.mediapackage.live.cuts.Rendition;
import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The rendition whose date and time are told: audio never ends just where the picture does.
 *
 * @param ids of all renditions, the lead first; a segment of an older ladder may lack it
 */
record Lead(List<String> ids) {

  static Lead of(Cut cut) {
    return new Lead(cut.renditions().stream().map(Rendition::id).toList());
  }

  /** What a segment holds of the first rendition that it has. */
  Extent extent(Segment segment) {
    return ids.stream()
        .filter(segment.extents()::containsKey)
        .findFirst()
        .or(() -> segment.extents().keySet().stream().sorted().findFirst())
        .map(segment.extents()::get)
        .orElseThrow();
  }

  Duration duration(Segment segment) {
    return Decimal.duration(extent(segment).duration());
  }

  /** When a segment ends; of a growing one so far. */
  Instant end(Segment segment) {
    return segment.start().plus(duration(segment));
  }
}
