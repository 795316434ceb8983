package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import dev.onair.sandbox.mediapackage.live.cuts.Extent;
import dev.onair.sandbox.mediapackage.live.cuts.Part;
import dev.onair.sandbox.mediapackage.live.cuts.Rendition;
import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What makes a media playlist one of low latency.
 *
 * @param cut what there is of the channel
 * @param rendition the playlist's
 * @param segments the playlist's, oldest first
 * @param targetSeconds the playlist's target duration
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-pantos-hls-rfc8216bis">RFC 8216bis</a>
 */
record PartialSegments(Cut cut, Rendition rendition, List<Segment> segments, long targetSeconds) {

  private static final int TICKS = 90_000;

  /** How many target durations before the end of a playlist its parts are listed. */
  private static final int TARGETS_WITH_PARTS = 3;

  /** A client stays at least two, better three of them behind. */
  private static final int PARTS_HELD_BACK = 3;

  /** Ticks of a rendition's longest part; 0 without any parts. */
  static long target(Cut cut, String rendition) {
    return cut.segments().stream()
        .map(segment -> segment.extents().get(rendition))
        .filter(Objects::nonNull)
        .flatMap(extent -> extent.parts().stream())
        .mapToLong(Part::duration)
        .max()
        .orElse(0);
  }

  /** The tags of the head. */
  List<String> head() {
    long target = target(cut, rendition.id());
    return List.of(
        "#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK="
            + Decimal.seconds(PARTS_HELD_BACK * target),
        "#EXT-X-PART-INF:PART-TARGET=" + Decimal.seconds(target));
  }

  /** The parts of a segment; none of one that is too old for that. */
  List<String> of(Segment segment, FileNames names) {
    List<String> lines = new ArrayList<>();
    if (isOld(segment)) {
      return lines;
    }
    List<Part> parts = extent(segment).parts();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      lines.add(
          "#EXT-X-PART:DURATION="
              + Decimal.seconds(part.duration())
              + ",URI=\""
              + names.part(rendition.id(), segment.number(), i)
              + "\""
              + (part.independent() ? ",INDEPENDENT=YES" : ""));
    }
    return lines;
  }

  /** Whether it begins too long before the end. */
  private boolean isOld(Segment segment) {
    long after = 0;
    for (int i = segments.size() - 1; i >= 0; i--) {
      after += extent(segments.get(i)).duration();
      if (after > TARGETS_WITH_PARTS * targetSeconds * TICKS) {
        return true;
      }
      if (segments.get(i).number() == segment.number()) {
        return false;
      }
    }
    return true;
  }

  /** The tags of the end: what comes next, and where the other playlists are. */
  List<String> tail(FileNames names, HlsSettings settings, String query) {
    Segment last = segments.get(segments.size() - 1);
    long next = last.complete() ? last.number() + 1 : last.number();
    int part = last.complete() ? 0 : extent(last).parts().size();
    List<String> lines = new ArrayList<>();
    lines.add(
        "#EXT-X-PRELOAD-HINT:TYPE=PART,URI=\"" + names.part(rendition.id(), next, part) + "\"");
    for (Rendition other : cut.renditions()) {
      Extent extent = last.extents().get(other.id());
      if (!other.id().equals(rendition.id()) && extent != null && !extent.parts().isEmpty()) {
        lines.add(
            "#EXT-X-RENDITION-REPORT:URI=\""
                + new HlsName(settings.childName(), other.id(), false).file()
                + query
                + "\",LAST-MSN="
                + last.number()
                + ",LAST-PART="
                + (extent.parts().size() - 1));
      }
    }
    return lines;
  }

  private Extent extent(Segment segment) {
    return segment.extents().get(rendition.id());
  }
}
