package dev.onair.probe.checks;

import static dev.onair.probe.checks.Fault.error;
import static dev.onair.probe.checks.Fault.warning;

import dev.onair.probe.hls.HlsTrack;
import dev.onair.probe.hls.MediaPlaylist;
import dev.onair.probe.hls.Segment;
import dev.onair.probe.samples.Contents;
import dev.onair.probe.samples.Rendition;
import dev.onair.probe.samples.Rendition.Kind;
import dev.onair.probe.samples.Sample;
import dev.onair.probe.samples.Track;
import java.util.List;

/** Whether segments are as long as they should be, and begin as they should. */
final class SegmentChecks {

  static final Fault DURATION =
      error(
          "segment.duration",
          "A segment is longer than the target duration: players stall at its end.",
          "segment length in the profile: a multiple of the GOP, and no scene-cut key frames");
  static final Fault LENGTH =
      warning(
          "segment.length",
          "A segment is shorter or longer than the manifest says: players drift, or see holes.",
          "look for lost input and for an encoder that restarted: onair status, onair logs");
  static final Fault SYNC =
      error(
          "segment.sync",
          "A segment doesn't begin with a key frame: players can't begin or switch there.",
          "let the GOP divide the segment: encoding.gop in the profile");
  static final Fault SLOW =
      warning(
          "segment.slow",
          "A segment took longer to load than it plays: players stall.",
          "look at the network from here, then at the edge's cache hits");
  static final Fault WINDOW =
      error(
          "playlist.window",
          "A live playlist is shorter than three target durations: players have no room.",
          "a longer window; after a start: wait until there are more segments");
  static final Fault IFRAMES =
      error(
          "iframe.playlist",
          "A playlist of I-frames doesn't say that it is one.",
          "EXT-X-I-FRAMES-ONLY in it");
  static final Fault IFRAME =
      error(
          "iframe.sync",
          "What a playlist of I-frames lists is not one I-frame each: fast forward shows garbage.",
          "report it to whoever makes the playlist");

  static final List<Fault> FAULTS = List.of(DURATION, LENGTH, SYNC, SLOW, WINDOW, IFRAMES, IFRAME);

  /** Seconds: a frame or two of audio more or less are not seen. */
  private static final double TOLERANCE = 0.1;

  /** Seconds: what any machine may take. */
  private static final double SLOWEST = 3;

  private SegmentChecks() {}

  static void playlist(HlsTrack track, MediaPlaylist playlist, Findings findings) {
    long target = playlist.header().target();
    for (Segment segment : playlist.segments()) {
      if (target > 0 && Math.round(segment.duration()) > target) {
        findings.add(
            DURATION,
            track.name(),
            "segment %d: %.3f s".formatted(segment.sequence(), segment.duration()),
            "rounded at most %d s".formatted(target));
      }
    }
    if (!playlist.header().ended() && playlist.duration() < 3 * target && target > 0) {
      findings.add(
          WINDOW,
          track.name(),
          "%.1f s".formatted(playlist.duration()),
          "at least %d s".formatted(3 * target));
    }
    if (track.kind() == Kind.IFRAMES && !playlist.header().iframes()) {
      findings.add(IFRAMES, track.name(), "no EXT-X-I-FRAMES-ONLY", "EXT-X-I-FRAMES-ONLY");
    }
  }

  static void samples(Rendition rendition, Findings findings) {
    for (Sample sample : rendition.samples()) {
      if (sample.exchange().isFine()) {
        slow(rendition, sample, findings);
      }
      sample.contents().ifPresent(contents -> contents(rendition, sample, contents, findings));
    }
  }

  private static void slow(Rendition rendition, Sample sample, Findings findings) {
    double took = sample.exchange().took().toMillis() / 1000d;
    if (took > Math.max(SLOWEST, sample.told())) {
      findings.add(
          SLOW,
          rendition.name(),
          "%s took %.1f s".formatted(sample.exchange().file(), took),
          "less than the %.1f s that it plays".formatted(sample.told()));
    }
  }

  private static void contents(
      Rendition rendition, Sample sample, Contents contents, Findings findings) {
    String file = sample.exchange().file();
    if (rendition.kind() == Kind.IFRAMES) {
      boolean isOne =
          contents.video().filter(it -> it.beginsWithSync() && it.units() == 1).isPresent();
      if (!isOne) {
        findings.add(IFRAME, rendition.name(), file + " is not one I-frame", "one I-frame");
      }
      return;
    }
    Track lead = contents.lead().orElseThrow();
    if (lead.units() > 1 && Math.abs(lead.duration() - sample.told()) > TOLERANCE) {
      findings.add(
          LENGTH,
          rendition.name(),
          "%s lasts %.3f s".formatted(file, lead.duration()),
          "%.3f s, as the manifest says".formatted(sample.told()));
    }
    if (lead.video() && !lead.beginsWithSync()) {
      findings.add(SYNC, rendition.name(), file + " begins with no key frame", "a key frame");
    }
  }
}
