package dev.onair.media;

/** Reads bits of a header, the highest of each byte first. */
public final class BitReader {

  private final Octets bytes;
  private int at;

  public BitReader(Octets bytes) {
    this.bytes = bytes;
  }

  /**
   * An unsigned number.
   *
   * @param count of bits, at most 63
   */
  public long bits(int count) throws MalformedMedia {
    if (at + count > bytes.size() * 8L) {
      throw new MalformedMedia("a header ends before its last field");
    }
    long value = 0;
    for (int i = 0; i < count; i++, at++) {
      value = value << 1 | (bytes.at(at >> 3) >> (7 - (at & 7)) & 1);
    }
    return value;
  }

  /** One bit. */
  public boolean flag() throws MalformedMedia {
    return bits(1) == 1;
  }

  /** Reads over bits. */
  public void skip(int count) throws MalformedMedia {
    if (at + (long) count > bytes.size() * 8L) {
      throw new MalformedMedia("a header ends before its last field");
    }
    at += count;
  }

  /** Bits that were read so far. */
  public int position() {
    return at;
  }

  /** An unsigned Exp-Golomb number, ue(v). */
  public long unsigned() throws MalformedMedia {
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
  public int unsigned(int atMost, String what) throws MalformedMedia {
    long value = unsigned();
    if (value > atMost) {
      throw new MalformedMedia(what + " is " + value + ", which is more than " + atMost);
    }
    return (int) value;
  }

  /** A signed Exp-Golomb number, se(v). */
  public long signed() throws MalformedMedia {
    long value = unsigned();
    return (value & 1) == 1 ? (value + 1) / 2 : -(value / 2);
  }
}
