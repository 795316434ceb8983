package dev.onair.demo;

import java.util.List;

/**
 * A channel that is deployed.
 *
 * @param name the channel's name
 * @param start whether it is to run
 * @param state MediaLive's word: RUNNING, or IDLE for a channel that is not to run
 * @param inputs its inputs' names and types
 * @param playbackUrls where players find its manifests
 */
public record OnAir(
    String name, boolean start, String state, List<String> inputs, List<String> playbackUrls) {
  public OnAir {
    inputs = List.copyOf(inputs);
    playbackUrls = List.copyOf(playbackUrls);
  }
}
