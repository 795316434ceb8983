package dev.onair.sandbox.medialive.playout.encode;

import java.util.Optional;

/**
 * One audio description.
 *
 * @param name as outputs know it
 * @param selector name of the audio selector that it takes its sound from; empty for the default
 * @param encoder its name in ffmpeg, for example {@code aac}
 * @param bitrate bits a second
 * @param sampleRate in Hz
 * @param layout of channels, in ffmpeg's words: {@code stereo}
 * @param language ISO 639-2, three letters
 */
public record Track(
    String name,
    String selector,
    String encoder,
    int bitrate,
    int sampleRate,
    String layout,
    Optional<String> language) {

  /** Samples in each frame: ffmpeg does not see to that where there are several tracks. */
  int frameSamples() {
    return switch (encoder) {
      case "ac3", "eac3" -> 1536;
      case "mp2" -> 1152;
      default -> 1024;
    };
  }
}
