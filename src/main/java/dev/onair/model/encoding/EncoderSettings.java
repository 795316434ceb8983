package dev.onair.model.encoding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The provider's {@code encoder_settings} block of {@code aws_medialive_channel}, ready for
 * Terraform's JSON syntax.
 *
 * @param block names as the provider's schema has them, sorted at every level; values are texts,
 *     numbers, lists, and maps like this one. Immutable
 */
public record EncoderSettings(Map<String, Object> block) {

  public EncoderSettings {
    block = frozen(block);
  }

  /** Whether there is a block or a setting of this name, however deep. */
  public boolean has(String name) {
    return has(block, name);
  }

  /**
   * The name of the output group that goes to the packager, which is the first; that of a template
   * may have none.
   */
  public Optional<String> firstOutputGroup() {
    Map<?, ?> group = (Map<?, ?>) ((List<?>) block.get("output_groups")).get(0);
    return Optional.ofNullable((String) group.get("name"));
  }

  private static boolean has(Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      return map.containsKey(name) || map.values().stream().anyMatch(inner -> has(inner, name));
    }
    return value instanceof List<?> list && list.stream().anyMatch(inner -> has(inner, name));
  }

  private static Map<String, Object> frozen(Map<?, ?> map) {
    Map<String, Object> sorted = new TreeMap<>();
    map.forEach((key, value) -> sorted.put((String) key, frozenValue(value)));
    return Collections.unmodifiableMap(new LinkedHashMap<>(sorted));
  }

  private static Object frozenValue(Object value) {
    if (value instanceof Map<?, ?> map) {
      return frozen(map);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(EncoderSettings::frozenValue).toList();
    }
    return value;
  }
}
