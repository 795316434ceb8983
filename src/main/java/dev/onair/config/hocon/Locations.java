package dev.onair.config.hocon;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import dev.onair.diagnostics.SourceLocation;
import java.util.Locale;

/** Where a configuration value was written. */
public final class Locations {

  public static final ConfigObject EMPTY = ConfigFactory.empty().root();

  private Locations() {}

  /**
   * The file and line of a value; the fallback where the value has none (an environment variable).
   */
  public static SourceLocation of(ConfigValue value, SourceLocation fallback) {
    ConfigOrigin origin = value.origin();
    if (origin.filename() == null || origin.lineNumber() < 1) {
      return fallback;
    }
    return new SourceLocation(origin.filename(), origin.lineNumber());
  }

  /**
   * A single value's text as the file has it: 007 and 1.10 stay what they are, though HOCON takes
   * them for numbers.
   */
  public static String text(ConfigValue value) {
    return value.unwrapped() instanceof String text
        ? text
        : value.atKey("value").getString("value");
  }

  /** What a value is, for a message: "a list", "an object", "null", "the string 'text'". */
  public static String kind(ConfigValue value) {
    if (value instanceof ConfigList) {
      return "a list";
    }
    if (value instanceof ConfigObject) {
      return "an object";
    }
    if (value.valueType() == ConfigValueType.NULL) {
      return "null";
    }
    return "the " + value.valueType().name().toLowerCase(Locale.ROOT) + " '" + text(value) + "'";
  }
}
