package dev.onair.encoder;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The codec settings of a video description, AVC or HEVC.
 *
 * @param place where they stand
 */
record VideoSettings(JsonPlace place) {

  private static final List<String> CODECS = List.of("h264Settings", "h265Settings");

  static Stream<VideoSettings> of(JsonPlace settings) {
    return settings.list("videoDescriptions").stream()
        .flatMap(
            video -> CODECS.stream().flatMap(codec -> video.at("codecSettings." + codec).stream()))
        .map(VideoSettings::new);
  }

  boolean isHevc() {
    return place.name().equals("h265Settings");
  }

  /** Pictures a second; absent where the source decides. */
  Optional<Double> framesPerSecond() {
    if (place.text("framerateControl").filter("INITIALIZE_FROM_SOURCE"::equals).isPresent()) {
      return Optional.empty();
    }
    Optional<Double> denominator = place.number("framerateDenominator");
    return place
        .number("framerateNumerator")
        .map(numerator -> nominal(numerator, denominator.orElse(1.0)));
  }

  /**
   * 30000/1001 counts as 30, however it is written: segments follow the key frames, so that 0.1 %
   * does no harm.
   */
  private static double nominal(double numerator, double denominator) {
    double rate = numerator / denominator;
    double whole = Math.rint(rate);
    return Math.abs(whole - rate) < whole * 0.0011 ? whole : rate;
  }
}
