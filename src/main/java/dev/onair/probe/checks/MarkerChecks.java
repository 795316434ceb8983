package dev.onair.probe.checks;

import static dev.onair.probe.checks.Fault.error;
import static dev.onair.probe.checks.Fault.warning;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import dev.onair.media.scte35.SpliceInfo;
import dev.onair.probe.dash.Mpd;
import dev.onair.probe.hls.Marker;
import dev.onair.probe.hls.Marker.Kind;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether ad markers can be used. */
final class MarkerChecks {

  static final Fault MESSAGE =
      error(
          "marker.scte35",
          "The SCTE-35 message of an ad marker can't be parsed: ad insertion passes over it.",
          "look at the source's SCTE-35; report it to whoever writes the marker");
  static final Fault START =
      error(
          "marker.start",
          "An ad marker doesn't say when: START-DATE is missing.",
          "program date time in the manifest, and START-DATE in each EXT-X-DATERANGE");
  static final Fault OVERLAP =
      warning(
          "marker.pair",
          "An avail begins before the one before it has ended.",
          "end each avail, or give it its duration, at the source");
  static final Fault EVENT =
      error(
          "marker.event",
          "An event of a DASH manifest has no SCTE-35 message that its scheme promises.",
          "report it to whoever writes the manifest");

  static final List<Fault> FAULTS = List.of(MESSAGE, START, OVERLAP, EVENT);

  private static final String BINARY_EVENTS = "urn:scte:scte35:2014:xml+bin";

  private MarkerChecks() {}

  static void playlist(String where, List<Marker> markers, Findings findings) {
    Set<String> dated = new HashSet<>();
    markers.stream().filter(it -> it.at().isPresent()).forEach(it -> dated.add(it.name()));
    for (Marker marker : markers) {
      marker.message().ifPresent(it -> message(where, marker.line(), it, findings));
      boolean isRange = !marker.name().startsWith("EXT-");
      if (isRange && !dated.contains(marker.name())) {
        findings.add(
            START, where, "line %d: %s".formatted(marker.line(), marker.name()), "START-DATE");
      }
    }
    pairs(where, markers, findings);
  }

  private static void pairs(String where, List<Marker> markers, Findings findings) {
    List<Marker> sorted =
        markers.stream()
            .filter(it -> it.kind() == Kind.OUT || it.kind() == Kind.IN)
            .filter(it -> it.at().isPresent())
            .sorted(Comparator.comparing((Marker it) -> it.at().orElseThrow()))
            .toList();
    Optional<Marker> open = Optional.empty();
    for (Marker marker : sorted) {
      Instant at = marker.at().orElseThrow();
      if (marker.kind() == Kind.IN) {
        open = Optional.empty();
        continue;
      }
      if (open.filter(it -> !it.name().equals(marker.name()) || !isRange(it)).isPresent()
          && end(open.get()).isAfter(at.plusMillis(100))) {
        findings.add(
            OVERLAP,
            where,
            "line %d: an avail begins at %s".formatted(marker.line(), at),
            "not before %s, where that of line %d ends"
                .formatted(end(open.get()), open.get().line()));
      }
      open = Optional.of(marker);
    }
  }

  private static boolean isRange(Marker marker) {
    return !marker.name().startsWith("EXT-");
  }

  /** When an avail ends: told, or by its duration; at once where neither is known. */
  private static Instant end(Marker marker) {
    Instant at = marker.at().orElseThrow();
    return marker
        .end()
        .orElseGet(() -> at.plusNanos(Math.round(marker.duration().orElse(0) * 1e9)));
  }

  static void events(String where, List<Mpd.Event> events, Findings findings) {
    for (Mpd.Event event : events) {
      event.message().ifPresent(it -> message(where, event.line(), it, findings));
      if (event.scheme().equals(BINARY_EVENTS) && event.message().isEmpty()) {
        findings.add(
            EVENT,
            where,
            "line %d: event %s".formatted(event.line(), event.id()),
            "a Binary element");
      }
    }
  }

  private static void message(String where, int line, String text, Findings findings) {
    try {
      SpliceInfo.parse(Octets.of(bytes(text)));
    } catch (IllegalArgumentException e) {
      findings.add(MESSAGE, where, "line %d: %s".formatted(line, text), "hexadecimal or Base64");
    } catch (MalformedMedia e) {
      findings.add(
          MESSAGE, where, "line %d: %s".formatted(line, e.getMessage()), "a splice_info_section");
    }
  }

  private static byte[] bytes(String text) {
    return text.startsWith("0x") || text.startsWith("0X")
        ? HexFormat.of().parseHex(text.substring(2))
        : Base64.getMimeDecoder().decode(text);
  }
}
