package dev.onair.config.encoding;

import dev.onair.config.values.Durations;
import dev.onair.model.encoding.GopLength;
import java.time.Duration;

/** Lengths of GOPs as operators write them: {@code 1 s}, {@code 30 frames}. */
final class GopLengths {

  static final String EXPECTED = "a length, such as 1 s or 30 frames";

  private GopLengths() {}

  /**
   * A length of more than 0.
   *
   * @throws IllegalArgumentException for anything else
   */
  static GopLength parse(String text) {
    if (text.matches("[1-9]\\d{0,4} ?frames")) {
      return new GopLength.Frames(Integer.parseInt(text.replaceAll("\\D", "")));
    }
    Duration length = Durations.parse(text);
    if (length.toMillis() < 1) {
      throw new IllegalArgumentException(text);
    }
    return new GopLength.Seconds(length);
  }
}
