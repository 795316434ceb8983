package dev.onair.templates;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Templates that differ from a sound one in one thing each: {@code templates/families.json5} says
 * in what.
 */
final class TemplateFamilies {

  private static final Path FILE = WrittenTemplate.FOLDER.resolveSibling("families.json5");

  private static final JsonMapper JSON5 =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
              JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private final JsonNode file;

  private TemplateFamilies(JsonNode file) {
    this.file = file;
  }

  /** All of them. */
  static List<WrittenTemplate> all() {
    try {
      TemplateFamilies families = new TemplateFamilies(JSON5.readTree(FILE.toFile()));
      List<WrittenTemplate> written = new ArrayList<>();
      families
          .file
          .path("families")
          .properties()
          .forEach(family -> written.add(families.written(family.getKey(), family.getValue())));
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WrittenTemplate written(String name, JsonNode family) {
    ObjectNode document = JSON5.createObjectNode();
    ObjectNode settings = file.path("base").deepCopy();
    document.set("encoderSettings", settings);
    if (family.has("destinations")) {
      document.set("destinations", family.get("destinations"));
    }
    family.path("without").forEach(place -> remove(settings, pointer(place.asText())));
    family
        .path("set")
        .properties()
        .forEach(change -> set(settings, pointer(change.getKey()), change.getValue()));
    String channel = WrittenTemplate.CHANNEL;
    if (family.has("selectors")) {
      channel = channel.replace("] }", "], " + family.get("selectors").asText() + " }");
    }
    if (family.has("channel")) {
      channel += family.get("channel").asText() + "\n";
    }
    return new WrittenTemplate(name, "json", document.toPrettyString(), channel);
  }

  /** A place's pointer; it may begin with a name of the table. */
  private String pointer(String place) {
    String first = place.replaceFirst("/.*", "");
    return first.isEmpty()
        ? place
        : file.path("places").path(first).asText() + place.substring(first.length());
  }

  private static void set(ObjectNode settings, String pointer, JsonNode value) {
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    JsonNode parent = parent(settings, pointer);
    if (name.equals("-")) {
      ((ArrayNode) parent).add(value);
    } else {
      ((ObjectNode) parent).set(name, value);
    }
  }

  private static void remove(ObjectNode settings, String pointer) {
    ((ObjectNode) parent(settings, pointer))
        .remove(pointer.substring(pointer.lastIndexOf('/') + 1));
  }

  private static JsonNode parent(ObjectNode settings, String pointer) {
    return settings.at(pointer.substring(0, pointer.lastIndexOf('/')));
  }
}
