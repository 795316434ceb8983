package dev.onair.probe.checks;

import static dev.onair.probe.checks.Fault.error;
import static dev.onair.probe.checks.Fault.warning;

import dev.onair.probe.hls.HlsTrack;
import dev.onair.probe.hls.HlsTrack.Blocking;
import dev.onair.probe.hls.MediaPlaylist;
import dev.onair.probe.hls.Part;
import dev.onair.probe.hls.Segment;
import java.util.List;
import java.util.Optional;

/**
 * Whether a playlist of low latency keeps its promises.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-pantos-hls-rfc8216bis">RFC 8216bis</a>
 */
final class LowLatencyChecks {

  static final Fault DURATION =
      error(
          "part.duration",
          "A part is longer than PART-TARGET: players stall at its end.",
          "a part target that the GOP is a multiple of");
  static final Fault SHORT =
      warning(
          "part.short",
          "A part within a segment is shorter than 85 % of PART-TARGET.",
          "a part target that the GOP is a multiple of");
  static final Fault SUM =
      error(
          "part.sum",
          "The parts of a segment are not together as long as it is.",
          "report it to whoever makes the playlist");
  static final Fault OLD =
      warning(
          "part.old",
          "Parts are listed that are more than three target durations old: the playlist is larger"
              + " than it need be, and strict players refuse it.",
          "report it to whoever makes the playlist");
  static final Fault HOLD_BACK =
      error(
          "part.hold-back",
          "PART-HOLD-BACK is missing, or below twice PART-TARGET: players stall at each delay.",
          "three times PART-TARGET");
  static final Fault UNBLOCKED =
      warning(
          "part.blocking",
          "There are parts, but the server doesn't say that it waits for the next: players poll.",
          "CAN-BLOCK-RELOAD=YES; let the edge pass on _HLS_msn and _HLS_part");
  static final Fault ANSWER =
      error(
          "blocking.answer",
          "A request for the next part was answered without it: players ask again and again.",
          "_HLS_msn and _HLS_part in the edge's cache key, and passed on to the origin");
  static final Fault LATE =
      error(
          "blocking.late",
          "A request for the next part waited for more than three target durations.",
          "onair status: is the input lost? then the edge's origin timeout");
  static final Fault UNHINTED =
      warning(
          "hint.missing",
          "The playlist doesn't say which part comes next: players ask for it a trip later.",
          "EXT-X-PRELOAD-HINT");
  static final Fault HINT =
      error(
          "hint.answer",
          "What the playlist says comes next did not come.",
          "let the edge wait for the origin as long as a part takes; look at error caching");

  static final List<Fault> FAULTS =
      List.of(DURATION, SHORT, SUM, OLD, HOLD_BACK, UNBLOCKED, ANSWER, LATE, UNHINTED, HINT);

  /** Seconds: rounding of decimals. */
  private static final double ROUNDING = 0.0015;

  /** Seconds: rounding of a segment's parts, all together. */
  private static final double SUM_TOLERANCE = 0.02;

  private static final double SHORTEST = 0.85;

  private LowLatencyChecks() {}

  static void playlist(String where, MediaPlaylist playlist, Findings findings) {
    double target = playlist.lowLatency().partTarget().orElse(0);
    double holdBack = playlist.lowLatency().partHoldBack().orElse(0);
    if (holdBack < 2 * target) {
      findings.add(
          HOLD_BACK, where, "%.3f s".formatted(holdBack), "at least %.3f s".formatted(2 * target));
    }
    if (!playlist.lowLatency().blocks()) {
      findings.add(UNBLOCKED, where, "no CAN-BLOCK-RELOAD", "CAN-BLOCK-RELOAD=YES");
    }
    if (playlist.hint().isEmpty() && !playlist.header().ended()) {
      findings.add(UNHINTED, where, "none", "EXT-X-PRELOAD-HINT:TYPE=PART");
    }
    double behind = playlist.growing().stream().mapToDouble(Part::duration).sum();
    parts(where, playlist.growing(), target, findings);
    List<Segment> segments = playlist.segments();
    for (int i = segments.size() - 1; i >= 0; i--) {
      Segment segment = segments.get(i);
      if (!segment.parts().isEmpty()) {
        parts(where, segment.parts(), target, findings);
        sum(where, segment, findings);
        if (behind > 3 * playlist.header().target() + ROUNDING) {
          findings.add(
              OLD,
              where,
              "parts of segment %d, %.1f s before the end".formatted(segment.sequence(), behind),
              "none older than %d s".formatted(3 * playlist.header().target()));
        }
      }
      behind += segment.duration();
    }
  }

  private static void parts(String where, List<Part> parts, double target, Findings findings) {
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.duration() > target + ROUNDING) {
        findings.add(DURATION, where, told(part), "at most %.3f s".formatted(target));
      }
      boolean isLast = i == parts.size() - 1;
      if (part.duration() < SHORTEST * target - ROUNDING && !isLast && !part.gap()) {
        findings.add(SHORT, where, told(part), "at least %.3f s".formatted(SHORTEST * target));
      }
    }
  }

  private static String told(Part part) {
    return "line %d: %.3f s".formatted(part.line(), part.duration());
  }

  private static void sum(String where, Segment segment, Findings findings) {
    double sum = segment.parts().stream().mapToDouble(Part::duration).sum();
    if (Math.abs(sum - segment.duration()) > SUM_TOLERANCE) {
      findings.add(
          SUM,
          where,
          "segment %d: %.3f s".formatted(segment.sequence(), sum),
          "%.3f s".formatted(segment.duration()));
    }
  }

  static void answers(HlsTrack track, Findings findings) {
    if (track.blocking().isPresent()) {
      blocking(track, track.blocking().get(), findings);
    }
    track
        .hinted()
        .filter(it -> !it.isFine())
        .ifPresent(
            it ->
                findings.add(
                    HINT,
                    track.name(),
                    it.file()
                        + ": "
                        + it.trouble().map(trouble -> trouble.words()).orElse("" + it.status()),
                    "200"));
  }

  private static void blocking(HlsTrack track, Blocking blocking, Findings findings) {
    String asked = "part %d of segment %d".formatted(blocking.part(), blocking.sequence());
    Optional<MediaPlaylist> playlist = blocking.playlist();
    if (playlist.isEmpty()) {
      String answer =
          blocking
              .exchange()
              .trouble()
              .map(it -> it.words())
              .orElse("" + blocking.exchange().status());
      findings.add(ANSWER, track.name(), answer, "a playlist with " + asked);
      return;
    }
    MediaPlaylist it = playlist.get();
    boolean hasIt =
        it.nextSequence() > blocking.sequence()
            || (it.nextSequence() == blocking.sequence() && it.growing().size() > blocking.part());
    if (!hasIt) {
      findings.add(
          ANSWER,
          track.name(),
          "a playlist to part %d of segment %d"
              .formatted(it.growing().size() - 1, it.nextSequence()),
          asked);
    }
    double took = blocking.exchange().took().toMillis() / 1000d;
    double most = 3d * Math.max(1, it.header().target());
    if (took > most) {
      findings.add(LATE, track.name(), "%.1f s".formatted(took), "at most %.0f s".formatted(most));
    }
  }
}
