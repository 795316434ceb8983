package dev.onair.encoder.rules;

import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.VideoSettings;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a video demands of its codec's level, in the level's units.
 *
 * @param width of the picture, in macroblocks (AVC) or pixels (HEVC)
 * @param height the same
 * @param framesPerSecond 0 where that is not known
 * @param bitrate the highest, in bit/s; 0 where that is not known
 * @param buffer in bit; 0 where that is not known
 * @param bitsPerUnit how many bits the profile makes of a unit in the table of levels
 * @param traits what it is besides
 */
record VideoDemand(
    double width,
    double height,
    double framesPerSecond,
    double bitrate,
    double buffer,
    double bitsPerUnit,
    Traits traits) {

  /** Whether pictures are interlaced, and whether the tier HIGH was asked for. */
  record Traits(boolean interlaced, boolean highTier) {}

  /** ITU-T H.264, table A-2, cpbBrNalFactor. */
  private static final Map<String, Integer> AVC_FACTORS =
      Map.of(
          "BASELINE", 1200,
          "MAIN", 1200,
          "HIGH", 1500,
          "HIGH_10BIT", 3600,
          "HIGH_422", 4800,
          "HIGH_422_10BIT", 4800);

  /** Where the profile is left to AWS: what no profile exceeds. */
  private static final int AVC_FACTOR = 4800;

  /** ITU-T H.265, table A.10, CpbNalFactor of Main and Main 10. */
  private static final int HEVC_FACTOR = 1100;

  private static final int MACROBLOCK = 16;

  /** The demand of a video; absent where its size is the source's. */
  static Optional<VideoDemand> of(VideoSettings video) {
    Optional<Double> width = side(video, "width");
    Optional<Double> height = side(video, "height");
    if (width.isEmpty() || height.isEmpty()) {
      return Optional.empty();
    }
    JsonPlace place = video.place();
    boolean hevc = video.isHevc();
    // A pair of fields is coded in pairs of macroblocks.
    int rows = video.isInterlaced() ? 2 : 1;
    return Optional.of(
        new VideoDemand(
            hevc ? width.get() : Math.ceil(width.get() / MACROBLOCK),
            hevc ? height.get() : Math.ceil(height.get() / MACROBLOCK / rows) * rows,
            video.exactFramesPerSecond().orElse(0.0),
            Stream.of("bitrate", "maxBitrate")
                .flatMap(rate -> place.number(rate).stream())
                .max(Double::compare)
                .orElse(0.0),
            place.number("bufSize").orElse(0.0),
            hevc
                ? HEVC_FACTOR
                : place
                    .text("profile")
                    .map(p -> AVC_FACTORS.getOrDefault(p, AVC_FACTOR))
                    .orElse(AVC_FACTOR),
            new Traits(
                video.isInterlaced(), place.text("tier").filter("HIGH"::equals).isPresent())));
  }

  private static Optional<Double> side(VideoSettings video, String name) {
    return video.description().number(name).filter(pixels -> pixels > 0);
  }

  double area() {
    return width * height;
  }

  boolean interlaced() {
    return traits.interlaced();
  }

  boolean highTier() {
    return traits.highTier();
  }
}
