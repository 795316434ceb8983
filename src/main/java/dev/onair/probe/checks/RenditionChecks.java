package dev.onair.probe.checks;

import static dev.onair.probe.checks.Fault.error;
import static dev.onair.probe.checks.Fault.warning;

import dev.onair.probe.samples.Contents;
import dev.onair.probe.samples.Rendition;
import dev.onair.probe.samples.Rendition.Kind;
import dev.onair.probe.samples.Sample;
import dev.onair.probe.samples.Track;
import java.util.List;
import java.util.stream.Stream;

/** Whether renditions are what the manifest says of them. */
final class RenditionChecks {

  static final Fault UNDECLARED =
      warning(
          "rendition.undeclared",
          "The manifest doesn't say what a rendition is; players can't choose, or try in vain.",
          "have the manifest tell size, frame rate and codecs of each");
  static final Fault UNREAD =
      error(
          "rendition.unread",
          "A segment is none, or is broken: players show nothing.",
          "play it by itself; look at the encoder's output and at the packager");
  static final Fault SIZE =
      error(
          "rendition.size",
          "The pictures have another size than the manifest says.",
          "look at the profile's ladder, and at who writes the manifest");
  static final Fault RATE =
      error(
          "rendition.frame-rate",
          "The pictures have another frame rate than the manifest says.",
          "give a fixed frame rate in the profile; look for lost frames");
  static final Fault CODECS =
      error(
          "rendition.codecs",
          "The codecs are others than the manifest says: players that can't play them try, or those"
              + " that can, don't.",
          "look at the profile's codec, profile and level, and at who writes the manifest");
  static final Fault BANDWIDTH =
      warning(
          "rendition.bandwidth",
          "A segment is larger than the bandwidth allows: players choose more than they can load.",
          "set max-bitrate in the profile; the peak counts, audio included");
  static final Fault AUDIO =
      warning(
          "rendition.audio",
          "There is no audio.",
          "look at the input's audio, and at the profile's audio tracks");

  static final List<Fault> FAULTS =
      List.of(UNDECLARED, UNREAD, SIZE, RATE, CODECS, BANDWIDTH, AUDIO);

  /** Of the frame rate: what rounding makes of 29.97. */
  private static final double RATE_TOLERANCE = 0.02;

  /** Of the bandwidth: what containers and short segments add. */
  private static final double PEAK_TOLERANCE = 1.1;

  private RenditionChecks() {}

  static void check(List<Rendition> renditions, Findings findings) {
    for (Rendition rendition : renditions) {
      for (Sample sample : rendition.samples()) {
        sample
            .unread()
            .ifPresent(
                why ->
                    findings.add(
                        UNREAD,
                        rendition.name(),
                        sample.exchange().file() + ": " + why,
                        "a segment"));
        sample.contents().ifPresent(contents -> contents(rendition, sample, contents, findings));
      }
    }
    audio(renditions, findings);
  }

  /** Of a manifest that lists renditions. */
  static void declared(List<Rendition> renditions, Findings findings) {
    for (Rendition rendition : renditions) {
      if (rendition.kind() == Kind.VIDEO) {
        String missing =
            Stream.of(
                    rendition.declared().codecs().isPresent() ? "" : "codecs",
                    rendition.declared().size().isPresent() ? "" : "size",
                    rendition.declared().rate().isPresent() ? "" : "frame rate",
                    rendition.declared().bandwidth().isPresent() ? "" : "bandwidth")
                .filter(it -> !it.isEmpty())
                .reduce("", (all, one) -> all.isEmpty() ? one : all + ", " + one);
        if (!missing.isEmpty()) {
          findings.add(UNDECLARED, rendition.name(), "no " + missing, "all of them");
        }
      }
    }
  }

  private static void contents(
      Rendition rendition, Sample sample, Contents contents, Findings findings) {
    contents.video().ifPresent(video -> video(rendition, video, findings));
    for (Track track : contents.tracks()) {
      codec(rendition, track, findings);
    }
    if (rendition.kind() == Kind.VIDEO
        && !rendition.separateAudio()
        && contents.audio().isEmpty()) {
      findings.add(AUDIO, rendition.name(), "segments without audio", "audio in each segment");
    }
    rendition
        .declared()
        .bandwidth()
        .ifPresent(
            peak -> {
              double bits = sample.bytes() * 8 / Math.max(0.1, sample.told());
              if (bits > peak * PEAK_TOLERANCE && rendition.kind() != Kind.IFRAMES) {
                findings.add(
                    BANDWIDTH,
                    rendition.name(),
                    "%s has %.0f kbit/s".formatted(sample.exchange().file(), bits / 1000),
                    "at most %d kbit/s".formatted(peak / 1000));
              }
            });
  }

  private static void video(Rendition rendition, Track video, Findings findings) {
    Track.Picture picture = video.picture().orElseThrow();
    rendition
        .declared()
        .size()
        .filter(size -> !size.equalsIgnoreCase(picture.size()))
        .ifPresent(size -> findings.add(SIZE, rendition.name(), picture.size(), size));
    rendition
        .declared()
        .rate()
        .ifPresent(
            told -> {
              double real = picture.rate().orElse(told);
              if (Math.abs(real - told) > told * RATE_TOLERANCE && rendition.kind() == Kind.VIDEO) {
                findings.add(
                    RATE,
                    rendition.name(),
                    "%.3f frames a second".formatted(real),
                    "%.3f".formatted(told));
              }
            });
  }

  private static void codec(Rendition rendition, Track track, Findings findings) {
    rendition
        .declared()
        .codecs()
        .filter(told -> !Codecs.has(told, track.codecs()))
        .ifPresent(told -> findings.add(CODECS, rendition.name(), track.codecs(), told));
  }

  /** Audio with playlists of its own: what it is stands with the videos that go with it. */
  private static void audio(List<Rendition> renditions, Findings findings) {
    List<Rendition> videos =
        renditions.stream()
            .filter(it -> it.kind() == Kind.VIDEO && it.separateAudio())
            .filter(it -> it.declared().codecs().isPresent())
            .toList();
    for (Rendition rendition : renditions) {
      if (rendition.kind() != Kind.AUDIO || rendition.declared().codecs().isPresent()) {
        continue;
      }
      for (Sample sample : rendition.samples()) {
        sample
            .contents()
            .flatMap(Contents::audio)
            .filter(
                track ->
                    !videos.isEmpty()
                        && videos.stream()
                            .noneMatch(
                                video ->
                                    Codecs.has(
                                        video.declared().codecs().orElseThrow(), track.codecs())))
            .ifPresent(
                track ->
                    findings.add(
                        CODECS,
                        rendition.name(),
                        track.codecs(),
                        videos.get(0).declared().codecs().orElseThrow()));
      }
    }
  }

  /** Of a stream whose manifest lists all that there is. */
  static void anyAudio(List<Rendition> renditions, Findings findings) {
    boolean hasVideo = renditions.stream().anyMatch(it -> it.kind() == Kind.VIDEO);
    if (hasVideo && renditions.stream().noneMatch(it -> it.kind() == Kind.AUDIO)) {
      findings.add(AUDIO, "manifest", "no audio listed", "a rendition of audio");
    }
  }
}
