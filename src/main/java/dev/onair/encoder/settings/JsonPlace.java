package dev.onair.encoder.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.diagnostics.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A value in a JSON document, and where it stands.
 *
 * @param path the place
 * @param node the value
 */
public record JsonPlace(JsonPath path, JsonNode node) {

  public static JsonPlace root(JsonNode node) {
    return new JsonPlace(JsonPath.ROOT, node);
  }

  /** The last name in the path. */
  public String name() {
    return path.name();
  }

  /** What stands under a name in a name and so on; empty where one of them is missing or null. */
  public Optional<JsonPlace> at(String... names) {
    JsonPlace here = this;
    for (String name : names) {
      JsonNode next = here.node.get(name);
      if (next == null || next.isNull()) {
        return Optional.empty();
      }
      here = new JsonPlace(here.child(name), next);
    }
    return Optional.of(here);
  }

  /** The text under a name in a name and so on. */
  public Optional<String> text(String... names) {
    return at(names).map(JsonPlace::node).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  /** The number under a name in a name and so on. */
  public Optional<Double> number(String... names) {
    return at(names).map(JsonPlace::node).filter(JsonNode::isNumber).map(JsonNode::asDouble);
  }

  /** The elements of the list under a name in a name and so on; none where there is no list. */
  public List<JsonPlace> list(String... names) {
    return at(names).map(JsonPlace::elements).orElse(List.of());
  }

  /** The elements of this list; none where this is no list. */
  public List<JsonPlace> elements() {
    return node.isArray() ? children() : List.of();
  }

  /** Everything below, in the document's order; parents before children. */
  public Stream<JsonPlace> below() {
    List<JsonPlace> below = new ArrayList<>();
    addBelow(below);
    return below.stream();
  }

  private void addBelow(List<JsonPlace> below) {
    for (JsonPlace child : children()) {
      below.add(child);
      child.addBelow(below);
    }
  }

  /** The members of this object, or the elements of this list. */
  public List<JsonPlace> children() {
    if (!node.isContainerNode()) {
      return List.of();
    }
    List<JsonPlace> children = new ArrayList<>(node.size());
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      children.add(new JsonPlace(child(member.getKey()), member.getValue()));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      children.add(new JsonPlace(path.element(i), node.get(i)));
    }
    return children;
  }

  /** The path of a member. */
  public JsonPath child(String name) {
    return path.child(name);
  }
}
