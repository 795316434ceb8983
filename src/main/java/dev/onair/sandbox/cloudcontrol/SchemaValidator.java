package dev.onair.sandbox.cloudcontrol;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Checks properties against a registry schema, as far as JSON Schema is used there. */
final class SchemaValidator {

  private final JsonNode schema;
  private final List<String> found = new ArrayList<>();

  private SchemaValidator(JsonNode schema) {
    this.schema = schema;
  }

  static List<String> violations(JsonNode schema, JsonNode properties) {
    SchemaValidator validator = new SchemaValidator(schema);
    validator.check("#", schema, properties);
    return List.copyOf(validator.found);
  }

  private void check(String path, JsonNode rule, JsonNode value) {
    if (rule.has("$ref")) {
      check(path, schema.at(rule.get("$ref").asText().substring(1)), value);
      return;
    }
    if (!hasType(rule.path("type"), value)) {
      report(path, "expected type: " + rule.path("type") + ", found: " + value.getNodeType());
      return;
    }
    checkEnum(path, rule, value);
    if (value.isObject() && rule.has("properties")) {
      checkObject(path, rule, value);
    }
    if (value.isArray()) {
      checkSize(path, rule, "Items", value.size());
      for (int i = 0; i < value.size() && rule.has("items"); i++) {
        check(path + "/" + i, rule.get("items"), value.get(i));
      }
    }
    if (value.isTextual()) {
      checkText(path, rule, value.asText());
    }
    if (value.isNumber()) {
      checkNumber(path, rule, value.decimalValue());
    }
  }

  private void checkObject(String path, JsonNode rule, JsonNode value) {
    for (JsonNode required : rule.path("required")) {
      if (!value.has(required.asText())) {
        report(path, "required key [" + required.asText() + "] not found");
      }
    }
    for (var property : value.properties()) {
      JsonNode known = rule.get("properties").get(property.getKey());
      if (known == null) {
        report(path, "extraneous key [" + property.getKey() + "] is not permitted");
      } else {
        check(path + "/" + property.getKey(), known, property.getValue());
      }
    }
  }

  private void checkEnum(String path, JsonNode rule, JsonNode value) {
    if (!rule.has("enum")) {
      return;
    }
    for (JsonNode allowed : rule.get("enum")) {
      if (allowed.equals(value)) {
        return;
      }
    }
    report(path, value + " is not a valid enum value; allowed: " + rule.get("enum"));
  }

  private void checkText(String path, JsonNode rule, String text) {
    checkSize(path, rule, "Length", text.codePointCount(0, text.length()));
    if (rule.has("pattern")
        && !Pattern.compile(rule.get("pattern").asText()).matcher(text).find()) {
      report(path, "string [" + text + "] does not match pattern " + rule.get("pattern").asText());
    }
  }

  private void checkSize(String path, JsonNode rule, String what, int size) {
    if (size < rule.path("min" + what).asInt(0)) {
      report(path, "expected min" + what + ": " + rule.get("min" + what) + ", actual: " + size);
    }
    if (size > rule.path("max" + what).asInt(Integer.MAX_VALUE)) {
      report(path, "expected max" + what + ": " + rule.get("max" + what) + ", actual: " + size);
    }
  }

  private void checkNumber(String path, JsonNode rule, BigDecimal number) {
    if (rule.has("minimum") && number.compareTo(rule.get("minimum").decimalValue()) < 0) {
      report(path, number + " is not greater or equal to " + rule.get("minimum"));
    }
    if (rule.has("maximum") && number.compareTo(rule.get("maximum").decimalValue()) > 0) {
      report(path, number + " is not less or equal to " + rule.get("maximum"));
    }
  }

  private static boolean hasType(JsonNode type, JsonNode value) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (hasType(one, value)) {
          return true;
        }
      }
      return false;
    }
    return switch (type.asText()) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      default -> true;
    };
  }

  private void report(String path, String message) {
    found.add(path + ": " + message);
  }
}
