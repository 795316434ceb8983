package dev.onair.encoder;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Gives HEVC in QVBR the bitrate that the Terraform provider demands, and that AWS says it does not
 * use in that mode: the maximum.
 */
final class HevcBitrate {

  private static final double MIN = 100_000;
  private static final double MAX = 40_000_000;

  private HevcBitrate() {}

  static ObjectNode fill(ObjectNode settings) {
    ObjectNode copy = settings.deepCopy();
    VideoSettings.of(JsonPlace.root(copy))
        .filter(VideoSettings::isHevc)
        .map(VideoSettings::place)
        .filter(video -> video.text("rateControlMode").filter("QVBR"::equals).isPresent())
        .filter(video -> video.at("bitrate").isEmpty())
        .forEach(
            video ->
                video
                    .number("maxBitrate")
                    .ifPresent(max -> ((ObjectNode) video.node()).put("bitrate", allowed(max))));
    return copy;
  }

  /** Within what AWS's model allows, so that a wrong maximum is told of but once. */
  private static long allowed(double max) {
    return Math.round(Math.min(Math.max(max, MIN), MAX));
  }
}
