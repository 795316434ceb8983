package dev.onair.sandbox.medialive.playout.encode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.media.codec.FrameRate;
import java.util.Optional;

/**
 * Reads video descriptions.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/medialive/latest/apireference/channels.html#channels-model-h264settings">AWS:
 *     H264Settings</a>
 */
final class VideoReader {

  /** Of a GOP whose size is not said: assumed. */
  private static final Gop DEFAULT_GOP = new Gop(2, true);

  private final Abilities abilities;
  private final LeftOut leftOut;

  VideoReader(Abilities abilities, LeftOut leftOut) {
    this.abilities = abilities;
    this.leftOut = leftOut;
  }

  /** The rung; absent where this machine can't encode it, which is noted. */
  Optional<Rung> read(JsonNode description) {
    String name = LadderReader.name(description);
    CodecSettings codecSettings = CodecSettings.of(description, "h264Settings");
    JsonNode settings = codecSettings.settings();
    Optional<String> encoder =
        switch (codecSettings.kind()) {
          case "h264Settings" -> Optional.of(VideoCodec.AVC);
          case "h265Settings" -> Optional.of(VideoCodec.HEVC);
          default -> Optional.empty();
        };
    if (encoder.filter(abilities.encoders()::contains).isEmpty()) {
      leftOut.add("video %s: %s".formatted(LeftOut.named(name), codecSettings.missing(encoder)));
      return Optional.empty();
    }
    noteWhatIsMissing(name, description, settings);
    VideoCodec codec =
        encoder.get().equals(VideoCodec.AVC) ? AvcOptions.of(settings) : HevcOptions.of(settings);
    return Optional.of(
        new Rung(
            name,
            size(description),
            rate(settings),
            gop(settings),
            codec,
            shape(description, settings)));
  }

  private void noteWhatIsMissing(String name, JsonNode description, JsonNode settings) {
    String of = " of video " + LeftOut.named(name);
    if (description.path("scalingBehavior").asText().equals("SMART_CROP")) {
      leftOut.add("cropping" + of + ": bars are put around the picture");
    }
    if (settings.hasNonNull("timecodeBurninSettings")) {
      leftOut.add("burnt-in timecode" + of);
    }
    if (settings.path("timecodeInsertion").asText().equals("PIC_TIMING_SEI")) {
      leftOut.add("timecodes" + of);
    }
    if (!settings.path("filterSettings").isEmpty()) {
      leftOut.add("noise filter" + of);
    }
    JsonNode color = settings.path("colorSpaceSettings");
    if (color.has("dolbyVision81Settings")) {
      leftOut.add("Dolby Vision" + of + ": it is HDR 10 without mastering data");
    } else if (color.has("hdr10Settings")) {
      leftOut.add("mastering data of HDR 10" + of);
    }
  }

  private static Optional<Size> size(JsonNode description) {
    int width = description.path("width").asInt();
    int height = description.path("height").asInt();
    return width > 0 && height > 0 ? Optional.of(new Size(width, height)) : Optional.empty();
  }

  private static Optional<FrameRate> rate(JsonNode settings) {
    long numerator = settings.path("framerateNumerator").asLong();
    long denominator = settings.path("framerateDenominator").asLong();
    boolean fromSource =
        settings.path("framerateControl").asText().equals("INITIALIZE_FROM_SOURCE");
    return fromSource || numerator <= 0 || denominator <= 0
        ? Optional.empty()
        : Optional.of(new FrameRate(numerator, denominator));
  }

  private static Gop gop(JsonNode settings) {
    double size = settings.path("gopSize").asDouble();
    return size > 0
        ? new Gop(size, settings.path("gopSizeUnits").asText().equals("SECONDS"))
        : DEFAULT_GOP;
  }

  private static Shape shape(JsonNode description, JsonNode settings) {
    boolean square = settings.path("parControl").asText().equals("INITIALIZE_FROM_SOURCE");
    int parWidth = settings.path("parNumerator").asInt();
    int parHeight = settings.path("parDenominator").asInt();
    boolean isSaid = !square && parWidth > 0 && parHeight > 0;
    return new Shape(
        description.path("scalingBehavior").asText().equals("STRETCH_TO_OUTPUT"),
        isSaid ? parWidth : 1,
        isSaid ? parHeight : 1,
        settings.path("scanType").asText().equals("INTERLACED"),
        color(settings.path("colorSpaceSettings")));
  }

  private static ColorSpace color(JsonNode settings) {
    if (settings.has("rec601Settings")) {
      return ColorSpace.REC_601;
    }
    if (settings.has("hlg2020Settings")) {
      return ColorSpace.HLG;
    }
    boolean isWide = settings.has("hdr10Settings") || settings.has("dolbyVision81Settings");
    return isWide ? ColorSpace.HDR_10 : ColorSpace.REC_709;
  }
}
