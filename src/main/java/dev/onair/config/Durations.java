package dev.onair.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.Map;

/** Durations as operators write them. */
public final class Durations {

  private Durations() {}

  /**
   * A duration with its unit, in any of HOCON's units.
   *
   * @throws IllegalArgumentException for anything else; a bare number among them
   */
  public static Duration parse(String text) {
    if (text.chars().allMatch(c -> Character.isDigit(c) || c == '.')) {
      throw new IllegalArgumentException(text);
    }
    try {
      return ConfigFactory.parseMap(Map.of("value", text)).getDuration("value");
    } catch (ConfigException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** The shortest exact form: {@code 14 days}, {@code 60 s}, {@code 500 ms}. */
  public static String format(Duration duration) {
    if (duration.toMillis() % 1000 != 0) {
      return duration.toMillis() + " ms";
    }
    if (!duration.isZero() && duration.toSeconds() % Duration.ofDays(1).toSeconds() == 0) {
      return duration.toDays() + (duration.toDays() == 1 ? " day" : " days");
    }
    return duration.toSeconds() + " s";
  }
}
