package dev.onair.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The leaves of a request, by their paths. Lists that the provider keeps as sets, and so sends in
 * any order, are sorted.
 */
final class Leaves {

  private static final Set<String> SETS =
      Set.of(
          "audioDescriptionNames",
          "audioDescriptions",
          "captionDescriptionNames",
          "destinations",
          "inputAttachments",
          "mediaConnectFlows",
          "settings",
          "sources");

  private Leaves() {}

  /** Whether the provider keeps a list of that name as a set. */
  static boolean isSet(String name) {
    return SETS.contains(name);
  }

  static NavigableMap<String, String> of(JsonNode tree) {
    NavigableMap<String, String> leaves = new TreeMap<>();
    collect("", "", tree, leaves);
    return leaves;
  }

  private static void collect(
      String path, String name, JsonNode node, NavigableMap<String, String> leaves) {
    if (node.isObject() && !node.isEmpty()) {
      node.properties()
          .forEach(
              field ->
                  collect(path + "/" + field.getKey(), field.getKey(), field.getValue(), leaves));
    } else if (node.isArray() && !node.isEmpty()) {
      List<JsonNode> elements = new ArrayList<>();
      node.forEach(elements::add);
      if (isSet(name)) {
        elements.sort(Comparator.comparing(Leaves::sorted));
      }
      for (int i = 0; i < elements.size(); i++) {
        collect(path + "/" + i, "", elements.get(i), leaves);
      }
    } else {
      leaves.put(path, text(node));
    }
  }

  /** An object's text, whatever the order of its keys. */
  private static String sorted(JsonNode node) {
    return of(node).toString();
  }

  /** 1 and 1.0 are the same number. */
  private static String text(JsonNode node) {
    return node.isNumber()
        ? new BigDecimal(node.asText()).stripTrailingZeros().toPlainString()
        : node.toString();
  }
}
