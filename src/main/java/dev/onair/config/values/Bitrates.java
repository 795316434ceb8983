package dev.onair.config.values;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bitrates as operators write them: {@code 2700 kbps}, {@code 20 Mbps}. */
public final class Bitrates {

  /** What a bitrate looks like, for a message. */
  public static final String EXPECTED = "a bitrate with its unit, such as 2700 kbps or 20 Mbps";

  /** In any case of letters. */
  public static final Pattern FORM =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([kKmM]?[bB](?:[pP][sS]|[iI][tT]/[sS]))");

  private Bitrates() {}

  /**
   * A bitrate in bit/s; k is 1,000 and M is 1,000,000.
   *
   * @throws IllegalArgumentException for anything else; a bare number among them
   */
  public static long parse(String text) {
    Matcher matcher = FORM.matcher(text.trim());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    int exponent =
        switch (Character.toLowerCase(matcher.group(2).charAt(0))) {
          case 'k' -> 3;
          case 'm' -> 6;
          default -> 0;
        };
    try {
      long rate = new BigDecimal(matcher.group(1)).movePointRight(exponent).longValueExact();
      if (rate > 0) {
        return rate;
      }
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(text, e);
    }
    throw new IllegalArgumentException(text);
  }

  /** The shortest exact form. */
  public static String format(long rate) {
    if (rate % 1_000_000 == 0) {
      return rate / 1_000_000 + " Mbps";
    }
    return rate % 1000 == 0 ? rate / 1000 + " kbps" : rate + " bps";
  }
}
