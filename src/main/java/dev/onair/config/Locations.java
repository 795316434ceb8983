package dev.onair.config;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOrigin;
import com.typesafe.config.ConfigValue;
import dev.onair.diagnostics.SourceLocation;
import java.util.Locale;

/** Where a configuration value was written. */
final class Locations {

  static final ConfigObject EMPTY = ConfigFactory.empty().root();

  private Locations() {}

  /**
   * The file and line of a value; the fallback where the value has none (an environment variable).
   */
  static SourceLocation of(ConfigValue value, SourceLocation fallback) {
    ConfigOrigin origin = value.origin();
    if (origin.filename() == null || origin.lineNumber() < 1) {
      return fallback;
    }
    return new SourceLocation(origin.filename(), origin.lineNumber());
  }

  /** What a value is, for a message: "a list", "an object", "'text'". */
  static String kind(ConfigValue value) {
    if (value instanceof ConfigList) {
      return "a list";
    }
    if (value instanceof ConfigObject) {
      return "an object";
    }
    return "the "
        + value.valueType().name().toLowerCase(Locale.ROOT)
        + " '"
        + value.unwrapped()
        + "'";
  }
}
