package dev.onair.importing.ladder;

import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.VideoSettings;
import dev.onair.model.Bitrate;
import dev.onair.model.encoding.VideoSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rendition.
 *
 * @param name what it is called in the ladder
 * @param output the output
 * @param video its video
 */
record Rung(String name, JsonPlace output, VideoSettings video) {

  private static final String SOURCE = "SOURCE";

  /** Whether it has what every rendition of a ladder has. */
  boolean isPossible() {
    return video.description().number("width").isPresent()
        && video.description().number("height").isPresent()
        && List.of("QVBR", "CBR", "VBR").contains(text(VideoSetting.RATE_CONTROL))
        && highest().isPresent()
        && stream().isPresent();
  }

  /** The transport stream. */
  Optional<JsonPlace> stream() {
    return output.at(
        "outputSettings",
        "hlsOutputSettings",
        "hlsSettings",
        "standardHlsSettings",
        "m3u8Settings");
  }

  /** The names of its audio descriptions. */
  List<String> audio() {
    return output.list("audioDescriptionNames").stream().map(a -> a.node().asText()).toList();
  }

  /** A text of the codec's settings; empty for none. */
  String text(VideoSetting setting) {
    return video.place().text(setting.apiName()).orElse("");
  }

  /** A number of the codec's settings, as it is written; empty for none. */
  String number(VideoSetting setting) {
    return video
        .place()
        .at(setting.apiName())
        .map(JsonPlace::node)
        .filter(node -> node.isNumber())
        .map(OptionsText::number)
        .orElse("");
  }

  String frameRate() {
    return ratio(
        VideoSetting.FRAME_RATE_CONTROL,
        VideoSetting.FRAME_RATE_NUMERATOR,
        VideoSetting.FRAME_RATE_DENOMINATOR,
        "");
  }

  String pixelAspect() {
    return ratio(
        VideoSetting.PIXEL_ASPECT_CONTROL,
        VideoSetting.PIXEL_ASPECT_NUMERATOR,
        VideoSetting.PIXEL_ASPECT_DENOMINATOR,
        "/1");
  }

  /** A ratio as a ladder has it. */
  private String ratio(
      VideoSetting control, VideoSetting numerator, VideoSetting denominator, String whole) {
    if (text(control).equals("INITIALIZE_FROM_SOURCE") || number(numerator).isEmpty()) {
      return SOURCE;
    }
    String below = number(denominator);
    return number(numerator) + (below.isEmpty() || below.equals("1") ? whole : "/" + below);
  }

  String gop() {
    String size = number(VideoSetting.GOP);
    if (!text(VideoSetting.GOP_UNITS).equals("SECONDS")) {
      return size + " frames";
    }
    return size.contains(".") ? Math.round(Double.parseDouble(size) * 1000) + " ms" : size + " s";
  }

  /** How much of the highest bitrate the decoder's buffer holds. */
  String buffer() {
    Optional<Double> size = video.place().number(VideoSetting.BUFFER.apiName());
    if (size.isEmpty() || highest().isEmpty()) {
      return "null";
    }
    long millis = Math.round(size.get() * 1000 / highest().get());
    return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
  }

  private Optional<Double> highest() {
    return video
        .place()
        .number(VideoSetting.MAX_BITRATE.apiName())
        .or(() -> video.place().number(VideoSetting.BITRATE.apiName()));
  }

  /**
   * The rendition as it stands in the list.
   *
   * @param first the one that tells what they have in common
   * @param usual whether all of them carry the audio that {@code audio-in} gives them
   */
  String line(Rung first, boolean usual, Tracks tracks) {
    List<String> members = new ArrayList<>();
    String size =
        "%.0fx%.0f"
            .formatted(
                video.description().number("width").orElseThrow(),
                video.description().number("height").orElseThrow());
    members.add("size = " + size);
    if (!name.equals(size.replaceAll(".*x", "") + "p")) {
      members.add("name = " + name);
    }
    String mode = text(VideoSetting.RATE_CONTROL);
    if (!mode.equals("QVBR")) {
      members.add("bitrate = " + bitrate(VideoSetting.BITRATE));
    }
    if (!mode.equals("CBR")) {
      members.add("max-bitrate = " + bitrate(VideoSetting.MAX_BITRATE));
    }
    if (mode.equals("QVBR") && !number(VideoSetting.QUALITY).isEmpty()) {
      members.add("quality = " + number(VideoSetting.QUALITY));
    }
    own(members, "frame-rate", frameRate(), first.frameRate());
    own(members, "rate-control", mode, first.text(VideoSetting.RATE_CONTROL));
    own(members, "buffer", buffer(), first.buffer());
    if (!usual) {
      members.add("audio = [" + String.join(", ", tracks.named(audio())) + "]");
    }
    return "{ " + String.join(", ", members) + " }";
  }

  private String bitrate(VideoSetting setting) {
    return video
        .place()
        .number(setting.apiName())
        .map(rate -> Bitrate.of(rate).toString())
        .orElse("null");
  }

  private static void own(List<String> members, String key, String value, String common) {
    if (!value.equals(common)) {
      members.add(key + " = " + value);
    }
  }
}
