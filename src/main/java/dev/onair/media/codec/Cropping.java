package dev.onair.media.codec;

import dev.onair.media.BitReader;
import dev.onair.media.MalformedMedia;

/** What is cut off coded pictures before they are shown. */
final class Cropping {

  private Cropping() {}

  /**
   * Width and height after cropping, which a flag announces.
   *
   * @param unitX pixels of a step across
   * @param unitY lines of a step down
   */
  static int[] of(BitReader bits, int width, int height, int unitX, int unitY)
      throws MalformedMedia {
    if (!bits.flag()) {
      return new int[] {width, height};
    }
    long shownWidth = width - (bits.unsigned() + bits.unsigned()) * unitX;
    long shownHeight = height - (bits.unsigned() + bits.unsigned()) * unitY;
    if (shownWidth <= 0 || shownHeight <= 0) {
      throw new MalformedMedia("nothing of a picture is left after cropping");
    }
    return new int[] {(int) shownWidth, (int) shownHeight};
  }
}
