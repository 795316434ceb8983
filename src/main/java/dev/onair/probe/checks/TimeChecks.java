package dev.onair.probe.checks;

import static dev.onair.probe.checks.Fault.note;
import static dev.onair.probe.checks.Fault.warning;

import dev.onair.probe.hls.HlsTrack;
import dev.onair.probe.hls.MediaPlaylist;
import dev.onair.probe.hls.Segment;
import dev.onair.probe.hls.Segment.Stated;
import dev.onair.probe.samples.Contents;
import dev.onair.probe.samples.Sample;
import dev.onair.probe.samples.Track;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether the time of day that a stream tells is right. */
final class TimeChecks {

  static final Fault MISSING =
      warning(
          "time.missing",
          "No program date time: nobody can say how far behind life players are, and ad markers"
              + " have no place.",
          "program-date-time of the manifest in the channel's file");
  static final Fault JUMP =
      warning(
          "time.jump",
          "The program date time doesn't follow from the segments before it, and there is no"
              + " discontinuity.",
          "look at the source's timecode, and for lost input: onair logs");
  static final Fault DRIFT =
      warning(
          "time.drift",
          "Program date time and the media's own clock run at different speeds: whatever goes by"
              + " the time of day slips.",
          "timecode from the system clock, or a source whose timecode keeps step");
  static final Fault FUTURE =
      warning(
          "time.future",
          "The newest segment ends in the future.",
          "set this machine's clock, or the source's timecode, right");
  static final Fault EDGE =
      warning(
          "edge.age",
          "What is newest in the manifest is older than its segments explain.",
          "look for a late pipeline or packager: onair status; is the source's timecode right?");
  static final Fault SEEN =
      note(
          "discontinuity.seen",
          "The encoder began anew, or the source changed, within the window.",
          "look for why, if nothing was switched: onair logs");

  static final List<Fault> FAULTS = List.of(MISSING, JUMP, DRIFT, FUTURE, EDGE, SEEN);

  /** Seconds: two frames and rounding. */
  private static final double TOLERANCE = 0.1;

  /** Seconds: clocks of machines. */
  private static final long FUTURE_TOLERANCE = 2;

  /** Seconds: what encoder, packager and edge may take beside the segments. */
  private static final long PIPELINE = 10;

  private TimeChecks() {}

  static void check(HlsTrack track, MediaPlaylist playlist, boolean timed, Findings findings) {
    boolean isTold = playlist.segments().stream().anyMatch(it -> it.time().isPresent());
    if (timed && !isTold && !playlist.segments().isEmpty()) {
      findings.add(MISSING, track.name(), "no EXT-X-PROGRAM-DATE-TIME", "one, at least");
    }
    for (Segment segment : playlist.segments()) {
      double jump = segment.time().map(Stated::jump).orElse(0d);
      if (Math.abs(jump) > TOLERANCE) {
        findings.add(
            JUMP,
            track.name(),
            "segment %d: %+.3f s".formatted(segment.sequence(), jump),
            "the end of the segment before");
      }
    }
    playlist
        .last()
        .map(last -> last.run() - playlist.segments().get(0).run())
        .filter(count -> count > 0)
        .ifPresent(count -> findings.add(SEEN, track.name(), count + " discontinuities", "none"));
  }

  /** The samples' times against those that the playlist they were chosen from tells. */
  static void drift(HlsTrack track, MediaPlaylist playlist, Findings findings) {
    List<Sample> samples =
        track.rendition().samples().stream()
            .filter(it -> it.contents().flatMap(Contents::lead).isPresent())
            .toList();
    if (samples.size() < 2) {
      return;
    }
    Sample early = samples.get(0);
    Sample late = samples.get(samples.size() - 1);
    Optional<Instant> from = time(playlist, early);
    Optional<Instant> to = time(playlist, late);
    double media = lead(late).start() - lead(early).start();
    if (from.isEmpty() || to.isEmpty() || media <= 0) {
      return;
    }
    double day = Duration.between(from.get(), to.get()).toNanos() / 1e9;
    if (Math.abs(day - media) > TOLERANCE) {
      findings.add(
          DRIFT,
          track.name(),
          "from segment %d to %d the time of day passes %.3f s"
              .formatted(early.number(), late.number(), day),
          "%.3f s, as the media".formatted(media));
    }
  }

  private static Optional<Instant> time(MediaPlaylist playlist, Sample sample) {
    return playlist.segment(sample.number()).flatMap(Segment::time).map(Stated::at);
  }

  private static Track lead(Sample sample) {
    return sample.contents().flatMap(Contents::lead).orElseThrow();
  }

  /**
   * How old a live edge is.
   *
   * @param longest how long a segment may be, seconds
   * @param delay how far the manifest stays behind
   */
  static void edge(
      String where, Instant edge, Instant now, double longest, Duration delay, Findings findings) {
    double age = Duration.between(edge, now).toMillis() / 1000d - delay.toMillis() / 1000d;
    double most = 3 * longest + PIPELINE;
    if (age > most) {
      findings.add(EDGE, where, "%.1f s".formatted(age), "at most %.0f s".formatted(most));
    } else if (age < -FUTURE_TOLERANCE) {
      findings.add(
          FUTURE, where, "%.1f s in the future".formatted(-age), "at most " + FUTURE_TOLERANCE);
    }
  }
}
