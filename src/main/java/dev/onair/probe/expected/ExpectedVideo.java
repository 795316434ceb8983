package dev.onair.probe.expected;

import dev.onair.model.encoding.EncoderSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A video that a channel's profile makes.
 *
 * @param size such as {@code 1280x720}; absent where the source has its own
 * @param rate frames a second; absent where the source has its own
 * @param codec AVC or HEVC; empty of another
 */
public record ExpectedVideo(Optional<String> size, OptionalDouble rate, String codec) {

  private static final Map<String, String> CODECS =
      Map.of("h264_settings", "AVC", "h265_settings", "HEVC");

  /** Those of the outputs that go to the packager, which is the first group. */
  static List<ExpectedVideo> of(EncoderSettings settings) {
    List<ExpectedVideo> ladder = new ArrayList<>();
    List<Map<?, ?>> videos = list(settings.block(), "video_descriptions");
    for (Map<?, ?> group : list(settings.block(), "output_groups").stream().limit(1).toList()) {
      for (Map<?, ?> output : list(group, "outputs")) {
        Object name = output.get("video_description_name");
        videos.stream()
            .filter(video -> name != null && name.equals(video.get("name")))
            .map(ExpectedVideo::of)
            .forEach(ladder::add);
      }
    }
    return ladder;
  }

  private static ExpectedVideo of(Map<?, ?> video) {
    Optional<String> size =
        number(video, "width")
            .flatMap(
                width ->
                    number(video, "height").map(height -> "%.0fx%.0f".formatted(width, height)));
    for (Map<?, ?> codec : list(video, "codec_settings")) {
      for (Map.Entry<String, String> known : CODECS.entrySet()) {
        for (Map<?, ?> own : list(codec, known.getKey())) {
          Optional<Double> rate =
              number(own, "framerate_numerator")
                  .map(it -> it / number(own, "framerate_denominator").orElse(1d));
          return new ExpectedVideo(
              size, rate.map(OptionalDouble::of).orElse(OptionalDouble.empty()), known.getValue());
        }
      }
    }
    return new ExpectedVideo(size, OptionalDouble.empty(), "");
  }

  private static Optional<Double> number(Map<?, ?> block, String name) {
    return block.get(name) instanceof Number number
        ? Optional.of(number.doubleValue())
        : Optional.empty();
  }

  /** Blocks of a name; a single one may stand there without a list. */
  private static List<Map<?, ?>> list(Map<?, ?> block, String name) {
    List<Map<?, ?>> blocks = new ArrayList<>();
    if (block.get(name) instanceof List<?> list) {
      list.forEach(
          one -> {
            if (one instanceof Map<?, ?> map) {
              blocks.add(map);
            }
          });
    } else if (block.get(name) instanceof Map<?, ?> map) {
      blocks.add(map);
    }
    return blocks;
  }
}
