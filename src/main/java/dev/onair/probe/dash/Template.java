package dev.onair.probe.dash;

import dev.onair.probe.dash.Mpd.Timed;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A SegmentTemplate as it holds for a representation: its own, over that of its adaptation set,
 * over that of its period.
 */
final class Template {

  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:(RepresentationID|Number|Time|Bandwidth)(?:%0(\\d{1,2})d)?)?\\$");

  private final List<Element> levels;
  private final Values values;

  /**
   * @param levels elements that may have one, the innermost first
   */
  Template(Stream<Element> levels, Values values) {
    this.levels = levels.flatMap(it -> it.child("SegmentTemplate").stream()).toList();
    this.values = values;
  }

  boolean isThere() {
    return !levels.isEmpty();
  }

  /** Seconds. */
  double offset() {
    return whole("presentationTimeOffset").orElse(0) / scale();
  }

  Optional<URI> init(URI base, String id, long bandwidth) {
    return text("initialization").flatMap(it -> uri(base, filled(it, id, bandwidth, 0, 0)));
  }

  /** All segments of its timeline. */
  List<Timed> segments(URI base, String id, long bandwidth) {
    Optional<Element> timeline =
        levels.stream().flatMap(it -> it.child("SegmentTimeline").stream()).findFirst();
    Optional<String> media = text("media");
    if (timeline.isEmpty() || media.isEmpty()) {
      values.note(
          levels.get(0),
          timeline.isEmpty() ? "no SegmentTimeline" : "no media",
          "live streams of MediaPackage have it");
      return List.of();
    }
    List<Timed> segments = new ArrayList<>();
    long number = whole("startNumber").orElse(1);
    long at = 0;
    boolean isFirst = true;
    for (Element element : timeline.get().children("S").toList()) {
      long duration = values.whole(element, "d").orElse(0);
      long begin = values.whole(element, "t").orElse(at);
      double gap = isFirst ? 0 : (begin - at) / scale();
      at = begin;
      if (duration <= 0) {
        values.note(element, "no duration d", "a positive number");
        continue;
      }
      long more = repeats(element);
      for (long i = 0; i <= more && values.hasRoom(); i++) {
        Optional<URI> uri = uri(base, filled(media.get(), id, bandwidth, number, at));
        double time = at / scale();
        if (uri.isPresent()) {
          segments.add(new Timed(number, time, duration / scale(), i == 0 ? gap : 0, uri.get()));
        }
        number++;
        at += duration;
      }
      isFirst = false;
    }
    return segments;
  }

  private long repeats(Element element) {
    if (element.attribute("r").filter(it -> it.strip().startsWith("-")).isPresent()) {
      values.note(element, "r is negative", "how often it is repeated: the end is not told");
      return 0;
    }
    return values.whole(element, "r").orElse(0);
  }

  private double scale() {
    return Math.max(1, whole("timescale").orElse(1));
  }

  private Optional<String> text(String name) {
    return levels.stream().flatMap(it -> it.attribute(name).stream()).findFirst();
  }

  private OptionalLong whole(String name) {
    return levels.stream()
        .filter(it -> it.attribute(name).isPresent())
        .findFirst()
        .map(it -> values.whole(it, name))
        .orElse(OptionalLong.empty());
  }

  private Optional<URI> uri(URI base, String reference) {
    try {
      return Optional.of(base.resolve(reference));
    } catch (IllegalArgumentException e) {
      values.note(levels.get(0), "'" + reference + "' is no URI", "a URI");
      return Optional.empty();
    }
  }

  private static String filled(String text, String id, long bandwidth, long number, long time) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(1) == null
                        ? "$"
                        : switch (found.group(1)) {
                          case "Number" -> padded(number, found.group(2));
                          case "Time" -> padded(time, found.group(2));
                          case "Bandwidth" -> padded(bandwidth, found.group(2));
                          default -> id;
                        }));
  }

  private static String padded(long number, String width) {
    return width == null
        ? Long.toString(number)
        : String.format(Locale.ROOT, "%0" + Math.max(1, Integer.parseInt(width)) + "d", number);
  }
}
