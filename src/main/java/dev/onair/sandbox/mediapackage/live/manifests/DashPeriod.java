package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import dev.onair.sandbox.mediapackage.live.cuts.Extent;
import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A DASH period: a run, or what is in it between the ends of two avails. Where it begins stays the
 * same, though its first segments are not shown any more.
 *
 * @param id tells it from others, in later manifests too
 * @param start when it begins
 * @param offset media time of its beginning, 90 kHz, of all renditions
 * @param end when it ends; absent of one that goes on
 * @param segments what is shown of it, at least one
 */
record DashPeriod(
    String id, Instant start, long offset, Optional<Instant> end, List<Segment> segments) {

  private static final Duration ROUNDING = Duration.ofMillis(20);

  /**
   * Those of a manifest.
   *
   * @param avails whether an avail is a period of its own
   */
  static List<DashPeriod> of(Cut cut, Window window, boolean avails) {
    Lead lead = Lead.of(cut);
    List<DashPeriod> periods = new ArrayList<>();
    for (List<Segment> run : window.runs()) {
      List<Segment> kept =
          cut.segments().stream().filter(one -> one.run() == run.get(0).run()).toList();
      TreeSet<Long> borders = avails ? borders(cut, lead, kept) : new TreeSet<>();
      List<Segment> shown = new ArrayList<>();
      for (int i = 0; i < run.size(); i++) {
        shown.add(run.get(i));
        boolean last = i + 1 == run.size();
        if (last || borders.contains(run.get(i + 1).number())) {
          Long border = borders.floor(shown.get(0).number());
          Optional<Instant> end =
              !last
                  ? Optional.of(time(lead, kept, run.get(i + 1)))
                  : run.get(i).number() == window.last().number()
                      ? Optional.empty()
                      : Optional.of(end(lead, kept, run.get(i)));
          periods.add(period(cut, lead, kept, border, end, List.copyOf(shown)));
          shown.clear();
        }
      }
    }
    return periods;
  }

  /** The same, beginning with what is shown of it, for a manifest that is complete. */
  DashPeriod cutToSize(Lead lead, boolean first, boolean last) {
    Segment begins = segments.get(0);
    Segment ends = segments.get(segments.size() - 1);
    long time = first ? lead.extent(begins).time() : offset;
    return new DashPeriod(
        id,
        start.plus(Decimal.duration(time - offset)),
        time,
        last
            ? Optional.of(
                start.plus(
                    Decimal.duration(
                        lead.extent(ends).time() + lead.extent(ends).duration() - offset)))
            : end,
        segments);
  }

  private static DashPeriod period(
      Cut cut,
      Lead lead,
      List<Segment> kept,
      Long border,
      Optional<Instant> end,
      List<Segment> shown) {
    int run = shown.get(0).run();
    if (border == null) {
      return new DashPeriod("run" + run, zero(lead, kept), 0, end, shown);
    }
    Segment first = cut.segment(border).orElseThrow();
    return new DashPeriod(
        "run" + run + "-" + border, time(lead, kept, first), lead.extent(first).time(), end, shown);
  }

  /** The segments of a run with which an avail begins, or what comes after one. */
  private static TreeSet<Long> borders(Cut cut, Lead lead, List<Segment> run) {
    TreeSet<Long> borders = new TreeSet<>();
    for (Avail avail : Avail.of(cut)) {
      Stream.concat(Stream.of(avail.start()), avail.end().stream())
          .flatMap(time -> carrier(lead, run, time).stream())
          .forEach(borders::add);
    }
    return borders;
  }

  /** The segment, but not the first, that begins with a moment or shows it. */
  private static Optional<Long> carrier(Lead lead, List<Segment> run, Instant time) {
    Instant later = time.plus(ROUNDING);
    return run.stream()
        .skip(1)
        .filter(segment -> !segment.start().isAfter(later) && lead.end(segment).isAfter(later))
        .map(Segment::number)
        .findFirst();
  }

  private static Instant zero(Lead lead, List<Segment> run) {
    return run.get(0).start().minus(Decimal.duration(lead.extent(run.get(0)).time()));
  }

  private static Instant time(Lead lead, List<Segment> run, Segment segment) {
    return zero(lead, run).plus(Decimal.duration(lead.extent(segment).time()));
  }

  private static Instant end(Lead lead, List<Segment> run, Segment segment) {
    Extent extent = lead.extent(segment);
    return zero(lead, run).plus(Decimal.duration(extent.time() + extent.duration()));
  }
}
