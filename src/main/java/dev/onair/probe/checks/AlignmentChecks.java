package dev.onair.probe.checks;

import static dev.onair.probe.checks.Fault.error;

import dev.onair.probe.hls.HlsTrack;
import dev.onair.probe.hls.MediaPlaylist;
import dev.onair.probe.hls.Segment;
import dev.onair.probe.samples.Contents;
import dev.onair.probe.samples.Rendition;
import dev.onair.probe.samples.Rendition.Kind;
import dev.onair.probe.samples.Sample;
import dev.onair.probe.samples.Track;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the renditions of a stream go together, so that players can switch between them. */
final class AlignmentChecks {

  static final Fault SEQUENCE =
      error(
          "align.sequence",
          "A segment of a number is another one in another rendition: players jump when they"
              + " switch.",
          "look for a rendition whose encoder or packager restarted by itself");
  static final Fault TIME =
      error(
          "align.time",
          "A segment has another program date time in another rendition.",
          "look for a rendition that is late at the packager; restart the channel if it stays so");
  static final Fault DURATION =
      error(
          "align.duration",
          "A segment is longer in one rendition than in another.",
          "the same GOP and frame rate, or one that is a multiple, in all renditions");
  static final Fault DISCONTINUITY =
      error(
          "align.discontinuity",
          "A discontinuity stands in one rendition, and not at the same segment of another.",
          "look for a rendition that was lost for a while: onair logs");
  static final Fault MEDIA =
      error(
          "align.media",
          "The pictures of a segment begin at another time in another rendition: players show a"
              + " jump, or nothing, when they switch.",
          "one encoder for all renditions, with aligned key frames");

  static final List<Fault> FAULTS = List.of(SEQUENCE, TIME, DURATION, DISCONTINUITY, MEDIA);

  /** Seconds: frames of audio don't end where pictures do. */
  private static final double TOLERANCE = 0.1;

  /** Seconds: less than a frame. */
  private static final double FRAME = 0.015;

  private AlignmentChecks() {}

  /** Playlists, each with the first. */
  static void playlists(List<HlsTrack> tracks, Findings findings) {
    List<HlsTrack> compared =
        tracks.stream()
            .filter(it -> it.kind() == Kind.VIDEO || it.kind() == Kind.AUDIO)
            .filter(it -> it.last().isPresent())
            .toList();
    for (HlsTrack track : compared.subList(Math.min(1, compared.size()), compared.size())) {
      compare(compared.get(0), track, findings);
    }
  }

  private static void compare(HlsTrack lead, HlsTrack track, Findings findings) {
    MediaPlaylist first = lead.last().orElseThrow().playlist();
    MediaPlaylist other = track.last().orElseThrow().playlist();
    int common = 0;
    for (Segment segment : other.segments()) {
      Optional<Segment> same = first.segment(segment.sequence());
      if (same.isPresent()) {
        common++;
        compare(lead, same.get(), track, segment, findings);
      }
    }
    if (common == 0 && !first.segments().isEmpty() && !other.segments().isEmpty()) {
      findings.add(
          SEQUENCE,
          track.name(),
          "segments %d to %d".formatted(other.header().sequence(), other.nextSequence() - 1),
          "%d to %d, as in %s"
              .formatted(first.header().sequence(), first.nextSequence() - 1, lead.name()));
    }
  }

  private static void compare(
      HlsTrack lead, Segment same, HlsTrack track, Segment segment, Findings findings) {
    String name = track.name();
    if (same.run() != segment.run()) {
      findings.add(
          DISCONTINUITY,
          name,
          "segment %d is after %d".formatted(segment.sequence(), segment.run()),
          "%d, as in %s".formatted(same.run(), lead.name()));
    }
    if (Math.abs(same.duration() - segment.duration()) > TOLERANCE) {
      findings.add(
          DURATION,
          name,
          "segment %d: %.3f s".formatted(segment.sequence(), segment.duration()),
          "%.3f s, as in %s".formatted(same.duration(), lead.name()));
    }
    if (same.time().isPresent() && segment.time().isPresent()) {
      double apart =
          Duration.between(same.time().get().at(), segment.time().get().at()).toMillis() / 1000d;
      if (Math.abs(apart) > TOLERANCE) {
        boolean isAnother = Math.abs(apart) > same.duration() / 2;
        findings.add(
            isAnother ? SEQUENCE : TIME,
            name,
            "segment %d is at %s".formatted(segment.sequence(), segment.time().get().at()),
            "%s, as in %s".formatted(same.time().get().at(), lead.name()));
      }
    }
  }

  /** What is in segments of the same number. */
  static void samples(List<Rendition> renditions, Findings findings) {
    Map<Long, Sample> leads = new HashMap<>();
    for (Rendition rendition : renditions) {
      if (rendition.kind() != Kind.VIDEO) {
        continue;
      }
      for (Sample sample : rendition.samples()) {
        Optional<Track> video = sample.contents().flatMap(Contents::video);
        if (video.isEmpty()) {
          continue;
        }
        Sample lead = leads.putIfAbsent(sample.number(), sample);
        if (lead != null) {
          double begin = lead.contents().flatMap(Contents::video).orElseThrow().start();
          if (Math.abs(begin - video.get().start()) > FRAME) {
            findings.add(
                MEDIA,
                rendition.name(),
                "%s begins at %.3f s".formatted(sample.exchange().file(), video.get().start()),
                "%.3f s, as %s".formatted(begin, lead.exchange().file()));
          }
        }
      }
    }
  }
}
