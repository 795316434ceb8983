package dev.onair.sandbox.medialive.playout.encode;

import java.util.List;
import java.util.Optional;

/**
 * A real source as it comes in, on the encoder's standard input.
 *
 * @param format in ffmpeg's words: {@code mpegts} or {@code flv}
 * @param picture which of the source's video streams is shown, in ffmpeg's words without the input:
 *     {@code v:0}; black where it has none
 * @param sounds for each track of the ladder which of the source's audio streams it takes, in the
 *     same words; empty where the source is silent
 */
public record LiveInput(String format, Optional<String> picture, List<String> sounds) {

  public LiveInput {
    sounds = List.copyOf(sounds);
  }
}
