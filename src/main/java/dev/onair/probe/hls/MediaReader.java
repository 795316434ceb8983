package dev.onair.probe.hls;

import dev.onair.diagnostics.Shown;
import dev.onair.probe.hls.MediaPlaylist.Header;
import dev.onair.probe.hls.MediaPlaylist.LowLatency;
import dev.onair.probe.samples.ByteRange;
import dev.onair.probe.samples.Misread;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads media playlists. */
final class MediaReader {

  private static final Pattern TAG = Pattern.compile("#(EXT[A-Z0-9-]*+)(?::(.*+))?+");
  private static final Pattern RANGE = Pattern.compile("(\\d{1,15})(?:@(\\d{1,15}))?");

  private final List<Misread> misread = new ArrayList<>();
  private final MarkerReader markers = new MarkerReader(misread);
  private final SegmentReader segments = new SegmentReader(misread);
  private int version = 1;
  private long target;
  private long sequence;
  private long discontinuities;
  private boolean ended;
  private boolean iframes;
  private LowLatency lowLatency =
      new LowLatency(OptionalDouble.empty(), OptionalDouble.empty(), false);
  private Optional<Hint> hint = Optional.empty();

  private MediaReader() {}

  static MediaPlaylist read(String text) {
    MediaReader reader = new MediaReader();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      reader.take(i + 1, lines.get(i).strip());
    }
    return reader.result();
  }

  private MediaPlaylist result() {
    if (target == 0) {
      misread.add(new Misread(1, "no EXT-X-TARGETDURATION", "every media playlist has one"));
    }
    Header header = new Header(version, target, sequence, discontinuities, ended, iframes);
    List<Segment> all = segments.numbered(sequence, discontinuities);
    return new MediaPlaylist(
        header, lowLatency, all, segments.growing(), hint, markers.all(all), misread);
  }

  private void take(int number, String line) {
    Matcher tag = TAG.matcher(line);
    if (tag.matches()) {
      tag(number, tag.group(1), tag.group(2) == null ? "" : tag.group(2));
    } else if (!line.isEmpty() && !line.startsWith("#")) {
      segments.uri(number, line);
    }
  }

  private void tag(int number, String name, String value) {
    switch (name) {
      case "EXT-X-VERSION" -> version = (int) Math.min(whole(number, name, value), 1000);
      case "EXT-X-TARGETDURATION" -> target = whole(number, name, value);
      case "EXT-X-MEDIA-SEQUENCE" -> sequence = whole(number, name, value);
      case "EXT-X-DISCONTINUITY-SEQUENCE" -> discontinuities = whole(number, name, value);
      case "EXT-X-ENDLIST" -> ended = true;
      case "EXT-X-PLAYLIST-TYPE" -> ended |= value.equals("VOD");
      case "EXT-X-I-FRAMES-ONLY" -> iframes = true;
      case "EXT-X-PART-INF" ->
          lowLatency =
              new LowLatency(
                  attributes(number, name, value).decimal("PART-TARGET"),
                  lowLatency.partHoldBack(),
                  lowLatency.blocks());
      case "EXT-X-SERVER-CONTROL" -> {
        Attributes control = attributes(number, name, value);
        lowLatency =
            new LowLatency(
                lowLatency.partTarget(),
                control.decimal("PART-HOLD-BACK"),
                control.yes("CAN-BLOCK-RELOAD"));
      }
      case "EXTINF" -> segments.duration(seconds(number, name, value.replaceFirst(",.*", "")));
      case "EXT-X-BYTERANGE" -> segments.range(range(number, name, value));
      case "EXT-X-DISCONTINUITY" -> segments.discontinuity();
      case "EXT-X-GAP" -> segments.gap();
      case "EXT-X-KEY" ->
          segments.key(!attributes(number, name, value).required("METHOD").equals("NONE"));
      case "EXT-X-PROGRAM-DATE-TIME" -> time(number, name, value).ifPresent(segments::time);
      case "EXT-X-MAP" -> {
        Attributes map = attributes(number, name, value);
        segments.map(
            new Segment.Map(
                map.required("URI"), map.text("BYTERANGE").flatMap(it -> range(number, name, it))));
      }
      case "EXT-X-PART" -> segments.part(part(attributes(number, name, value)));
      case "EXT-X-PRELOAD-HINT" -> hint(attributes(number, name, value));
      case "EXT-X-DATERANGE" -> markers.dateRange(attributes(number, name, value));
      default -> markers.tag(number, name, value, segments.count());
    }
  }

  private void hint(Attributes hinted) {
    if (hinted.required("TYPE").equals("PART")) {
      hint =
          Optional.of(
              new Hint(
                  hinted.line(),
                  hinted.required("URI"),
                  hinted.whole("BYTERANGE-START").orElse(0),
                  hinted.whole("BYTERANGE-LENGTH").isEmpty()));
    }
  }

  private Part part(Attributes part) {
    part.required("DURATION");
    String uri = part.required("URI");
    return new Part(
        part.line(),
        uri,
        part.text("BYTERANGE").flatMap(it -> segments.following(uri, it, RANGE)),
        part.decimal("DURATION").orElse(0),
        part.yes("INDEPENDENT"),
        part.yes("GAP"));
  }

  private Optional<ByteRange> range(int number, String name, String value) {
    Matcher range = RANGE.matcher(value);
    if (!range.matches()) {
      note(number, name, value, "length@offset");
      return Optional.empty();
    }
    long length = Long.parseLong(range.group(1));
    return Optional.of(
        new ByteRange(range.group(2) == null ? -1 : Long.parseLong(range.group(2)), length));
  }

  private Attributes attributes(int number, String name, String value) {
    return new Attributes(name, value, number, misread);
  }

  private long whole(int number, String name, String value) {
    try {
      long read = Long.parseLong(value.strip());
      if (read >= 0) {
        return read;
      }
    } catch (NumberFormatException e) {
      // Noted below.
    }
    note(number, name, value, "a whole number");
    return 0;
  }

  private double seconds(int number, String name, String value) {
    try {
      return Attributes.positive(value.strip());
    } catch (NumberFormatException e) {
      note(number, name, value, "seconds, and a comma");
      return 0;
    }
  }

  private Optional<Instant> time(int number, String name, String value) {
    try {
      return Optional.of(Attributes.instant(value.strip()));
    } catch (DateTimeException e) {
      note(number, name, value, "a time of ISO 8601 with its zone");
      return Optional.empty();
    }
  }

  private void note(int number, String name, String value, String right) {
    misread.add(new Misread(number, name + ": '" + Shown.value(value) + "'", right));
  }
}
