package dev.onair.media;

/**
 * The checksum of sections: CRC-32 of ISO/IEC 13818-1, annex A; unlike the JDK's, not reflected and
 * not inverted.
 */
public final class Crc32Mpeg {

  private static final int[] TABLE = new int[256];

  static {
    for (int i = 0; i < 256; i++) {
      int value = i << 24;
      for (int bit = 0; bit < 8; bit++) {
        value = value < 0 ? value << 1 ^ 0x04c11db7 : value << 1;
      }
      TABLE[i] = value;
    }
  }

  private Crc32Mpeg() {}

  /** The checksum of bytes; 0 of bytes that end with their own checksum. */
  public static int of(Octets bytes) {
    int crc = -1;
    for (int i = 0; i < bytes.size(); i++) {
      crc = crc << 8 ^ TABLE[crc >>> 24 ^ bytes.at(i)];
    }
    return crc;
  }
}
