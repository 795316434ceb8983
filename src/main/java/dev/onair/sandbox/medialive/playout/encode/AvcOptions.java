package dev.onair.sandbox.medialive.playout.encode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** How x264 is told what {@code H264Settings} say. */
final class AvcOptions {

  private static final Map<String, String> PROFILES =
      Map.of(
          "BASELINE", "baseline",
          "MAIN", "main",
          "HIGH", "high",
          "HIGH_10BIT", "high10",
          "HIGH_422", "high422",
          "HIGH_422_10BIT", "high422");

  private AvcOptions() {}

  static VideoCodec of(JsonNode settings) {
    Map<String, String> options = new LinkedHashMap<>();
    String asked = settings.path("profile").asText("MAIN");
    String profile = PROFILES.getOrDefault(asked, "main");
    options.put("profile", profile);
    String level = settings.path("level").asText("H264_LEVEL_AUTO");
    if (level.matches("H264_LEVEL_\\d(_\\d)?")) {
      options.put("level", level.replace("H264_LEVEL_", "").replace('_', '.'));
    }
    boolean isBaseline = profile.equals("baseline");
    int between = isBaseline ? 0 : settings.path("gopNumBFrames").asInt(0);
    options.put("bf", Integer.toString(between));
    if (settings.path("slices").asInt() > 1) {
      options.put("slices", Integer.toString(settings.path("slices").asInt()));
    }
    boolean constant = RateControl.into(options, settings);
    // Quick presets make a Constrained Baseline stream of any profile, unless they are told these.
    Map<String, String> parameters = new LinkedHashMap<>();
    boolean isMain = profile.equals("main");
    boolean cabac = !isBaseline && !settings.path("entropyEncoding").asText().equals("CAVLC");
    parameters.put("cabac", cabac ? "1" : "0");
    parameters.put("8x8dct", isBaseline || isMain ? "0" : "1");
    boolean isInterlaced = settings.path("scanType").asText().equals("INTERLACED") && !isBaseline;
    if (isMain && !cabac && between == 0 && !isInterlaced) {
      // Else nothing in it would be more than Baseline.
      parameters.put("weightp", "1");
    }
    boolean pyramid = between > 1 && settings.path("gopBReference").asText().equals("ENABLED");
    parameters.put("b-pyramid", pyramid ? "normal" : "none");
    parameters.put("open-gop", "0");
    parameters.put("scenecut", "0");
    if (isInterlaced) {
      parameters.put("tff", "1");
    }
    if (constant) {
      parameters.put("nal-hrd", "cbr");
    }
    return new VideoCodec(VideoCodec.AVC, options, parameters, pixels(asked));
  }

  private static String pixels(String profile) {
    String sampling = profile.contains("422") ? "yuv422p" : "yuv420p";
    return profile.endsWith("10BIT") ? sampling + "10le" : sampling;
  }
}
