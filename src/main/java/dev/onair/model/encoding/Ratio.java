package dev.onair.model.encoding;

/**
 * A fraction: a frame rate such as 30000/1001, or the shape of a pixel.
 *
 * @param numerator 1 or more
 * @param denominator 1 or more
 */
public record Ratio(int numerator, int denominator) {

  public Ratio {
    if (numerator < 1 || denominator < 1) {
      throw new IllegalArgumentException(numerator + "/" + denominator + " is not positive");
    }
  }

  /**
   * Reads {@code 25} or {@code 30000/1001}.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Ratio parse(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length > 2) {
      throw new IllegalArgumentException(text);
    }
    int numerator = Integer.parseInt(parts[0].trim());
    return new Ratio(numerator, parts.length == 1 ? 1 : Integer.parseInt(parts[1].trim()));
  }

  /** {@code 25} or {@code 30000/1001}. */
  @Override
  public String toString() {
    return denominator == 1 ? String.valueOf(numerator) : numerator + "/" + denominator;
  }
}
