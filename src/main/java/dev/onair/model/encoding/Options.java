package dev.onair.model.encoding;

import dev.onair.model.Setting;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Settings that onair passes on as they are.
 *
 * @param values by the API's names, sorted; each a {@code String}, {@code Long}, {@code Double},
 *     {@code List} of texts or {@code Options}. Immutable
 */
public record Options(Map<String, Setting<Object>> values) {

  /** Nothing set. */
  public static final Options NONE = new Options(Map.of());

  public Options {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }
}
