package dev.onair.media.codec;

import dev.onair.media.BitReader;
import dev.onair.media.MalformedMedia;
import java.util.Optional;

/** The beginning of VUI, which H.264 and H.265 have in common, and the frame rate in it. */
final class VideoUsability {

  /** More is a mistake of the encoder. */
  private static final int MAX_RATE = 1000;

  private static final int EXTENDED_ASPECT = 255;

  private VideoUsability() {}

  /** Reads over the aspect ratio, overscan, colours and the place of chroma samples. */
  static void skipLooks(BitReader bits) throws MalformedMedia {
    if (bits.flag() && bits.bits(8) == EXTENDED_ASPECT) {
      bits.skip(32);
    }
    if (bits.flag()) {
      bits.skip(1);
    }
    if (bits.flag()) {
      bits.skip(4);
      if (bits.flag()) {
        bits.skip(24);
      }
    }
    if (bits.flag()) {
      bits.unsigned();
      bits.unsigned();
    }
  }

  /**
   * Timing, if it is told and can be.
   *
   * @param ticksPerFrame 2 of H.264, which counts fields; 1 of H.265
   */
  static Optional<FrameRate> frameRate(BitReader bits, int ticksPerFrame) throws MalformedMedia {
    if (!bits.flag()) {
      return Optional.empty();
    }
    long units = bits.bits(32) * ticksPerFrame;
    long scale = bits.bits(32);
    return units == 0 || scale == 0 || scale > units * MAX_RATE
        ? Optional.empty()
        : Optional.of(new FrameRate(scale, units));
  }
}
