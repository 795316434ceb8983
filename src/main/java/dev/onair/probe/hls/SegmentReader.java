package dev.onair.probe.hls;

import dev.onair.diagnostics.Shown;
import dev.onair.probe.hls.Segment.Place;
import dev.onair.probe.hls.Segment.Stated;
import dev.onair.probe.samples.ByteRange;
import dev.onair.probe.samples.Misread;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts segments together of the lines of a media playlist. */
final class SegmentReader {

  private final List<Misread> misread;
  private final List<Segment> segments = new ArrayList<>();
  private List<Part> parts = new ArrayList<>();
  private Optional<Double> duration = Optional.empty();
  private Optional<ByteRange> range = Optional.empty();
  private Optional<Segment.Map> map = Optional.empty();
  private Optional<Instant> tagged = Optional.empty();
  private Optional<Instant> clock = Optional.empty();
  private boolean gap;
  private boolean encrypted;
  private long run;
  private String partFile = "";
  private long partEnd;
  private String file = "";
  private long fileEnd;

  SegmentReader(List<Misread> misread) {
    this.misread = misread;
  }

  void duration(double seconds) {
    duration = Optional.of(seconds);
  }

  /**
   * @param told whose offset is -1 where it follows the last of the same file
   */
  void range(Optional<ByteRange> told) {
    range = told;
  }

  void map(Segment.Map told) {
    map = Optional.of(told);
  }

  void discontinuity() {
    run++;
    clock = Optional.empty();
  }

  void gap() {
    gap = true;
  }

  void key(boolean isEncrypted) {
    encrypted = isEncrypted;
  }

  void time(Instant told) {
    tagged = Optional.of(told);
  }

  void part(Part part) {
    parts.add(part);
  }

  /** How many there are so far. */
  int count() {
    return segments.size();
  }

  /** The bytes of a part, which may follow those of the last one. */
  Optional<ByteRange> following(String uri, String text, Pattern form) {
    Matcher told = form.matcher(text);
    if (!told.matches()) {
      return Optional.empty();
    }
    long length = Long.parseLong(told.group(1));
    long from =
        told.group(2) == null
            ? (uri.equals(partFile) ? partEnd : 0)
            : Long.parseLong(told.group(2));
    partFile = uri;
    partEnd = from + length;
    return Optional.of(new ByteRange(from, length));
  }

  void uri(int line, String uri) {
    if (duration.isEmpty()) {
      misread.add(new Misread(line, Shown.value(uri), "EXTINF stands before a segment"));
    }
    double seconds = duration.orElse(0d);
    Optional<Stated> time = stated();
    Place place = new Place(uri, placed(uri), map, gap, encrypted);
    segments.add(new Segment(line, segments.size(), run, seconds, time, place, parts));
    clock = time.map(it -> it.at().plusNanos(Math.round(seconds * 1e9)));
    parts = new ArrayList<>();
    duration = Optional.empty();
    range = Optional.empty();
    tagged = Optional.empty();
    gap = false;
  }

  private Optional<Stated> stated() {
    if (tagged.isEmpty()) {
      return clock.map(at -> new Stated(at, false, 0));
    }
    double jump = clock.map(at -> Duration.between(at, tagged.get()).toNanos() / 1e9).orElse(0d);
    return Optional.of(new Stated(tagged.get(), true, jump));
  }

  private Optional<ByteRange> placed(String uri) {
    Optional<ByteRange> placed =
        range.map(
            it -> it.from() >= 0 ? it : new ByteRange(uri.equals(file) ? fileEnd : 0, it.length()));
    file = uri;
    fileEnd = placed.map(it -> it.from() + it.length()).orElse(0L);
    return placed;
  }

  /** Parts after the last whole segment. */
  List<Part> growing() {
    return parts;
  }

  /** All segments, numbered, now that the header is known. */
  List<Segment> numbered(long first, long discontinuities) {
    return segments.stream()
        .map(
            it ->
                new Segment(
                    it.line(),
                    first + it.sequence(),
                    discontinuities + it.run(),
                    it.duration(),
                    it.time(),
                    it.place(),
                    it.parts()))
        .toList();
  }
}
