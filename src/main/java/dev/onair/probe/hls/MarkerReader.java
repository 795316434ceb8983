package dev.onair.probe.hls;

import dev.onair.probe.hls.Marker.Kind;
import dev.onair.probe.samples.Misread;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads ad markers: EXT-X-DATERANGE, and the tags that MediaPackage writes as "SCTE-35 enhanced".
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/mediapackage/latest/userguide/scte-35-manifest-decoration.html">AWS:
 *     how ad markers are written</a>
 */
final class MarkerReader {

  private static final Pattern DURATION =
      Pattern.compile("(?:.*[,\\s])?(?:DURATION=)?\"?([0-9.]{1,20})\"?(?:,.*)?");

  /**
   * A tag, which stands before a segment.
   *
   * @param before how many segments stand before it
   */
  private record Tag(int line, Kind kind, String name, String value, int before) {}

  private final List<Misread> misread;
  private final List<Marker> ranges = new ArrayList<>();
  private final List<Tag> tags = new ArrayList<>();
  private Optional<String> message = Optional.empty();

  MarkerReader(List<Misread> misread) {
    this.misread = misread;
  }

  void dateRange(Attributes range) {
    String id = range.required("ID");
    Optional<Instant> start = range.time("START-DATE");
    Optional<Instant> end = range.time("END-DATE");
    OptionalDouble duration = range.decimal("DURATION");
    OptionalDouble planned = range.decimal("PLANNED-DURATION");
    if (start.isPresent() && end.isPresent() && end.get().isBefore(start.get())) {
      misread.add(
          new Misread(range.line(), "EXT-X-DATERANGE: END-DATE is before START-DATE", "after it"));
    }
    Optional<String> out = range.text("SCTE35-OUT");
    Optional<String> in = range.text("SCTE35-IN");
    Optional<String> command = range.text("SCTE35-CMD");
    ranges.add(
        new Marker(
            range.line(),
            out.isPresent()
                ? Kind.OUT
                : in.isPresent() ? Kind.IN : command.isPresent() ? Kind.COMMAND : Kind.OTHER,
            id,
            start,
            duration.isPresent() ? duration : planned,
            out.or(() -> in).or(() -> command),
            end));
    if (out.isPresent() && in.isPresent()) {
      ranges.add(new Marker(range.line(), Kind.IN, id, end, OptionalDouble.empty(), in, end));
    }
  }

  /**
   * Any other tag.
   *
   * @param before how many segments stand before it
   */
  void tag(int line, String name, String value, int before) {
    switch (name) {
      // The message stands before the tag that it belongs to.
      case "EXT-OATCLS-SCTE35" -> message = Optional.of(value.strip());
      case "EXT-X-CUE-OUT" -> tags.add(new Tag(line, Kind.OUT, name, value, before));
      case "EXT-X-CUE-IN" -> tags.add(new Tag(line, Kind.IN, name, value, before));
      default -> {}
    }
    if (name.startsWith("EXT-X-CUE-") && message.isPresent()) {
      tags.add(new Tag(line, Kind.COMMAND, "EXT-OATCLS-SCTE35", message.get(), before));
      message = Optional.empty();
    }
  }

  /** All of them. */
  List<Marker> all(List<Segment> segments) {
    List<Marker> all = new ArrayList<>(ranges);
    tags.forEach(tag -> all.add(marker(tag, segments)));
    return all;
  }

  private Marker marker(Tag tag, List<Segment> segments) {
    Optional<Instant> at =
        tag.before() < segments.size()
            ? segments.get(tag.before()).time().map(Segment.Stated::at)
            : Optional.empty();
    OptionalDouble duration = OptionalDouble.empty();
    if (tag.kind() == Kind.OUT && !tag.value().isBlank()) {
      duration = duration(tag);
    }
    Optional<String> carried =
        tag.kind() == Kind.COMMAND ? Optional.of(tag.value()) : Optional.empty();
    return new Marker(tag.line(), tag.kind(), tag.name(), at, duration, carried, Optional.empty());
  }

  private OptionalDouble duration(Tag tag) {
    Matcher told = DURATION.matcher(tag.value().toUpperCase(Locale.ROOT));
    if (told.matches()) {
      try {
        return OptionalDouble.of(Attributes.positive(told.group(1)));
      } catch (NumberFormatException e) {
        // Noted below.
      }
    }
    misread.add(
        new Misread(tag.line(), tag.name() + ": '" + tag.value() + "'", "a duration in seconds"));
    return OptionalDouble.empty();
  }
}
