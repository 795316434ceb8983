package dev.onair.encoder.rules;

import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.PackagerGroup;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.encoder.settings.VideoSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    Optional<Double> segment = PackagerGroup.segmentLength(settings);
    List<VideoSettings> packaged = PackagerGroup.videos(settings).toList();
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
    // What a GOP does wrong is told of there, and makes segments of any length.
    List<VideoSettings> sound =
        fixed.stream().filter(video -> GopRule.check(video, segment).isEmpty()).toList();
    sound.stream().skip(1).forEach(video -> pair(sound.get(0), video, segment, findings));
  }

  private static void pair(
      VideoSettings first, VideoSettings other, double segment, List<SettingsFinding> findings) {
    Optional<Double> one = segmentLength(first, segment);
    Optional<Double> two = segmentLength(other, segment);
    JsonPath path = other.place().child("framerateNumerator");
    if (one.isPresent() && two.isPresent() && Math.abs(one.get() - two.get()) > EQUAL) {
      findings.add(
          SettingsFinding.error(
              path,
              Flaw.of("segments"),
              "%s frames a second make segments of %.3f s, and the %s of another rendition %.3f s, so"
                      .formatted(other.frameRate(), two.get(), first.frameRate(), one.get())
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
    double rate = video.exactFramesPerSecond().orElseThrow();
    boolean inSeconds = video.place().text("gopSizeUnits").filter("SECONDS"::equals).isPresent();
    double cadence = video.place().number("gopClosedCadence").orElse(1.0);
    return video
        .place()
        .number("gopSize")
        .map(size -> Math.rint(inSeconds ? size * rate : size) * cadence / rate)
        .filter(closed -> closed > 0)
        .map(closed -> Math.ceil(segment / closed - EQUAL) * closed);
  }
}
