package dev.onair.estimate.cost;

import java.util.Objects;

/**
 * One output of an encoder channel, as MediaLive charges for it.
 *
 * @param name what it is called
 * @param rate what it is charged as
 * @param bitsPerSecond how much it sends at most, video and audio
 * @param packaged whether it goes to the packager
 */
public record Encode(String name, Rate rate, long bitsPerSecond, boolean packaged) {
  public Encode {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(rate, "rate");
  }
}
