package dev.onair.model.encoding;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Settings that onair passes on as they are.
 *
 * @param values by the API's names, sorted; {@code String}, {@code Long}, {@code Double} or {@code
 *     Options}. Immutable
 */
public record Options(Map<String, Object> values) {

  /** Nothing set. */
  public static final Options NONE = new Options(Map.of());

  public Options {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }
}
