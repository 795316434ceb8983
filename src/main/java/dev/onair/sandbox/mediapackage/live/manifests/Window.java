package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The segments that a manifest shows.
 *
 * @param kind whether more of them come
 * @param segments oldest first, at least one; only the last may be growing
 */
record Window(Kind kind, List<Segment> segments) {

  /** How a manifest goes on. */
  enum Kind {
    /** Old segments go as new ones come; or only new ones come, since a fixed start. */
    LIVE,
    /** It grows to a fixed end. */
    EVENT,
    /** It is complete. */
    VOD
  }

  Window {
    segments = List.copyOf(segments);
  }

  /**
   * Chooses from what there is.
   *
   * @param growing whether the segment that is growing is shown
   * @throws Refusal if there is nothing of what was asked for
   */
  static Window of(Cut cut, TimeShift shift, Duration startover, boolean growing) {
    Lead lead = Lead.of(cut);
    Instant now = lead.end(cut.segments().get(cut.segments().size() - 1));
    Instant oldest = now.minus(startover);
    if (shift.start().filter(oldest::isAfter).isPresent()
        || shift.end().filter(oldest::isAfter).isPresent()) {
      throw Refusal.missing(
          "That is before the startover window, which begins at " + Decimal.time(oldest) + ".");
    }
    Instant edge = now.minus(shift.delay());
    boolean ended = shift.end().filter(end -> !end.isAfter(edge)).isPresent();
    List<Segment> shown =
        cut.segments().stream()
            .filter(segment -> segment.complete() || (growing && shift.live()))
            .filter(segment -> shift.delay().isZero() || !lead.end(segment).isAfter(edge))
            .filter(segment -> shift.end().isEmpty() || segment.start().isBefore(shift.end().get()))
            .filter(
                segment ->
                    shift.start().isEmpty() || lead.end(segment).isAfter(shift.start().get()))
            .filter(
                segment ->
                    shift.clipStart().isEmpty()
                        || lead.end(segment).isAfter(shift.clipStart().get()))
            .toList();
    if (shift.start().isEmpty()) {
      shown = newest(lead, shown, shift.window());
    }
    if (shown.isEmpty()) {
      throw Refusal.missing("There is no content of that time yet.");
    }
    boolean fixed = shift.start().isPresent() && shift.end().isPresent();
    return new Window(ended ? Kind.VOD : fixed ? Kind.EVENT : Kind.LIVE, shown);
  }

  /** As many as fit; always the newest that is complete. */
  private static List<Segment> newest(Lead lead, List<Segment> segments, Duration window) {
    Duration sum = Duration.ZERO;
    int first = segments.size();
    int complete = 0;
    while (first > 0) {
      Segment segment = segments.get(first - 1);
      if (segment.complete()) {
        sum = sum.plus(lead.duration(segment));
        if (complete++ > 0 && sum.compareTo(window) > 0) {
          break;
        }
      }
      first--;
    }
    return segments.subList(first, segments.size());
  }

  /** The newest of them that have a rendition: one that came later is not in those before. */
  List<Segment> of(String rendition) {
    int first = segments.size();
    while (first > 0 && segments.get(first - 1).extents().containsKey(rendition)) {
      first--;
    }
    return segments.subList(first, segments.size());
  }

  /** Those of each run. */
  List<List<Segment>> runs() {
    List<List<Segment>> runs = new ArrayList<>();
    for (Segment segment : segments) {
      if (runs.isEmpty() || runs.get(runs.size() - 1).get(0).run() != segment.run()) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(segment);
    }
    return runs;
  }

  Segment first() {
    return segments.get(0);
  }

  Segment last() {
    return segments.get(segments.size() - 1);
  }
}
