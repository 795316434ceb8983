package dev.onair.encoder.provider;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.encoder.provider.ProviderSchema.Attribute;
import dev.onair.encoder.provider.ProviderSchema.Block;
import dev.onair.encoder.provider.ProviderSchema.Nested;
import dev.onair.terraform.plan.PlannedChange.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Which of a resource's settings the provider takes to differ: to it, what is not said is the same
 * as "", 0 or an empty list, and sets have no order.
 */
final class ChangedSettings {

  private ChangedSettings() {}

  /**
   * The names of the settings that differ.
   *
   * @param values the resource's, before and after
   * @param schema of the settings that count
   */
  static Set<String> between(Values values, Block schema) {
    Map<String, Object> before = block(values.before(), schema);
    Map<String, Object> after = block(values.after(), schema);
    JsonNode unknown = values.marks().unknown();
    Set<String> names = new TreeSet<>(schema.attributes().keySet());
    names.addAll(schema.blocks().keySet());
    names.removeIf(
        name ->
            before.getOrDefault(name, "").equals(after.getOrDefault(name, ""))
                && !SentValues.isMarked(unknown.path(name)));
    return names;
  }

  private static Map<String, Object> block(JsonNode value, Block schema) {
    Map<String, Object> said = new TreeMap<>();
    for (Map.Entry<String, Attribute> attribute : schema.attributes().entrySet()) {
      JsonNode node = value.path(attribute.getKey());
      if (node.isArray() && !node.isEmpty()) {
        boolean isSet = attribute.getValue().type().equals("set");
        said.put(attribute.getKey(), list(node, isSet, ChangedSettings::text));
      } else if (!SentValues.isZero(node)) {
        said.put(attribute.getKey(), text(node));
      }
    }
    for (Map.Entry<String, Nested> nested : schema.blocks().entrySet()) {
      JsonNode node = value.path(nested.getKey());
      if (node.isArray() && !node.isEmpty()) {
        Block inner = nested.getValue().block();
        said.put(
            nested.getKey(), list(node, nested.getValue().isSet(), item -> block(item, inner)));
      }
    }
    return said;
  }

  private static List<Object> list(
      JsonNode list, boolean isSet, Function<JsonNode, Object> element) {
    List<Object> elements = new ArrayList<>();
    list.forEach(item -> elements.add(element.apply(item)));
    if (isSet) {
      elements.sort(Comparator.comparing(Object::toString));
    }
    return elements;
  }

  /** 1 and 1.0 are the same number. */
  private static Object text(JsonNode node) {
    return node.isNumber() ? Double.toString(node.doubleValue()) : node.asText();
  }
}
