package dev.onair.encoder.ladder;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.model.encoding.GopLength;
import dev.onair.model.encoding.Ladder;
import dev.onair.model.encoding.RateControl;
import dev.onair.model.encoding.Rendition;
import dev.onair.model.encoding.VideoCodec;

/** A rendition as MediaLive's video description. */
final class VideoNode {

  private VideoNode() {}

  /** What outputs refer to the rendition by. */
  static String name(Rendition rendition) {
    return "video_" + rendition.name();
  }

  static ObjectNode of(Ladder.Video video, Rendition rendition) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("name", name(rendition));
    node.put("width", rendition.size().width());
    node.put("height", rendition.size().height());
    String codec = video.codec() == VideoCodec.AVC ? "h264Settings" : "h265Settings";
    ObjectNode settings = OptionsNode.of(video.options());
    node.putObject("codecSettings").set(codec, settings);
    settings.put("scanType", video.scan().name());
    gop(settings, video.gop());
    frameRate(settings, video.codec(), rendition);
    pixelAspect(settings, video);
    rendition.rateControl().match(new RateControlNode(settings, video.codec()));
    rendition
        .buffer()
        .ifPresent(
            buffer ->
                settings.put(
                    "bufSize", rendition.rateControl().highest() * buffer.toMillis() / 1000));
    return node;
  }

  private static void gop(ObjectNode settings, Ladder.Gop gop) {
    settings.put("gopClosedCadence", gop.closedCadence());
    gop.length()
        .match(
            new GopLength.Cases<ObjectNode>() {
              @Override
              public ObjectNode seconds(GopLength.Seconds length) {
                settings.put("gopSizeUnits", "SECONDS");
                return settings.put("gopSize", length.length().toMillis() / 1000.0);
              }

              @Override
              public ObjectNode frames(GopLength.Frames length) {
                return settings.put("gopSizeUnits", "FRAMES").put("gopSize", length.count());
              }
            });
  }

  private static void frameRate(ObjectNode settings, VideoCodec codec, Rendition rendition) {
    // HEVC has no such choice: its frame rate is always specified.
    if (codec == VideoCodec.AVC) {
      settings.put(
          "framerateControl",
          rendition.frameRate().isPresent() ? "SPECIFIED" : "INITIALIZE_FROM_SOURCE");
    }
    rendition
        .frameRate()
        .ifPresent(
            rate -> {
              settings.put("framerateNumerator", rate.numerator());
              settings.put("framerateDenominator", rate.denominator());
            });
  }

  private static void pixelAspect(ObjectNode settings, Ladder.Video video) {
    if (video.codec() == VideoCodec.AVC) {
      settings.put(
          "parControl", video.pixelAspect().isPresent() ? "SPECIFIED" : "INITIALIZE_FROM_SOURCE");
    }
    video
        .pixelAspect()
        .ifPresent(
            shape -> {
              settings.put("parNumerator", shape.numerator());
              settings.put("parDenominator", shape.denominator());
            });
  }

  private record RateControlNode(ObjectNode settings, VideoCodec codec)
      implements RateControl.Cases<ObjectNode> {

    @Override
    public ObjectNode qvbr(RateControl.Qvbr control) {
      settings.put("rateControlMode", "QVBR").put("maxBitrate", control.max());
      control.quality().ifPresent(quality -> settings.put("qvbrQualityLevel", quality));
      return settings;
    }

    @Override
    public ObjectNode cbr(RateControl.Cbr control) {
      return settings.put("rateControlMode", "CBR").put("bitrate", control.rate());
    }

    @Override
    public ObjectNode vbr(RateControl.Vbr control) {
      settings.put("rateControlMode", "VBR").put("bitrate", control.average());
      return settings.put("maxBitrate", control.max());
    }
  }
}
