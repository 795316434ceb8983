package dev.onair.config.schema;

import dev.onair.config.section.SettingType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** JSON Schema of single values, as HOCON takes them: a number is as good as its text. */
final class SchemaTypes {

  private static final List<String> SCALARS = List.of("string", "number", "boolean");

  private SchemaTypes() {}

  /**
   * A value's schema.
   *
   * @param names what the names look like, where the value is an object of texts
   */
  static Map<String, Object> value(SettingType type, Optional<Pattern> names, boolean nullable) {
    Map<String, Object> schema = new LinkedHashMap<>();
    switch (type.kind()) {
      case CHOICE -> schema.put("enum", type.allowed());
      case FLAG ->
          schema.put("enum", List.of(true, false, "true", "false", "yes", "no", "on", "off"));
      case WHOLE_NUMBER -> {
        schema.put("type", List.of("integer", "string"));
        schema.put("pattern", "^[+-]?[0-9]+$");
      }
      case NUMBER -> {
        schema.put("type", List.of("number", "string"));
        schema.put("pattern", "^[+-]?[0-9.]+([eE][+-]?[0-9]+)?$");
      }
      case TEXT_MAP -> {
        schema.put("type", "object");
        schema.put("additionalProperties", text(type.form()));
        names(schema, names);
      }
      case PARSED, TEXT -> schema.putAll(text(type.form()));
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
    return orNull(schema, nullable);
  }

  /** The same, or null. */
  static Map<String, Object> orNull(Map<String, Object> schema, boolean nullable) {
    Map<String, Object> either = new LinkedHashMap<>(schema);
    String keyword = schema.containsKey("enum") ? "enum" : "type";
    if (nullable) {
      List<Object> values = new ArrayList<>();
      if (schema.get(keyword) instanceof List<?> list) {
        values.addAll(list);
      } else {
        values.add(schema.get(keyword));
      }
      values.add(keyword.equals("enum") ? null : "null");
      either.put(keyword, values);
    }
    return either;
  }

  /** Says what the names in an object look like. */
  static void names(Map<String, Object> schema, Optional<Pattern> form) {
    form.ifPresent(f -> schema.put("propertyNames", Map.of("pattern", whole(f))));
  }

  private static Map<String, Object> text(Optional<Pattern> form) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", form.map(SchemaTypes::types).orElse(SCALARS));
    schema.put("pattern", form.map(SchemaTypes::whole).orElse("\\S"));
    return schema;
  }

  /** A pattern says nothing of a number: what can't be one is a text only. */
  private static List<String> types(Pattern form) {
    List<String> types = new ArrayList<>(List.of("string"));
    if (form.matcher("1.5").matches()) {
      types.add("number");
    } else if (form.matcher("7").matches()) {
      types.add("integer");
    }
    if (form.matcher("true").matches()) {
      types.add("boolean");
    }
    return types;
  }

  private static String whole(Pattern form) {
    return "^(?:" + form.pattern() + ")$";
  }

  private static Number whole(double number) {
    return number == Math.rint(number) ? (Number) (long) number : (Number) number;
  }
}
