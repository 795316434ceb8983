package dev.onair.encoder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.PlacedSettings;
import dev.onair.encoder.settings.VideoSettings;
import dev.onair.model.encoding.VideoSetting;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives video in QVBR a bitrate: the maximum. The API's model says that MediaLive does not use it
 * in that mode, but AWS's guide of 2022 says that without one the charges are computed from the
 * input's maximum bitrate; and for HEVC the Terraform provider demands it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/medialive/latest/ug/video-characteristics-encoding-schemes.html">AWS:
 *     encoding schemes</a>
 */
final class QvbrBitrate {

  /** AWS's model of H265Settings and H264Settings, in bit/s. */
  private static final double MIN_HEVC = 100_000;

  private static final double MAX_HEVC = 40_000_000;
  private static final double MIN_AVC = 1000;

  private static final String BITRATE = VideoSetting.BITRATE.apiName();
  private static final String MAXIMUM = VideoSetting.MAX_BITRATE.apiName();

  private QvbrBitrate() {}

  /** The settings, their bitrates filled in: each was written where its maximum was. */
  static PlacedSettings fill(PlacedSettings given) {
    ObjectNode copy = given.settings().deepCopy();
    Map<JsonPath, JsonPath> filled = new HashMap<>();
    VideoSettings.of(JsonPlace.root(copy))
        .filter(video -> video.place().text("rateControlMode").filter("QVBR"::equals).isPresent())
        .filter(video -> video.place().at(BITRATE).isEmpty())
        .forEach(
            video ->
                video
                    .place()
                    .number(MAXIMUM)
                    .ifPresent(
                        max -> {
                          ((ObjectNode) video.place().node())
                              .put(BITRATE, allowed(max, video.isHevc()));
                          filled.put(video.place().child(BITRATE), video.place().child(MAXIMUM));
                        }));
    return new PlacedSettings(
        copy, setting -> given.places().of(filled.getOrDefault(setting, setting)));
  }

  /** Within what AWS's model allows, so that a wrong maximum is told of but once. */
  private static long allowed(double max, boolean hevc) {
    double least = hevc ? MIN_HEVC : MIN_AVC;
    double most = hevc ? MAX_HEVC : Double.MAX_VALUE;
    return Math.round(Math.min(Math.max(max, least), most));
  }
}
