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
import java.util.stream.Stream;

/**
 * Frame rates are such as are sent, and those of several videos belong together: their segments are
 * of one length, and each is a whole multiple of the lesser ones.
 *
 * <p>A segment ends with the first closed GOP after its length, and a GOP is a whole number of
 * frames: at 30000/1001 frames a second, 1 s is 30 frames that take 1.001 s.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/medialive/latest/ug/mediapackage-v2-low-latency.html">AWS:
 *     low latency outputs</a>
 */
final class FrameRateRule implements SettingsRule {

  /** The most that the API's ReservationMaximumFramerate knows: MAX_60_FPS. */
  private static final double MAX = 60;

  /** 1080i and 576i have 25, 480i 30 frames of two fields. */
  private static final double MAX_INTERLACED = 30;

  private static final double EQUAL = 1e-5;

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    List<VideoSettings> videos = VideoSettings.of(settings).toList();
    List<SettingsFinding> findings = new ArrayList<>();
    videos.forEach(video -> impossible(video).ifPresent(findings::add));
    videos.forEach(video -> incomplete(video, findings));
    Optional<Double> segment = PackagerGroup.segmentLength(settings);
    List<VideoSettings> packaged = VideoSettings.packaged(settings).toList();
    if (findings.isEmpty() && segment.isPresent() && packaged.size() > 1) {
      together(packaged, segment.get(), findings);
    }
    return findings;
  }

  /** What is wrong with the frame rate of one video. */
  static Optional<SettingsFinding> impossible(VideoSettings video) {
    Optional<Double> rate = video.framesPerSecond();
    JsonPath path = video.place().child("framerateNumerator");
    if (video.isInterlaced() && rate.filter(r -> r > MAX_INTERLACED).isPresent()) {
      return Optional.of(
          SettingsFinding.error(
              path,
              Flaw.of("fields"),
              "%s interlaced frames a second are twice as many fields; 50i is 25 frames, 59.94i is"
                      .formatted(video.frameRate())
                  + " 30000/1001"));
    }
    return rate.filter(r -> r > MAX)
        .map(
            r ->
                SettingsFinding.error(
                    path,
                    Flaw.RANGE,
                    "%s frames a second are more than MediaLive's API has a rate for; use up to %.0f"
                        .formatted(video.frameRate(), MAX)));
  }

  /** A rate that is said to be specified has both its numbers. */
  private static void incomplete(VideoSettings video, List<SettingsFinding> findings) {
    if (video.place().text("framerateControl").filter("SPECIFIED"::equals).isPresent()) {
      Stream.of("framerateNumerator", "framerateDenominator")
          .filter(part -> video.place().at(part).isEmpty())
          .forEach(
              part ->
                  findings.add(
                      SettingsFinding.error(
                          video.place().path(),
                          Flaw.INCOMPLETE,
                          "SPECIFIED needs %s; add it".formatted(part))));
    }
  }

  private static void together(
      List<VideoSettings> videos, double segment, List<SettingsFinding> findings) {
    List<VideoSettings> fixed =
        videos.stream().filter(v -> v.exactFramesPerSecond().isPresent()).toList();
    if (!fixed.isEmpty() && fixed.size() < videos.size()) {
      findings.add(
          SettingsFinding.warning(
              fixed.get(0).place().child("framerateNumerator"),
              Flaw.of("mixed"),
              "%s frames a second here, and the source's elsewhere: segments stay in step only if the"
                      .formatted(fixed.get(0).frameRate())
                  + " source has a rate that fits; give all renditions a rate"));
    }
    List<VideoSettings> sound =
        fixed.stream().filter(video -> segmentLength(video, segment).isPresent()).toList();
    sound.stream().skip(1).forEach(video -> pair(sound.get(0), video, segment, findings));
  }

  private static void pair(
      VideoSettings first, VideoSettings other, double segment, List<SettingsFinding> findings) {
    double one = segmentLength(first, segment).orElseThrow();
    double two = segmentLength(other, segment).orElseThrow();
    JsonPath path = other.place().child("framerateNumerator");
    // Where segments are unlike at whole rates already, the GOPs are.
    if (!Gop.isEqual(nominal(first, segment), nominal(other, segment))) {
      return;
    }
    if (!Gop.isEqual(one, two)) {
      findings.add(
          SettingsFinding.error(
              path,
              Flaw.of("segments"),
              "%s frames a second make segments of %.3f s, and the %s of another rendition %.3f s, so"
                      .formatted(other.frameRate(), two, first.frameRate(), one)
                  + " that players lose their place; use rates of one family, such as 25 and 50, or"
                  + " 30000/1001 and 60000/1001"));
      return;
    }
    double a = first.framesPerSecond().orElseThrow();
    double b = other.framesPerSecond().orElseThrow();
    double ratio = Math.max(a, b) / Math.min(a, b);
    if (Math.abs(ratio - Math.rint(ratio)) > EQUAL) {
      findings.add(
          SettingsFinding.warning(
              path,
              Flaw.of("judder"),
              "%s frames a second beside %s: one of them is converted unevenly from any source, which"
                      .formatted(other.frameRate(), first.frameRate())
                  + " judders; use rates of which one is a multiple of the other"));
    }
  }

  /** How long segments really get; absent where the GOP says nothing sound, told of elsewhere. */
  private static Optional<Double> segmentLength(VideoSettings video, double segment) {
    return Gop.of(video).flatMap(gop -> at(gop, video.exactFramesPerSecond()).segment(segment));
  }

  private static double nominal(VideoSettings video, double segment) {
    return Gop.of(video).flatMap(gop -> gop.segment(segment)).orElseThrow();
  }

  private static Gop at(Gop gop, Optional<Double> frameRate) {
    return new Gop(gop.size(), gop.inSeconds(), gop.cadence(), frameRate);
  }
}
