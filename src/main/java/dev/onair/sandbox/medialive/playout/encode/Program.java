package dev.onair.sandbox.medialive.playout.encode;

import java.util.List;
import java.util.Optional;

/**
 * One output of a channel, which is one program of the stream.
 *
 * @param number of the program, from 1
 * @param group index of its output group in the encoder settings
 * @param output index of the output in that group
 * @param nameModifier what its files' names have after the group's; empty where it says none
 * @param rung name of its video description; absent of an output that carries only audio
 * @param tracks names of its audio descriptions
 */
public record Program(
    int number,
    int group,
    int output,
    String nameModifier,
    Optional<String> rung,
    List<String> tracks) {

  public Program {
    tracks = List.copyOf(tracks);
  }
}
