package dev.onair.media.codec;

/**
 * Frames a second, as a fraction.
 *
 * @param numerator positive; 30000 of 29.97
 * @param denominator positive; 1001 of 29.97
 */
public record FrameRate(long numerator, long denominator) {

  public FrameRate {
    if (numerator <= 0 || denominator <= 0) {
      throw new IllegalArgumentException(numerator + "/" + denominator + " frames a second");
    }
    long divisor = gcd(numerator, denominator);
    numerator /= divisor;
    denominator /= divisor;
  }

  /** As a decimal number. */
  public double perSecond() {
    return (double) numerator / denominator;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
