package dev.onair.templates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.JsonPath;
import java.util.Optional;

/** A template and its channel file while an operator changes them. */
final class Draft {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final WrittenTemplate written;
  private final ObjectNode template;
  private final StringBuilder channel;

  Draft(WrittenTemplate written) {
    this.written = written;
    this.template = (ObjectNode) json(written.template());
    this.channel = new StringBuilder(written.channel());
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** As it is now. */
  WrittenTemplate written() {
    return written.withTemplate(template.toPrettyString()).withChannel(channel.toString());
  }

  /** The document itself. */
  ObjectNode template() {
    return template;
  }

  /** What stands at a path; missing where nothing does. */
  JsonNode at(JsonPath path) {
    JsonNode node = template;
    for (JsonPath.Step step : path.steps()) {
      if (step instanceof JsonPath.Element element) {
        node = node.path(element.index());
      } else if (step instanceof JsonPath.Member member) {
        node = node.path(nameIn(node, member.name()));
      }
    }
    return node;
  }

  /** Takes something out; nothing happens where it is gone already. */
  void remove(JsonPath path) {
    JsonNode parent = parent(path);
    if (last(path) instanceof JsonPath.Element element && parent instanceof ArrayNode list) {
      list.remove(element.index());
    } else if (last(path) instanceof JsonPath.Member member
        && parent instanceof ObjectNode object) {
      object.remove(nameIn(object, member.name()));
    }
  }

  /** Writes a value; nothing happens where what it stands in is gone. */
  void set(JsonPath path, JsonNode value) {
    JsonNode parent = parent(path);
    if (last(path) instanceof JsonPath.Element element && parent instanceof ArrayNode list) {
      list.set(element.index(), value);
    } else if (last(path) instanceof JsonPath.Member member
        && parent instanceof ObjectNode object) {
      object.set(nameIn(object, member.name()), value);
    }
  }

  /** Calls a member otherwise. */
  void rename(JsonPath path, String name) {
    JsonNode value = at(path);
    if (!value.isMissingNode()) {
      remove(path);
      set(path.parent().orElseThrow().child(name), value);
    }
  }

  /** Adds a line to the channel file. */
  void line(String text) {
    channel.append(text).append('\n');
  }

  private JsonNode parent(JsonPath path) {
    return path.parent().map(this::at).orElse(template);
  }

  private static JsonPath.Step last(JsonPath path) {
    return path.steps().get(path.steps().size() - 1);
  }

  /** A member's name as the template spells it. */
  private static String nameIn(JsonNode object, String name) {
    Optional<String> written =
        object.properties().stream()
            .map(field -> field.getKey())
            .filter(key -> key.equalsIgnoreCase(name))
            .findFirst();
    return written.orElse(name);
  }
}
