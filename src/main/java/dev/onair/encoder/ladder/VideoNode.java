package dev.onair.encoder.ladder;

import dev.onair.encoder.settings.PlacedObject;
import dev.onair.model.Setting;
import dev.onair.model.encoding.GopLength;
import dev.onair.model.encoding.Ladder;
import dev.onair.model.encoding.RateControl;
import dev.onair.model.encoding.Ratio;
import dev.onair.model.encoding.Rendition;
import dev.onair.model.encoding.VideoCodec;
import dev.onair.model.encoding.VideoSetting;
import java.util.Optional;

/** A rendition as MediaLive's video description. */
final class VideoNode {

  private final PlacedObject settings;
  private final boolean hevc;

  private VideoNode(PlacedObject settings, boolean hevc) {
    this.settings = settings;
    this.hevc = hevc;
  }

  /** What outputs refer to a rendition by. */
  static String name(String rendition) {
    return "video_" + rendition;
  }

  static void write(PlacedObject description, Ladder.Video video, Rendition rendition) {
    description.put("name", rendition.name().map(VideoNode::name));
    description.put("width", rendition.size().map(Rendition.Size::width));
    description.put("height", rendition.size().map(Rendition.Size::height));
    boolean hevc = video.codec().value() == VideoCodec.HEVC;
    PlacedObject settings =
        description
            .object("codecSettings", video.codec().at())
            .object(hevc ? "h265Settings" : "h264Settings", video.options().at());
    settings.putAll(video.options().value());
    new VideoNode(settings, hevc).write(video, rendition);
  }

  private void write(Ladder.Video video, Rendition rendition) {
    put(VideoSetting.SCAN, video.scan());
    gop(video.gop());
    ratio(
        rendition.frameRate(),
        VideoSetting.FRAME_RATE_CONTROL,
        VideoSetting.FRAME_RATE_NUMERATOR,
        VideoSetting.FRAME_RATE_DENOMINATOR);
    ratio(
        video.pixelAspect(),
        VideoSetting.PIXEL_ASPECT_CONTROL,
        VideoSetting.PIXEL_ASPECT_NUMERATOR,
        VideoSetting.PIXEL_ASPECT_DENOMINATOR);
    RateControl control = rendition.rateControl().value();
    put(VideoSetting.RATE_CONTROL, rendition.rateControl().map(mode -> mode.match(MODE)));
    control.match(new Rates());
    long highest = control.highest().value().bitsPerSecond();
    put(
        VideoSetting.BUFFER,
        rendition.buffer().map(held -> held.map(length -> highest * length.toMillis() / 1000)));
  }

  private void gop(Ladder.Gop gop) {
    put(VideoSetting.CLOSED_GOPS, gop.closedCadence());
    put(VideoSetting.GOP_UNITS, gop.length().map(length -> length.match(UNITS)));
    put(VideoSetting.GOP, gop.length().map(length -> length.match(SIZE)));
  }

  /** A ratio, or that the source has it; HEVC has no such choice, its ratios are always said. */
  private void ratio(
      Setting<Optional<Ratio>> ratio,
      VideoSetting control,
      VideoSetting numerator,
      VideoSetting denominator) {
    if (!hevc) {
      put(control, ratio.map(said -> said.isPresent() ? "SPECIFIED" : "INITIALIZE_FROM_SOURCE"));
    }
    put(numerator, ratio.map(said -> said.map(Ratio::numerator)));
    put(denominator, ratio.map(said -> said.map(Ratio::denominator)));
  }

  private void put(VideoSetting name, Setting<?> setting) {
    settings.put(name.apiName(), setting);
  }

  private static final GopLength.Cases<String> UNITS =
      new GopLength.Cases<>() {
        @Override
        public String seconds(GopLength.Seconds length) {
          return "SECONDS";
        }

        @Override
        public String frames(GopLength.Frames length) {
          return "FRAMES";
        }
      };

  private static final GopLength.Cases<Object> SIZE =
      new GopLength.Cases<>() {
        @Override
        public Object seconds(GopLength.Seconds length) {
          return length.length().toMillis() / 1000.0;
        }

        @Override
        public Object frames(GopLength.Frames length) {
          return length.count();
        }
      };

  private static final RateControl.Cases<String> MODE =
      new RateControl.Cases<>() {
        @Override
        public String qvbr(RateControl.Qvbr control) {
          return "QVBR";
        }

        @Override
        public String cbr(RateControl.Cbr control) {
          return "CBR";
        }

        @Override
        public String vbr(RateControl.Vbr control) {
          return "VBR";
        }
      };

  private final class Rates implements RateControl.Cases<Void> {

    @Override
    public Void qvbr(RateControl.Qvbr control) {
      put(VideoSetting.MAX_BITRATE, control.max());
      put(VideoSetting.QUALITY, control.quality());
      return null;
    }

    @Override
    public Void cbr(RateControl.Cbr control) {
      put(VideoSetting.BITRATE, control.rate());
      return null;
    }

    @Override
    public Void vbr(RateControl.Vbr control) {
      put(VideoSetting.BITRATE, control.average());
      put(VideoSetting.MAX_BITRATE, control.max());
      return null;
    }
  }
}
