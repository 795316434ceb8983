package dev.onair.encoder;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.settings.PlacedSettings;
import dev.onair.encoder.settings.SettingsEdit;
import dev.onair.encoder.settings.VideoSettings;
import dev.onair.model.encoding.VideoSetting;

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
    SettingsEdit edit = given.edit();
    VideoSettings.of(edit.root())
        .filter(video -> video.place().text("rateControlMode").filter("QVBR"::equals).isPresent())
        .filter(video -> video.place().at(BITRATE).isEmpty())
        .forEach(video -> fill(edit, video));
    return edit.done();
  }

  private static void fill(SettingsEdit edit, VideoSettings video) {
    video
        .place()
        .number(MAXIMUM)
        .ifPresent(
            max ->
                edit.put(
                    (ObjectNode) video.place().node(),
                    BITRATE,
                    allowed(max, video.isHevc()),
                    video.place().child(MAXIMUM)));
  }

  /** Within what AWS's model allows, so that a wrong maximum is told of but once. */
  private static long allowed(double max, boolean hevc) {
    double least = hevc ? MIN_HEVC : MIN_AVC;
    double most = hevc ? MAX_HEVC : Double.MAX_VALUE;
    return Math.round(Math.min(Math.max(max, least), most));
  }
}
