package dev.onair.config.schema;

import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import dev.onair.config.schema.SchemaNode.Several;
import dev.onair.config.section.SettingType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The JSON Schema of an object, made from what the readers asked of several specimens of it: one
 * for each variant.
 */
final class SchemaWriter {

  private final List<SchemaNode> variants;
  private final List<SchemaNode> deciding;

  /**
   * @param variants all specimens
   * @param deciding those whose defaults count: of an object that is there by default, its own
   */
  private SchemaWriter(List<SchemaNode> variants, List<SchemaNode> deciding) {
    this.variants = variants;
    this.deciding = deciding.isEmpty() ? variants : deciding;
  }

  /** The schema of an object. */
  static Map<String, Object> schema(List<SchemaNode> variants) {
    return new SchemaWriter(variants, variants).object();
  }

  private Map<String, Object> object() {
    Map<String, Object> properties = new TreeMap<>();
    keys(variants).forEach(key -> properties.put(key, described(key)));
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    require(object, required(variants));
    object.put("additionalProperties", false);
    List<Object> conditions = new SchemaConditions(variants, this::required, this::standards).all();
    if (!conditions.isEmpty()) {
      object.put("allOf", conditions);
    }
    return object;
  }

  /** What all of some variants demand, and no default gives. */
  private Set<String> required(List<SchemaNode> group) {
    Set<String> required = new TreeSet<>(group.get(0).demanded);
    group.forEach(variant -> required.retainAll(variant.demanded));
    required.removeIf(
        key -> knowing(key, group).stream().allMatch(v -> gives(v.standards.get(key))));
    return required;
  }

  /** Those whose defaults count, and of which the key was asked; else those of a group. */
  private List<SchemaNode> knowing(String key, List<SchemaNode> group) {
    List<SchemaNode> knowing = deciding.stream().filter(v -> v.keys().contains(key)).toList();
    return knowing.isEmpty() ? group : knowing;
  }

  private static boolean gives(ConfigValue standard) {
    return standard != null
        && standard.valueType() != ConfigValueType.NULL
        && !(standard instanceof ConfigObject object && object.isEmpty())
        && !(standard instanceof ConfigList list && list.isEmpty());
  }

  private Map<String, Object> described(String key) {
    Map<String, Object> described = new LinkedHashMap<>();
    variants.stream()
        .flatMap(variant -> Optional.ofNullable(variant.standards.get(key)).stream())
        .map(SchemaWriter::comment)
        .filter(comment -> !comment.isEmpty())
        .findFirst()
        .ifPresent(comment -> described.put("description", comment));
    described.putAll(property(key));
    List<ConfigValue> standards = standards(key);
    // What differs from one to another is nobody's default.
    if (standards.size() == 1
        && knowing(key, variants).stream().allMatch(v -> v.standards.containsKey(key))
        && !(standards.get(0) instanceof ConfigObject)
        && standards.get(0).valueType() != ConfigValueType.NULL) {
      described.put("default", standards.get(0).unwrapped());
    }
    return described;
  }

