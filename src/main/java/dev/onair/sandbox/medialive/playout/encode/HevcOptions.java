package dev.onair.sandbox.medialive.playout.encode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** How x265 is told what {@code H265Settings} say. */
final class HevcOptions {

  private HevcOptions() {}

  static VideoCodec of(JsonNode settings) {
    Map<String, String> options = new LinkedHashMap<>();
    boolean isDeep = settings.path("profile").asText().equals("MAIN_10BIT");
    options.put("profile", isDeep ? "main10" : "main");
    boolean constant = RateControl.into(options, settings);
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("log-level", "warning");
    String level = settings.path("level").asText();
    if (level.matches("H265_LEVEL_\\d(_\\d)?")) {
      parameters.put("level-idc", level.replace("H265_LEVEL_", "").replace('_', '.'));
      parameters.put("high-tier", settings.path("tier").asText().equals("HIGH") ? "1" : "0");
    }
    if (settings.hasNonNull("gopNumBFrames")) {
      parameters.put("bframes", Integer.toString(settings.path("gopNumBFrames").asInt()));
    }
    parameters.put(
        "b-pyramid", settings.path("gopBReference").asText().equals("ENABLED") ? "1" : "0");
    parameters.put("open-gop", "0");
    parameters.put("scenecut", "0");
    // With each picture at which decoding can begin: a segment can be decoded alone.
    parameters.put("repeat-headers", "1");
    if (constant) {
      parameters.put("strict-cbr", "1");
    }
    return new VideoCodec(VideoCodec.HEVC, options, parameters, isDeep ? "yuv420p10le" : "yuv420p");
  }
}
