package dev.onair.model;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bitrate.
 *
 * @param bitsPerSecond in bit/s
 */
public record Bitrate(long bitsPerSecond) implements Comparable<Bitrate> {

  /** What a bitrate looks like, for a message. */
  public static final String EXPECTED = "a bitrate with its unit, such as 2700 kbps or 20 Mbps";

  /** How a bitrate is written, in any case of letters: {@code 2700 kbps}, {@code 20 Mbps}. */
  public static final Pattern FORM =
      Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([kKmM]?[bB](?:[pP][sS]|[iI][tT]/[sS]))");

  private static final long KILO = 1000;
  private static final long MEGA = 1_000_000;

  /** Ladders are written in kbps; what is higher than their rates reads better in Mbps. */
  private static final long IN_MEGABITS = 10 * MEGA;

  /** The nearest bitrate of whole bits. */
  public static Bitrate of(double bitsPerSecond) {
    return new Bitrate(Math.round(bitsPerSecond));
  }

  /**
   * Reads a bitrate of more than 0 with its unit; k is 1,000 and M is 1,000,000.
   *
   * @throws IllegalArgumentException for anything else; a bare number among them
   */
  public static Bitrate parse(String text) {
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
        return new Bitrate(rate);
      }
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(text, e);
    }
    throw new IllegalArgumentException(text);
  }

  @Override
  public int compareTo(Bitrate other) {
    return Long.compare(bitsPerSecond, other.bitsPerSecond);
  }

  /** {@code 2700 kbps}, {@code 20 Mbps} from 10 Mbps on, {@code 1234 bps}; always exact. */
  @Override
  public String toString() {
    if (Math.abs(bitsPerSecond) >= IN_MEGABITS && bitsPerSecond % MEGA == 0) {
      return bitsPerSecond / MEGA + " Mbps";
    }
    return bitsPerSecond % KILO == 0 ? bitsPerSecond / KILO + " kbps" : bitsPerSecond + " bps";
  }
}
