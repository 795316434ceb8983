package dev.onair.config.values;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as operators write them. */
public final class Durations {

  /**
   * A duration. Beside HOCON's units there is "min", as this program's own messages and its
   * documentation write it.
   */
  public static final Pattern FORM = Pattern.compile("([+-]?\\d+(?:\\.\\d+)?)\\s*([a-zµ]+)");

  private Durations() {}

  /**
   * A duration with its unit: in any of HOCON's, or in min.
   *
   * @throws IllegalArgumentException for anything else; a bare number among them
   */
  public static Duration parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(text);
    }
    String unit = form.group(2).equals("min") ? "minutes" : form.group(2);
    try {
      return ConfigFactory.parseMap(Map.of("value", form.group(1) + unit)).getDuration("value");
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
