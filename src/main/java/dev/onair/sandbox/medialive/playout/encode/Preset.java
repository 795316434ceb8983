package dev.onair.sandbox.medialive.playout.encode;

import java.util.Locale;

/** How much work x264 and x265 do for a picture. */
public enum Preset {
  SUPERFAST(11, 60),
  ULTRAFAST(8, 35);

  private final double avcMillis;
  private final double hevcMillis;

  /**
   * One of them.
   *
   * @param avcMillis CPU milliseconds for a megapixel in H.264, scaling and audio too: measured on
   *     ladders of four to six rungs
   * @param hevcMillis the same in H.265; of {@link #SUPERFAST} estimated
   */
  Preset(double avcMillis, double hevcMillis) {
    this.avcMillis = avcMillis;
    this.hevcMillis = hevcMillis;
  }

  double millisPerMegapixel(VideoCodec codec) {
    return codec.isHevc() ? hevcMillis : avcMillis;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
