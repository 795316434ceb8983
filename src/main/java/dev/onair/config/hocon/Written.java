package dev.onair.config.hocon;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import dev.onair.model.WrittenSettings;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a file says, each setting as one text. */
public final class Written {

  private static final String FROM_THE_ENVIRONMENT = "from the environment";

  private Written() {}

  /** The settings of a file's object, without defaults. */
  public static WrittenSettings of(ConfigObject own) {
    SortedMap<String, String> settings = new TreeMap<>();
    collect("", own, settings);
    return new WrittenSettings(settings);
  }

  /**
   * Marks a value as one whose text is nobody's business.
   *
   * @param told what is told of it
   */
  static ConfigValue hidden(ConfigValue value, String told) {
    return value.withOrigin(value.origin().withComments(List.of(FROM_THE_ENVIRONMENT, told)));
  }

  /** Whether a value is marked so. */
  public static boolean isHidden(ConfigValue value) {
    return value.origin().comments().contains(FROM_THE_ENVIRONMENT);
  }

  private static void collect(String path, ConfigValue value, SortedMap<String, String> settings) {
    if (value instanceof ConfigObject object && !object.isEmpty()) {
      object.forEach((key, child) -> collect(joined(path, key), child, settings));
    } else if (value instanceof ConfigList list && list.stream().anyMatch(Written::isNested)) {
      for (int i = 0; i < list.size(); i++) {
        collect(path + "[" + i + "]", list.get(i), settings);
      }
    } else if (!path.isEmpty()) {
      settings.put(path, text(value));
    }
  }

  private static boolean isNested(ConfigValue value) {
    return value instanceof ConfigObject || value instanceof ConfigList;
  }

  private static String text(ConfigValue value) {
    if (isHidden(value)) {
      return value.origin().comments().get(1);
    }
    if (value instanceof ConfigList list) {
      return list.stream().map(Written::text).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof ConfigObject) {
      return "{}";
    }
    return value.valueType() == ConfigValueType.NULL ? "null" : Locations.text(value);
  }

  private static String joined(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
