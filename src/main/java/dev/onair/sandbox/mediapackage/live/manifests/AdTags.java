package dev.onair.sandbox.mediapackage.live.manifests;

import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The ad markers of a media playlist, by the number of the segment that they stand before. */
final class AdTags {

  /**
   * Program date times are rounded: a marker belongs to the segment that begins this much later.
   */
  private static final Duration ROUNDING = Duration.ofMillis(20);

  private final Lead lead;
  private final List<Segment> segments;
  private final Map<Long, List<String>> tags = new HashMap<>();

  private AdTags(Lead lead, List<Segment> segments) {
    this.lead = lead;
    this.segments = segments;
  }

  /** Those of the segments that a playlist shows. */
  static AdTags of(Cut cut, List<Segment> segments, HlsSettings.AdMarkers markers) {
    AdTags tags = new AdTags(Lead.of(cut), segments);
    for (Avail avail : Avail.of(cut)) {
      switch (markers) {
        case NONE -> {}
        case DATERANGE -> tags.dateRange(avail);
        case SCTE35_ENHANCED -> tags.cues(avail);
      }
    }
    return tags;
  }

  List<String> before(Segment segment) {
    return tags.getOrDefault(segment.number(), List.of());
  }

  /** Also of an avail that began before the first segment and goes on in it. */
  private void dateRange(Avail avail) {
    boolean inProgress = avail.holds(segments.get(0).start());
    int out = inProgress ? 0 : carrier(avail.start());
    if (out < 0) {
      return;
    }
    String same =
        "#EXT-X-DATERANGE:ID=\""
            + avail.id()
            + "\",START-DATE=\""
            + Decimal.time(avail.start())
            + "\"";
    add(
        out,
        same
            + avail.planned().map(time -> ",PLANNED-DURATION=" + Decimal.seconds(time)).orElse("")
            + ",SCTE35-OUT=0x"
            + avail.out().hex().toUpperCase(Locale.ROOT));
    avail
        .in()
        .ifPresent(
            in ->
                add(
                    carrier(in.at()),
                    same
                        + ",DURATION="
                        + Decimal.seconds(Duration.between(avail.start(), in.at()))
                        + ",SCTE35-IN=0x"
                        + in.section().hex().toUpperCase(Locale.ROOT)));
  }

  /** As MediaConvert describes "SCTE-35 enhanced". */
  private void cues(Avail avail) {
    String out = Base64.getEncoder().encodeToString(avail.out().toArray());
    String duration = avail.planned().map(Decimal::seconds).orElse("");
    int first = carrier(avail.start());
    int after = avail.end().map(this::carrier).orElse(-1);
    if (first >= 0) {
      add(first, "#EXT-OATCLS-SCTE35:" + out);
      add(first, "#EXT-X-CUE-OUT" + (duration.isEmpty() ? "" : ":" + duration));
    }
    for (int i = 0; i < segments.size(); i++) {
      Instant start = segments.get(i).start().plus(ROUNDING);
      if (i > first && (after < 0 || i < after) && avail.holds(start)) {
        Duration elapsed = Duration.between(avail.start(), segments.get(i).start());
        add(
            i,
            "#EXT-X-CUE-OUT-CONT:ElapsedTime="
                + Decimal.seconds(elapsed)
                + (duration.isEmpty() ? "" : ",Duration=" + duration)
                + ",SCTE35="
                + out);
      }
    }
    if (after >= 0 && after > first) {
      avail
          .in()
          .map(in -> Base64.getEncoder().encodeToString(in.section().toArray()))
          .ifPresent(section -> add(after, "#EXT-OATCLS-SCTE35:" + section));
      add(after, "#EXT-X-CUE-IN");
    }
  }

  /** The segment that shows a moment, or begins after it; none if it isn't there, or not yet. */
  private int carrier(Instant time) {
    if (time.plus(ROUNDING).isBefore(segments.get(0).start())) {
      return -1;
    }
    for (int i = 0; i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (lead.end(segment).isAfter(time.plus(ROUNDING))) {
        return i;
      }
    }
    return -1;
  }

  private void add(int segment, String tag) {
    if (segment >= 0) {
      tags.computeIfAbsent(segments.get(segment).number(), key -> new ArrayList<>()).add(tag);
    }
  }
}
