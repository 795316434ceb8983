package dev.onair.encoder.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    return node.isArray()
        ? IntStream.range(0, node.size())
            .mapToObj(i -> new JsonPlace(path.element(i), node.get(i)))
            .toList()
        : List.of();
  }

  /** Everything below, in the document's order; parents before children. */
  public Stream<JsonPlace> below() {
    return children().stream().flatMap(place -> Stream.concat(Stream.of(place), place.below()));
  }

  /** The members of this object, or the elements of this list. */
  public List<JsonPlace> children() {
    List<JsonPlace> children = new ArrayList<>(elements());
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(e -> children.add(new JsonPlace(child(e.getKey()), e.getValue())));
    }
    return children;
  }

  /** The path of a member. */
  public JsonPath child(String name) {
    return path.child(name);
  }
}
