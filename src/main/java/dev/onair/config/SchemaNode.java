package dev.onair.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An object of a file, as the readers know it; becomes its JSON Schema. */
final class SchemaNode implements SectionListener {

  private final Map<String, SettingType> values = new TreeMap<>();
  private final Map<String, SchemaNode> sections = new TreeMap<>();
  private final Map<String, SchemaNode> children = new TreeMap<>();
  private final Map<String, SchemaNode> elements = new TreeMap<>();
  private final Map<String, ConfigValue> standards = new TreeMap<>();

  @Override
  public void asked(String key, SettingType type, Optional<ConfigValue> standard) {
    remember(key, standard);
    values.merge(key, type, (known, now) -> now.saysMoreThan(known) ? now : known);
  }

  @Override
  public SectionListener section(String key, Optional<ConfigValue> standard) {
    remember(key, standard);
    return sections.computeIfAbsent(key, k -> new SchemaNode());
  }

  @Override
  public SectionListener children(String key, Optional<ConfigValue> standard) {
    remember(key, standard);
    return children.computeIfAbsent(key, k -> new SchemaNode());
  }

  @Override
  public SectionListener elements(String key, Optional<ConfigValue> standard) {
    remember(key, standard);
    return elements.computeIfAbsent(key, k -> new SchemaNode());
  }

  private void remember(String key, Optional<ConfigValue> standard) {
    standard.ifPresent(value -> standards.putIfAbsent(key, value));
  }

  /** The schema of this object: its settings, and no others. */
  Map<String, Object> schema() {
    Map<String, Object> properties = new TreeMap<>();
    values.forEach((key, type) -> properties.put(key, value(type)));
    elements.forEach((key, element) -> properties.put(key, list(element)));
    sections.forEach((key, section) -> properties.put(key, orNull(section.schema())));
    children.forEach((key, child) -> properties.put(key, named(child)));
    Map<String, Object> documented = new LinkedHashMap<>();
    properties.forEach((key, schema) -> documented.put(key, documented(key, schema)));
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", documented);
    object.put("additionalProperties", false);
    return object;
  }

  private Map<String, Object> documented(String key, Object schema) {
    Map<String, Object> documented = new LinkedHashMap<>();
    Optional<ConfigValue> standard = Optional.ofNullable(standards.get(key));
    standard
        .map(SchemaNode::comment)
        .filter(c -> !c.isEmpty())
        .ifPresent(c -> documented.put("description", c));
    ((Map<?, ?>) schema).forEach((name, value) -> documented.put((String) name, value));
    standard
        .filter(value -> !(value instanceof ConfigObject))
        .filter(value -> value.valueType() != ConfigValueType.NULL)
        .ifPresent(value -> documented.put("default", value.unwrapped()));
    return documented;
  }

  private static String comment(ConfigValue value) {
    return value.origin().comments().stream()
        .map(String::strip)
        .filter(line -> !line.startsWith("---"))
        .collect(Collectors.joining(" "))
        .replaceAll(" ?Their settings: each\\.\\w+ below\\.", "")
        .strip();
  }

  private static Map<String, Object> value(SettingType type) {
    Map<String, Object> schema = new LinkedHashMap<>();
    switch (type.kind()) {
      case CHOICE -> schema.put("enum", withNull(type.allowed()));
      case FLAG -> schema.put("enum", withNull(List.of(true, false, "yes", "no", "on", "off")));
      case WHOLE_NUMBER -> schema.put("type", List.of("integer", "null"));
      case NUMBER -> schema.put("type", List.of("number", "null"));
      case TEXT_MAP -> {
        schema.put("type", List.of("object", "null"));
        schema.put("additionalProperties", Map.of("type", SCALARS));
      }
      case PARSED, TEXT -> schema.put("type", SCALARS);
    }
    type.range()
        .ifPresent(
            range -> {
              schema.put("minimum", whole(range.min()));
              schema.put("maximum", whole(range.max()));
            });
    if (!type.expected().isEmpty()) {
      schema.put("$comment", type.expected());
    }
    return schema;
  }

  private static Map<String, Object> list(SchemaNode element) {
    Map<String, Object> items =
        element.values.isEmpty()
            ? Map.of("type", SCALARS)
            : Map.of("anyOf", List.of(Map.of("type", SCALARS), element.schema()));
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", List.of("array", "null"));
    list.put("items", items);
    return list;
  }

  private static Map<String, Object> named(SchemaNode child) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", List.of("object", "null"));
    object.put("additionalProperties", orNull(child.schema()));
    return object;
  }

  private static Map<String, Object> orNull(Map<String, Object> object) {
    Map<String, Object> nullable = new LinkedHashMap<>(object);
    nullable.put("type", List.of("object", "null"));
    return nullable;
  }

  private static List<Object> withNull(List<?> values) {
    List<Object> all = new ArrayList<>(values);
    all.add(null);
    return all;
  }

  private static Number whole(double number) {
    return number == Math.rint(number) ? (Number) (long) number : (Number) number;
  }

  private static final List<String> SCALARS = List.of("string", "number", "boolean", "null");
}
