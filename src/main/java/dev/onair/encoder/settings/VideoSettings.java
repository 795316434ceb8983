package dev.onair.encoder.settings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A video description, AVC or HEVC.
 *
 * @param description the description
 * @param place where its codec's settings stand
 */
public record VideoSettings(JsonPlace description, JsonPlace place) {

  private static final List<String> CODECS = List.of("h264Settings", "h265Settings");

  public static Stream<VideoSettings> of(JsonPlace settings) {
    return settings.list("videoDescriptions").stream()
        .flatMap(
            video ->
                CODECS.stream()
                    .flatMap(codec -> video.at("codecSettings", codec).stream())
                    .map(place -> new VideoSettings(video, place)));
  }

  /** Those that go to the packager. */
  public static Stream<VideoSettings> packaged(JsonPlace settings) {
    Set<String> names = DescriptionKind.VIDEO.in(PackagerGroup.outputs(settings));
    return of(settings)
        .filter(video -> video.description().text("name").filter(names::contains).isPresent());
  }

  public boolean isHevc() {
    return place.name().equals("h265Settings");
  }

  public boolean isInterlaced() {
    return place.text("scanType").filter("INTERLACED"::equals).isPresent();
  }

  /** Pictures a second, 30000/1001 as 30; absent where the source decides. */
  public Optional<Double> framesPerSecond() {
    return exactFramesPerSecond().map(VideoSettings::nominal);
  }

  /** Pictures a second, 30000/1001 as 29.97; absent where the source decides. */
  public Optional<Double> exactFramesPerSecond() {
    if (place.text("framerateControl").filter("INITIALIZE_FROM_SOURCE"::equals).isPresent()) {
      return Optional.empty();
    }
    Optional<Double> denominator = place.number("framerateDenominator");
    return place
        .number("framerateNumerator")
        .map(numerator -> numerator / denominator.orElse(1.0))
        .filter(rate -> rate > 0 && !rate.isInfinite());
  }

  /** {@code 25} or {@code 30000/1001}; how the rate is written. */
  public String frameRate() {
    String numerator = "%.0f".formatted(place.number("framerateNumerator").orElse(0.0));
    double denominator = place.number("framerateDenominator").orElse(1.0);
    return denominator == 1 ? numerator : "%s/%.0f".formatted(numerator, denominator);
  }

  /**
   * 30000/1001 counts as 30, however it is written: segments follow the key frames, so that 0.1 %
   * does no harm.
   */
  private static double nominal(double rate) {
    double whole = Math.rint(rate);
    return Math.abs(whole - rate) < whole * 0.0011 ? whole : rate;
  }
}
