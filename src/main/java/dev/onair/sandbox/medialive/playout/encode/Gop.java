package dev.onair.sandbox.medialive.playout.encode;

import dev.onair.media.codec.FrameRate;

/**
 * The distance between pictures at which decoding can begin.
 *
 * @param size positive, of frames or of seconds
 * @param inSeconds whether it is of seconds
 */
public record Gop(double size, boolean inSeconds) {

  /** In whole frames, at least one. */
  public int frames(FrameRate rate) {
    return (int) Math.max(1, Math.round(inSeconds ? size * rate.perSecond() : size));
  }

  double seconds(FrameRate rate) {
    return inSeconds ? size : size / rate.perSecond();
  }
}