  private List<ConfigValue> standards(String key) {
    return deciding.stream()
        .map(variant -> variant.standards.get(key))
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  private Map<String, Object> property(String key) {
    boolean nullable = variants.stream().noneMatch(variant -> variant.demanded.contains(key));
    // Whoever goes through the children also goes to one of them by its name.
    List<Several> children = all(variant -> Optional.ofNullable(variant.children.get(key)));
    if (!children.isEmpty()) {
      return SchemaTypes.orNull(children(key, children, !nullable), nullable);
    }
    List<SchemaNode> sections = sections(key);
    if (!sections.isEmpty()) {
      List<SchemaNode> own =
          deciding.stream()
              .flatMap(variant -> Optional.ofNullable(variant.sections.get(key)).stream())
              .filter(sections::contains)
              .toList();
      SchemaWriter nested = new SchemaWriter(sections, own);
      // null takes its defaults away from an object, which may then miss something.
      boolean dispensable = sections.stream().allMatch(section -> section.demanded.isEmpty());
      return SchemaTypes.orNull(nested.object(), nullable && dispensable);
    }
    List<Several> elements = all(variant -> Optional.ofNullable(variant.elements.get(key)));
    if (!elements.isEmpty()) {
      return SchemaTypes.orNull(elements(elements, !nullable), nullable);
    }
    SettingType type =
        all(variant -> Optional.ofNullable(variant.values.get(key))).stream()
            .reduce((known, now) -> now.saysMoreThan(known) ? now : known)
            .orElseThrow();
    return SchemaTypes.value(type, name(key), nullable);
  }

  private List<SchemaNode> sections(String key) {
    List<SchemaNode> all = all(variant -> Optional.ofNullable(variant.sections.get(key)));
    // Where one is only passed by, nothing is asked.
    List<SchemaNode> read = all.stream().filter(section -> !section.keys().isEmpty()).toList();
    return read.isEmpty() ? all : read;
  }

  private Map<String, Object> children(String key, List<Several> children, boolean demanded) {
    List<SchemaNode> all = children.stream().flatMap(several -> several.all().stream()).toList();
    List<SchemaNode> others =
        children.stream().flatMap(several -> several.others().stream()).toList();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    Map<String, List<SchemaNode>> standing = new TreeMap<>();
    children.forEach(
        several ->
            several
                .standing()
                .forEach(
                    (name, node) ->
                        standing.computeIfAbsent(name, n -> new ArrayList<>()).add(node)));
    if (!standing.isEmpty()) {
      Map<String, Object> properties = new TreeMap<>();
      standing.forEach(
          (name, own) ->
              properties.put(name, SchemaTypes.orNull(new SchemaWriter(all, own).object(), true)));
      object.put("properties", properties);
    }
    object.put(
        "additionalProperties", SchemaTypes.orNull(new SchemaWriter(all, others).object(), true));
    SchemaTypes.names(object, name(key));
    if (demanded && standing.isEmpty()) {
      object.put("minProperties", 1);
    }
    return object;
  }

  private static Map<String, Object> elements(List<Several> elements, boolean demanded) {
    List<SchemaNode> all = elements.stream().flatMap(several -> several.all().stream()).toList();
    List<Object> items = new ArrayList<>();
    all.stream()
        .flatMap(element -> element.item.stream())
        .reduce((known, now) -> now.saysMoreThan(known) ? now : known)
        .ifPresent(type -> items.add(SchemaTypes.value(type, Optional.empty(), false)));
    List<SchemaNode> objects = all.stream().filter(element -> !element.keys().isEmpty()).toList();
    if (!objects.isEmpty()) {
      items.add(schema(objects));
    }
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    if (!items.isEmpty()) {
      list.put("items", items.size() == 1 ? items.get(0) : Map.of("anyOf", items));
    }
    if (demanded) {
      list.put("minItems", 1);
    }
    return list;
  }

  private Optional<Pattern> name(String key) {
    return all(variant -> Optional.ofNullable(variant.names.get(key))).stream().findFirst();
  }

  private <T> List<T> all(Function<SchemaNode, Optional<T>> part) {
    return variants.stream().flatMap(variant -> part.apply(variant).stream()).toList();
  }

  static Set<String> keys(Collection<SchemaNode> nodes) {
    return nodes.stream()
        .flatMap(node -> node.keys().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static void require(Map<String, Object> schema, Set<String> keys) {
    if (!keys.isEmpty()) {
      schema.put("required", List.copyOf(keys));
    }
  }

  private static String comment(ConfigValue value) {
    return value.origin().comments().stream()
        .map(String::strip)
        .filter(line -> !line.startsWith("---"))
        .collect(Collectors.joining(" "))
        .replaceAll(" ?Their settings: each\\.\\w+ below\\.", "")
        .strip();
  }
}
