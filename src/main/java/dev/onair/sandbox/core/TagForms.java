package dev.onair.sandbox.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tags, between the two forms that services give them: a map, or a list of keys and values. */
public final class TagForms {

  private TagForms() {}

  /** A list of {@code {Key, Value}} as a map; what is absent is an empty map. */
  public static ObjectNode map(JsonNode list) {
    ObjectNode map = JsonNodeFactory.instance.objectNode();
    list.forEach(tag -> map.put(tag.get("Key").asText(), tag.path("Value").asText()));
    return map;
  }

  /** A map as a list of {@code {Key, Value}}. */
  public static ArrayNode list(JsonNode map) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    map.properties()
        .forEach(
            tag -> list.addObject().put("Key", tag.getKey()).put("Value", tag.getValue().asText()));
    return list;
  }

  /** Takes keys out of a map. */
  public static void remove(ObjectNode map, JsonNode keys) {
    keys.forEach(key -> map.remove(key.asText()));
  }
}
