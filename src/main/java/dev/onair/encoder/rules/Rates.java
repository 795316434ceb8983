package dev.onair.encoder.rules;

/** Bitrates in messages. */
final class Rates {

  private Rates() {}

  /** {@code 2700 kbps}; odd ones in bit/s. */
  static String text(double bitsPerSecond) {
    return bitsPerSecond % 1000 == 0
        ? "%.0f kbps".formatted(bitsPerSecond / 1000)
        : "%.0f bit/s".formatted(bitsPerSecond);
  }
}
