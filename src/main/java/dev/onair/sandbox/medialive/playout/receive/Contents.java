package dev.onair.sandbox.medialive.playout.receive;

import java.util.List;
import java.util.Optional;

/**
 * What is in a source.
 *
 * @param format in ffmpeg's words: {@code mpegts} or {@code flv}
 * @param picture its video stream, in ffmpeg's words: {@code v:0}; absent where it has none
 * @param sounds its audio streams
 */
public record Contents(String format, Optional<String> picture, List<Sound> sounds) {

  public Contents {
    sounds = List.copyOf(sounds);
  }

  /**
   * An audio stream.
   *
   * @param stream in ffmpeg's words: {@code a:0}
   * @param pid in a transport stream; else 0
   * @param language ISO 639-2
   */
  public record Sound(String stream, int pid, Optional<String> language) {}
}
