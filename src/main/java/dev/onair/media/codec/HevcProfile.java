package dev.onair.media.codec;

import dev.onair.media.Octets;

/**
 * Profile, tier and level of H.265: the first 12 bytes of profile_tier_level.
 *
 * @param bytes as in the stream and in {@code hvcC}: 12 bytes
 */
public record HevcProfile(Octets bytes) {

  public HevcProfile {
    if (bytes.size() != 12) {
      throw new IllegalArgumentException(bytes.size() + " bytes of profile, tier and level");
    }
  }

  /** general_profile_idc: 1 Main, 2 Main 10. */
  public int profile() {
    return bytes.at(0) & 0x1f;
  }

  /** Whether it is the high tier. */
  public boolean highTier() {
    return (bytes.at(0) & 0x20) != 0;
  }

  /** Thirty times the level: 93 of 3.1. */
  public int level() {
    return bytes.at(11);
  }

  /**
   * Such as {@code 1.6.L93.b0}.
   *
   * @see <a href="https://www.iso.org/standard/74429.html">ISO/IEC 14496-15, annex E.3</a>
   */
  public String codecs() {
    StringBuilder text = new StringBuilder();
    int space = bytes.at(0) >> 6;
    if (space > 0) {
      text.append((char) ('A' + space - 1));
    }
    int flags = bytes.at(1) << 24 | bytes.at(2) << 16 | bytes.at(3) << 8 | bytes.at(4);
    text.append(profile()).append('.').append(Integer.toHexString(Integer.reverse(flags)));
    text.append('.').append(highTier() ? 'H' : 'L').append(level());
    int last = 10;
    while (last > 4 && bytes.at(last) == 0) {
      last--;
    }
    for (int i = 5; i <= last; i++) {
      text.append('.').append(Integer.toHexString(bytes.at(i)));
    }
    return text.toString();
  }
}
