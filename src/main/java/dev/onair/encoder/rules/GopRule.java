package dev.onair.encoder.rules;

import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.settings.Gop;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.PackagerGroup;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.encoder.settings.VideoSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Segments of all renditions end at the same pictures. They end with a closed GOP, so that one that
 * does not divide the segment makes it longer: that is told, since whole audio frames (1.92 s at 25
 * frames a second) are a good reason for it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/medialive/latest/ug/mediapackage-v2-low-latency.html">AWS:
 *     low latency outputs</a>
 */
final class GopRule implements SettingsRule {

  private static final String SIZE = "gopSize";

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    Optional<Double> segment = PackagerGroup.segmentLength(settings).filter(length -> length > 0);
    if (segment.isEmpty()) {
      return List.of();
    }
    List<VideoSettings> videos =
        VideoSettings.packaged(settings).filter(video -> Gop.of(video).isPresent()).toList();
    List<SettingsFinding> findings = new ArrayList<>();
    videos.forEach(video -> partsOfFrames(video, segment.get()).ifPresent(findings::add));
    if (findings.isEmpty()) {
      unlike(videos, segment.get(), findings);
    }
    if (findings.isEmpty()) {
      videos.forEach(video -> longer(video, segment.get()).ifPresent(findings::add));
    }
    return findings;
  }

  /** AWS takes a GOP in frames as a whole number only. */
  private static Optional<SettingsFinding> partsOfFrames(VideoSettings video, double segment) {
    Gop gop = Gop.of(video).orElseThrow();
    return gop.inSeconds() || gop.isOfWholeFrames()
        ? Optional.empty()
        : Optional.of(
            SettingsFinding.error(
                path(video),
                Flaw.of("segment"),
                gop
                    + " is not a whole number of frames; "
                    + new FittingGops(gop, segment).advice()));
  }

  /** Segments of other lengths than those of the first rendition. */
  private static void unlike(
      List<VideoSettings> videos, double segment, List<SettingsFinding> findings) {
    List<VideoSettings> known =
        videos.stream().filter(video -> length(video, segment).isPresent()).toList();
    for (VideoSettings other : known) {
      double first = length(known.get(0), segment).orElseThrow();
      double length = length(other, segment).orElseThrow();
      if (!Gop.isEqual(first, length)) {
        Gop gop = Gop.of(other).orElseThrow();
        findings.add(
            SettingsFinding.error(
                path(other),
                Flaw.of("unlike"),
                "%s makes segments of %s, and the GOP of another rendition makes %s, so that players lose"
                        .formatted(gop, Gop.seconds(length), Gop.seconds(first))
                    + " their place; "
                    + new FittingGops(gop, segment).adviceFor(first)));
      }
    }
  }

  /** A GOP with which segments don't end when they should. */
  private static Optional<SettingsFinding> longer(VideoSettings video, double segment) {
    Gop gop = Gop.of(video).orElseThrow();
    FittingGops fitting = new FittingGops(gop, segment);
    if (gop.segment(segment).isEmpty()) {
      return Optional.of(
          SettingsFinding.warning(
              path(video),
              Flaw.of("frames"),
              gop
                  + ": a GOP in frames has no known length where the source decides on the frame rate,"
                  + " and segments end with a GOP, when "
                  + Gop.seconds(segment)
                  + " are over; say it in seconds, or say a frame rate"));
    }
    if (gop.divides(segment)) {
      return Optional.empty();
    }
    String why =
        gop.isOfWholeFrames()
            ? "does not divide the %s segment, which ends with a GOP: segments are %s long"
                .formatted(Gop.seconds(segment), Gop.seconds(gop.segment(segment).orElseThrow()))
            : "is not a whole number of frames (%s), and MediaLive makes it one: segments of %s end later"
                .formatted(
                    Gop.number(gop.size() * gop.frameRate().orElseThrow()), Gop.seconds(segment));
    return Optional.of(
        SettingsFinding.warning(
            path(video), Flaw.of("segment"), gop + " " + why + "; " + fitting.advice()));
  }

  private static Optional<Double> length(VideoSettings video, double segment) {
    return Gop.of(video).flatMap(gop -> gop.segment(segment));
  }

  private static JsonPath path(VideoSettings video) {
    return video.place().child(SIZE);
  }
}
