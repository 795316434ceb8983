package dev.onair.encoder.rules;

import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.rules.CodecLevel.Excess;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.encoder.settings.VideoSettings;
import dev.onair.model.Bitrate;
import java.util.List;
import java.util.Optional;

/**
 * Pictures, frame rates and bitrates are within the level that was chosen, or within the codec's
 * highest one where MediaLive chooses.
 */
final class LevelRule implements SettingsRule {

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    return VideoSettings.of(settings)
        .filter(video -> FrameRateRule.impossible(video).isEmpty())
        .flatMap(video -> VideoDemand.of(video).flatMap(demand -> check(video, demand)).stream())
        .toList();
  }

  private static Optional<SettingsFinding> check(VideoSettings video, VideoDemand demand) {
    List<CodecLevel> levels = CodecLevel.of(video.isHevc());
    Optional<CodecLevel> lowest =
        levels.stream().filter(level -> level.excess(demand).isEmpty()).findFirst();
    Optional<CodecLevel> chosen =
        video
            .place()
            .text("level")
            .flatMap(name -> levels.stream().filter(l -> l.name().equals(name)).findFirst());
    if (lowest.isEmpty()) {
      return Optional.of(beyondAll(video, demand, levels));
    }
    return chosen
        .filter(level -> level.excess(demand).isPresent())
        .map(level -> beyond(video, demand, level, lowest.get()));
  }

  private static SettingsFinding beyond(
      VideoSettings video, VideoDemand demand, CodecLevel level, CodecLevel lowest) {
    return SettingsFinding.error(
        video.place().child("level"),
        Flaw.of("exceeded"),
        "%s allows no %s; use %s or %s"
            .formatted(
                level.name(),
                what(level.excess(demand).orElseThrow(), video, demand),
                lowest.name(),
                video.isHevc() ? "H265_LEVEL_AUTO" : "H264_LEVEL_AUTO"));
  }

  private static SettingsFinding beyondAll(
      VideoSettings video, VideoDemand demand, List<CodecLevel> levels) {
    CodecLevel highest =
        levels.stream()
            .filter(level -> !demand.interlaced() || level.interlaced())
            .reduce((lower, higher) -> higher)
            .orElseThrow();
    Excess excess = highest.excess(demand).orElseThrow();
    JsonPath path =
        switch (excess) {
          case PICTURE -> video.description().child("width");
          case SCAN -> video.place().child("scanType");
          case TIER -> video.place().child("tier");
          case FRAME_RATE -> video.place().child("framerateNumerator");
          case BITRATE ->
              video
                  .place()
                  .child(video.place().at("maxBitrate").isPresent() ? "maxBitrate" : "bitrate");
          case BUFFER -> video.place().child("bufSize");
        };
    return SettingsFinding.error(
        path,
        Flaw.of("no-level"),
        "no level of %s allows %s, not even %s; take less"
            .formatted(
                video.isHevc() ? "HEVC" : "AVC", what(excess, video, demand), highest.name()));
  }

  private static String what(Excess excess, VideoSettings video, VideoDemand demand) {
    String size =
        "%.0fx%.0f"
            .formatted(
                video.description().number("width").orElseThrow(),
                video.description().number("height").orElseThrow());
    return switch (excess) {
      case PICTURE -> "pictures of " + size;
      case SCAN -> "interlaced pictures";
      case FRAME_RATE ->
          "%s%s frames a second of %s"
              .formatted(demand.interlaced() ? "interlaced " : "", video.frameRate(), size);
      case TIER -> "tier HIGH";
      case BITRATE -> Bitrate.of(demand.bitrate()).toString();
      case BUFFER -> "buffer of %.0f bit".formatted(demand.buffer());
    };
  }
}
