package dev.onair.estimate.cost;

import dev.onair.model.encoding.EncodingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what MediaLive charges for out of encoder settings: each output, by its codec, its size,
 * its bitrate and its frame rate.
 *
 * @see <a href="https://aws.amazon.com/medialive/pricing/">AWS: MediaLive's prices</a>
 */
final class Encodes {

  /**
   * Lines from which a picture is HD, and beyond which it is UHD; AWS's own example counts 540
   * lines as SD and 720 as HD.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/solutions/latest/live-streaming-on-aws/plan-your-deployment.html">AWS:
   *     what a live stream costs</a>
   */
  private static final int HD_FROM = 720;

  private static final int HD_TO = 1080;

  private static final double MEGA = 1_000_000;

  private static final Map<String, String> CODECS =
      Map.of("h264_settings", "AVC", "h265_settings", "HEVC", "mpeg2_settings", "MPEG2");

  private static final List<String> DOLBY =
      List.of("ac3_settings", "eac3_settings", "eac3_atmos_settings");

  private final SettingsBlock settings;

  private Encodes(SettingsBlock settings) {
    this.settings = settings;
  }

  /** The outputs of an {@code encoder_settings} block. */
  static List<Encode> of(SettingsBlock settings) {
    Encodes reader = new Encodes(settings);
    List<Encode> found = new ArrayList<>();
    for (SettingsBlock group : settings.list("output_groups")) {
      boolean packaged = isPackaged(group);
      for (SettingsBlock output : group.list("outputs")) {
        found.add(reader.encode(output, packaged));
      }
    }
    return found;
  }

  private static boolean isPackaged(SettingsBlock group) {
    return group
        .child("output_group_settings")
        .child("hls_group_settings")
        .child("destination")
        .text("destination_ref_id")
        .filter(EncodingSpec.DESTINATION::equals)
        .isPresent();
  }

  /** Whether any audio is Dolby's: AWS calls that advanced audio, and charges once a channel. */
  static boolean hasAdvancedAudio(SettingsBlock settings) {
    return settings.list("audio_descriptions").stream()
        .map(audio -> audio.child("codec_settings"))
        .anyMatch(codec -> DOLBY.stream().anyMatch(codec::has));
  }

  private Encode encode(SettingsBlock output, boolean packaged) {
    String name = output.text("output_name").orElse("output");
    long audio =
        output.texts("audio_description_names").stream().mapToLong(this::audioBitrate).sum();
    Optional<SettingsBlock> video =
        output
            .text("video_description_name")
            .flatMap(wanted -> named("video_descriptions", wanted));
    if (video.isEmpty()) {
      return new Encode(name, Rate.of("OUTPUT", "AUDIO"), audio, packaged);
    }
    SettingsBlock codecs = video.get().child("codec_settings");
    for (Map.Entry<String, String> codec : CODECS.entrySet()) {
      if (codecs.has(codec.getKey())) {
        SettingsBlock made = codecs.child(codec.getKey());
        long bitrate = bitrate(made);
        Rate rate =
            Rate.of(
                "OUTPUT",
                codec.getValue(),
                resolution(video.get()),
                bitrateClass(bitrate),
                frameRateClass(made),
                quality(made));
        return new Encode(name, rate, bitrate + audio, packaged);
      }
    }
    return new Encode(name, Rate.of("OUTPUT", "FRAME_CAPTURE"), 0, packaged);
  }

  private Optional<SettingsBlock> named(String list, String name) {
    return settings.list(list).stream()
        .filter(block -> block.text("name").filter(name::equals).isPresent())
        .findFirst();
  }

  private long audioBitrate(String description) {
    return named("audio_descriptions", description)
        .map(audio -> audio.child("codec_settings"))
        .map(
            codecs ->
                Stream.of("aac_settings", "ac3_settings", "eac3_settings", "mp2_settings")
                    .flatMap(codec -> codecs.child(codec).number("bitrate").stream())
                    .mapToLong(Math::round)
                    .sum())
        .orElse(0L);
  }

  /** The most that it takes: QVBR has a maximum, others a rate. */
  private static long bitrate(SettingsBlock codec) {
    return Math.round(codec.number("max_bitrate").or(() -> codec.number("bitrate")).orElse(0.0));
  }

  /** {@code STANDARD} of {@code STANDARD_QUALITY}, which is AWS's default. */
  private static String quality(SettingsBlock codec) {
    return codec.text("quality_level").orElse("STANDARD").replace("_QUALITY", "");
  }

  private static String resolution(SettingsBlock video) {
    // Without a height it is as high as the source: a channel is made for HD unless it says more.
    double lines = video.number("height").orElse((double) HD_TO);
    return lines < HD_FROM ? "SD" : lines <= HD_TO ? "HD" : "UHD";
  }

  private static String bitrateClass(long bitsPerSecond) {
    double megabits = bitsPerSecond / MEGA;
    return megabits < 10 ? "MAX_10_MBPS" : megabits <= 20 ? "MAX_20_MBPS" : "MAX_50_MBPS";
  }

  /** What follows its source may be fast: it counts as such. */
  private static String frameRateClass(SettingsBlock codec) {
    double numerator = codec.number("framerate_numerator").orElse(60.0);
    double rate = numerator / codec.number("framerate_denominator").orElse(1.0);
    return rate <= 30 ? "MAX_30_FPS" : "MAX_60_FPS";
  }
}
