package dev.onair.sandbox.medialive.playout.encode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** How many bits an encoder may spend, as MediaLive is told and as ffmpeg understands it. */
final class RateControl {

  private static final long DEFAULT_BITRATE = 5_000_000;

  /** A constant rate factor for each of MediaLive's quality levels, 1 to 10: assumed. */
  private static final int WORST_FACTOR = 36;

  private RateControl() {}

  /**
   * Adds what bitrate and buffer say.
   *
   * @return whether the bitrate is constant
   */
  static boolean into(Map<String, String> options, JsonNode settings) {
    String mode = settings.path("rateControlMode").asText("VBR");
    long bitrate = settings.path("bitrate").asLong(DEFAULT_BITRATE);
    long highest = settings.path("maxBitrate").asLong(bitrate);
    // Of a buffer that is not said: one second, assumed.
    long buffer = settings.path("bufSize").asLong(0);
    boolean constant = mode.equals("CBR");
    if (mode.equals("QVBR")) {
      int level = settings.path("qvbrQualityLevel").asInt(7);
      options.put("crf", Integer.toString(WORST_FACTOR - 2 * level));
    } else {
      options.put("b", Long.toString(bitrate));
    }
    long peak = constant ? bitrate : Math.max(highest, mode.equals("QVBR") ? 0 : bitrate);
    options.put("maxrate", Long.toString(peak));
    options.put("bufsize", Long.toString(buffer > 0 ? buffer : peak));
    return constant;
  }
}
