package dev.onair.sandbox.medialive.playout.encode;

import java.util.Locale;
import java.util.Optional;

/**
 * A made-up source: a test pattern with a frame counter, a tone with a beep each second; or one
 * color and silence.
 *
 * <p>The counter is 20 squares in a row, the least significant bit of the frame's index at the
 * left, white for 1. They begin at a tenth of the width and a twentieth of the height; each is as
 * wide and as high as a 25th of the width.
 *
 * @param label what is written into the picture: letters, digits, spaces and {@code -_.}, at most
 *     40; anything else becomes {@code _}
 * @param color of the whole picture, six hexadecimal digits; absent of a test pattern
 */
public record Pattern(String label, Optional<String> color) {

  /** How many bits the counter has. */
  public static final int BITS = 20;

  private static final int LONGEST = 40;

  public Pattern {
    String clean = clean(label);
    label = clean.substring(0, Math.min(LONGEST, clean.length()));
    color = color.map(hex -> hex.toLowerCase(Locale.ROOT));
    color.ifPresent(
        hex -> {
          if (!hex.matches("[0-9a-f]{6}")) {
            throw new IllegalArgumentException("color: '" + hex + "' is not six hex digits");
          }
        });
  }

  /**
   * A text of others, with everything that a filter or a terminal could take for more than text
   * made harmless.
   */
  static String clean(String text) {
    return text.replaceAll("[^\\p{L}\\p{N} _.-]", "_");
  }

  /** A test pattern. */
  public static Pattern of(String label) {
    return new Pattern(label, Optional.empty());
  }

  /**
   * One color, silent.
   *
   * @param color six hexadecimal digits: {@code 000000} is black
   */
  public static Pattern plain(String color) {
    return new Pattern("", Optional.of(color));
  }
}
