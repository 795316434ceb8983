package dev.onair.media.mp4;

import java.util.Optional;

/** Codes of ISO 639-2 in 15 bits, five a letter (ISO/IEC 14496-12, 8.4.2.3). */
final class Language {

  private static final int UNDETERMINED = packed("und");

  private Language() {}

  /**
   * @param code three letters
   */
  static int packed(String code) {
    if (!code.matches("[a-z]{3}")) {
      throw new IllegalArgumentException("'" + code + "' is no code of ISO 639-2");
    }
    return bits(code.charAt(0)) << 10 | bits(code.charAt(1)) << 5 | bits(code.charAt(2));
  }

  /** The code; absent if it is undetermined, or none. */
  static Optional<String> of(int packed) {
    String code =
        String.valueOf(new char[] {letter(packed >> 10), letter(packed >> 5), letter(packed)});
    return packed == UNDETERMINED || !code.matches("[a-z]{3}")
        ? Optional.empty()
        : Optional.of(code);
  }

  private static int bits(char letter) {
    return letter - 0x60;
  }

  private static char letter(int bits) {
    return (char) (0x60 + (bits & 0x1f));
  }
}
