package dev.onair.media.codec;

import dev.onair.media.BitReader;
import dev.onair.media.MalformedMedia;

/**
 * Reads over the sets of reference pictures in a sequence parameter set of H.265 (ITU-T H.265,
 * 7.3.7).
 */
final class HevcReferences {

  private static final int MAX_SETS = 64;
  private static final int MAX_PICTURES = 16;
  private static final int MAX_LONG = 32;

  private HevcReferences() {}

  static void skip(BitReader bits, int orderBits) throws MalformedMedia {
    int sets = bits.unsigned(MAX_SETS, "the number of sets of reference pictures");
    int pictures = 0;
    for (int set = 0; set < sets; set++) {
      pictures = set > 0 && bits.flag() ? predicted(bits, pictures) : listed(bits);
    }
    if (bits.flag()) {
      int longTerm = bits.unsigned(MAX_LONG, "the number of long-term reference pictures");
      bits.skip(longTerm * (orderBits + 1));
    }
  }

  /** A set told by its difference from the one before: how many pictures it has. */
  private static int predicted(BitReader bits, int before) throws MalformedMedia {
    bits.skip(1);
    bits.unsigned();
    int pictures = 0;
    for (int i = 0; i <= before; i++) {
      boolean used = bits.flag();
      boolean kept = used || bits.flag();
      pictures += kept ? 1 : 0;
    }
    return pictures;
  }

  private static int listed(BitReader bits) throws MalformedMedia {
    int pictures =
        bits.unsigned(MAX_PICTURES, "the number of reference pictures before")
            + bits.unsigned(MAX_PICTURES, "the number of reference pictures after");
    for (int i = 0; i < pictures; i++) {
      bits.unsigned();
      bits.skip(1);
    }
    return pictures;
  }
}
