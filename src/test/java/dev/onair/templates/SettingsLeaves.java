package dev.onair.templates;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The leaves of encoder settings, by keys that stay when outputs move and names are spelt
 * otherwise: descriptions and outputs go by their names, settings of output groups by their kind.
 */
final class SettingsLeaves {

  /**
   * A leaf.
   *
   * @param path where it stands, from the encoder settings on, in lower case
   * @param value its text; numbers without trailing zeros
   */
  record Leaf(String path, String value) {}

  private final Map<String, Leaf> leaves = new TreeMap<>();
  private final Map<String, Integer> kinds = new HashMap<>();

  private SettingsLeaves() {}

  /** Of the encoder settings that are somewhere in a document, or that it is. */
  static Map<String, Leaf> of(JsonNode document) {
    SettingsLeaves settings = new SettingsLeaves();
    settings.collect("", "", settings(document).orElse(document));
    return settings.leaves;
  }

  private static Optional<JsonNode> settings(JsonNode node) {
    for (var field : node.properties()) {
      if (field.getKey().equalsIgnoreCase("encoderSettings")) {
        return Optional.of(field.getValue());
      }
    }
    for (JsonNode child : node) {
      Optional<JsonNode> found = settings(child);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private void collect(String key, String path, JsonNode node) {
    if (node.isObject() && !node.isEmpty()) {
      node.properties()
          .forEach(
              field -> {
                String name = field.getKey().toLowerCase(Locale.ROOT);
                String inner = key + "." + name;
                if (name.endsWith("groupsettings") && key.endsWith("outputgroupsettings")) {
                  inner = "." + name + ordinal(name);
                } else if (name.equals("outputs")) {
                  inner = ".outputs";
                }
                collect(inner, path + (path.isEmpty() ? "" : ".") + name, field.getValue());
              });
    } else if (node.isArray() && !node.isEmpty()) {
      for (int i = 0; i < node.size(); i++) {
        collect(key + "[" + identity(node.get(i), i) + "]", path + "[" + i + "]", node.get(i));
      }
    } else {
      leaves.put(key, new Leaf(path, text(node)));
    }
  }

  private String ordinal(String kind) {
    int before = kinds.merge(kind, 1, Integer::sum);
    return before == 1 ? "" : "#" + before;
  }

  /** What an element goes by. */
  private static String identity(JsonNode element, int index) {
    for (String name : new String[] {"outputName", "name", "videoDescriptionName"}) {
      for (var field : element.properties()) {
        if (field.getKey().equalsIgnoreCase(name) && field.getValue().isTextual()) {
          return field.getValue().asText();
        }
      }
    }
    return element.isTextual() ? element.asText() : "" + index;
  }

  private static String text(JsonNode node) {
    return node.isNumber()
        ? new BigDecimal(node.asText()).stripTrailingZeros().toPlainString()
        : node.toString();
  }
}
