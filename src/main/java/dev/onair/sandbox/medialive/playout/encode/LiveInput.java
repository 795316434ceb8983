package dev.onair.sandbox.medialive.playout.encode;

import java.util.List;

/**
 * A real source as it comes in, on the encoder's standard input.
 *
 * @param format in ffmpeg's words: {@code mpegts} or {@code flv}
 * @param hasVideo whether it has pictures; else they are black
 * @param sounds for each track of the ladder which of the source's audio streams it takes, in
 *     ffmpeg's words without the input: {@code a:0}; empty where the source is silent
 */
public record LiveInput(String format, boolean hasVideo, List<String> sounds) {

  public LiveInput {
    sounds = List.copyOf(sounds);
  }
}
