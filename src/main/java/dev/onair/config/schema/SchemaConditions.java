package dev.onair.config.schema;

import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a JSON Schema says of one variant of an object only. */
final class SchemaConditions {

  private final List<SchemaNode> variants;
  private final Function<List<SchemaNode>, Set<String>> required;
  private final Function<String, List<ConfigValue>> standards;

  /**
   * @param variants all specimens of the object
   * @param required what all of some variants demand, and no default gives
   * @param standards the defaults of a key
   */
  SchemaConditions(
      List<SchemaNode> variants,
      Function<List<SchemaNode>, Set<String>> required,
      Function<String, List<ConfigValue>> standards) {
    this.variants = variants;
    this.required = required;
    this.standards = standards;
  }

  /** What goes with each value of the choice that tells the variants apart. */
  List<Object> all() {
    Optional<String> choice = choice();
    if (choice.isEmpty()) {
      return List.of();
    }
    Map<String, List<SchemaNode>> byValue =
        variants.stream()
            .collect(
                Collectors.groupingBy(
                    variant -> variant.chosen.get(choice.get()),
                    TreeMap::new,
                    Collectors.toList()));
    List<Object> conditions = new ArrayList<>();
    byValue.forEach(
        (value, group) -> {
          Map<String, Object> then = new LinkedHashMap<>();
          Map<String, Object> absent = new TreeMap<>();
          Set<String> others = new TreeSet<>(SchemaWriter.keys(variants));
          others.removeAll(SchemaWriter.keys(group));
          others.forEach(key -> absent.put(key, false));
          if (!absent.isEmpty()) {
            then.put("properties", absent);
          }
          Set<String> more = new TreeSet<>(required.apply(group));
          more.removeAll(required.apply(variants));
          SchemaWriter.require(then, more);
          if (!then.isEmpty()) {
            conditions.add(condition(choice.get(), value, then));
          }
        });
    return conditions;
  }

  private Map<String, Object> condition(String choice, String value, Map<String, Object> then) {
    Map<String, Object> when = new LinkedHashMap<>();
    when.put("properties", Map.of(choice, Map.of("const", value)));
    boolean byDefault =
        standards.apply(choice).stream().anyMatch(standard -> value.equals(standard.unwrapped()));
    if (!byDefault) {
      when.put("required", List.of(choice));
    }
    Map<String, Object> condition = new LinkedHashMap<>();
    condition.put("if", when);
    condition.put("then", then);
    return condition;
  }

  private Optional<String> choice() {
    Set<String> common = new TreeSet<>(variants.get(0).chosen.keySet());
    variants.forEach(variant -> common.retainAll(variant.chosen.keySet()));
    return common.stream()
        .filter(key -> variants.stream().map(v -> v.chosen.get(key)).distinct().count() > 1)
        .findFirst();
  }
}
