package dev.onair.sandbox.cloudcontrol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A resource type's schema from the CloudFormation registry. */
public final class ResourceSchema {

  private final JsonNode schema;

  private ResourceSchema(JsonNode schema) {
    this.schema = schema;
  }

  /**
   * Reads a schema from the class path.
   *
   * @param typeName for example {@code AWS::MediaPackageV2::Channel}
   * @throws IllegalArgumentException if there is none
   */
  public static ResourceSchema load(String typeName) {
    String file = typeName.toLowerCase(Locale.ROOT).replace("::", "-") + ".json";
    try (InputStream in =
        ResourceSchema.class.getResourceAsStream("/dev/onair/sandbox/schemas/" + file)) {
      if (in == null) {
        throw new IllegalArgumentException("typeName: there is no schema of '" + typeName + "'");
      }
      return new ResourceSchema(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /** As the registry has it. */
  public JsonNode json() {
    return schema;
  }

  /** All that is wrong with properties; empty where nothing is. */
  List<String> violations(ObjectNode properties) {
    return SchemaValidator.violations(schema, properties);
  }

  /** Whether a JSON pointer leads to, or into, a property that can't be changed. */
  boolean isCreateOnly(String pointer) {
    return anyMatch("createOnlyProperties", pointer);
  }

  /** Whether a JSON pointer leads to, or into, a property that only the service sets. */
  boolean isReadOnly(String pointer) {
    return anyMatch("readOnlyProperties", pointer);
  }

  private boolean anyMatch(String list, String pointer) {
    for (JsonNode property : schema.path(list)) {
      String pattern = pattern(property).replace("/*", "/[^/]+");
      if (pointer.matches(pattern + "(/.*)?")) {
        return true;
      }
    }
    return false;
  }

  private static String pattern(JsonNode property) {
    return property.asText().replaceFirst("^/properties", "");
  }

  /** The identifier by which the resource is known: its primary one, joined by bars. */
  String identifier(JsonNode properties) {
    List<String> parts = new ArrayList<>();
    schema
        .get("primaryIdentifier")
        .forEach(property -> parts.add(properties.at(pattern(property)).asText()));
    return String.join("|", parts);
  }

  /** Whether the identifier is known before the resource is there. */
  boolean isIdentifiedByDesiredState() {
    for (JsonNode property : schema.get("primaryIdentifier")) {
      if (isReadOnly(pattern(property))) {
        return false;
      }
    }
    return true;
  }

  /** The same properties, without those that only the service sets. */
  ObjectNode writable(ObjectNode properties) {
    ObjectNode writable = properties.deepCopy();
    for (JsonNode property : schema.path("readOnlyProperties")) {
      remove(writable, List.of(pattern(property).substring(1).split("/")));
    }
    return writable;
  }

  private static void remove(JsonNode node, List<String> path) {
    String first = path.get(0);
    List<String> rest = path.subList(1, path.size());
    if (rest.isEmpty() && node instanceof ObjectNode object) {
      object.remove(first);
    } else if (first.equals("*")) {
      node.forEach(item -> remove(item, rest));
    } else if (node.has(first)) {
      remove(node.get(first), rest);
    }
  }

  /** Several violations in one sentence, as Cloud Control puts them. */
  static String sentence(List<String> violations) {
    return violations.stream().collect(Collectors.joining("; ", "Model validation failed (", ")"));
  }
}
