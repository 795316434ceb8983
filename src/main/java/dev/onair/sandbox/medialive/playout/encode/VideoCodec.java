package dev.onair.sandbox.medialive.playout.encode;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What encodes video, and how; without the GOP, and without the preset, which says how much work is
 * done for a picture.
 *
 * @param encoder its name in ffmpeg, for example {@code libx264}
 * @param options of ffmpeg, each without its dash and stream
 * @param parameters of the encoder's own, as ffmpeg's {@code x264-params} has them
 * @param pixelFormat for example {@code yuv420p}
 */
public record VideoCodec(
    String encoder,
    Map<String, String> options,
    Map<String, String> parameters,
    String pixelFormat) {

  static final String AVC = "libx264";
  static final String HEVC = "libx265";

  public VideoCodec {
    // In the order of their writing, so that a command is the same each time.
    options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  boolean isHevc() {
    return encoder.equals(HEVC);
  }

  /** The option that takes the encoder's own parameters. */
  String parameterOption() {
    return isHevc() ? "x265-params" : "x264-params";
  }
}
