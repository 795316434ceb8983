package dev.onair.media.codec;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;

/** Reads bits of a header, the highest of each byte first. */
final class BitReader {

  private final Octets bytes;
  private int at;

  BitReader(Octets bytes) {
    this.bytes = bytes;
  }

  /**
   * An unsigned number.
   *
   * @param count of bits, at most 32
   */
  long bits(int count) throws MalformedMedia {
    if (at + count > bytes.size() * 8L) {
      throw new MalformedMedia("a header ends before its last field");
    }
    long value = 0;
    for (int i = 0; i < count; i++, at++) {
      value = value << 1 | (bytes.at(at >> 3) >> (7 - (at & 7)) & 1);
    }
    return value;
  }

  boolean flag() throws MalformedMedia {
    return bits(1) == 1;
  }

  void skip(int count) throws MalformedMedia {
    for (int left = count; left > 0; left -= 32) {
      bits(Math.min(left, 32));
    }
  }

  /** An unsigned Exp-Golomb number, ue(v). */
  long unsigned() throws MalformedMedia {
    int zeros = 0;
    while (!flag()) {
      zeros++;
      if (zeros > 32) {
        throw new MalformedMedia("a number in a header has more than 32 bits");
      }
    }
    return (1L << zeros) - 1 + bits(zeros);
  }

  /**
   * An unsigned Exp-Golomb number that may not be any.
   *
   * @param what it is, in words
   */
  int unsigned(int atMost, String what) throws MalformedMedia {
    long value = unsigned();
    if (value > atMost) {
      throw new MalformedMedia(what + " is " + value + ", which is more than " + atMost);
    }
    return (int) value;
  }

  /** A signed Exp-Golomb number, se(v). */
  long signed() throws MalformedMedia {
    long value = unsigned();
    return (value & 1) == 1 ? (value + 1) / 2 : -(value / 2);
  }
}
