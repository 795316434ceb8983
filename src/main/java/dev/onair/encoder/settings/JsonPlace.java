package dev.onair.encoder.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A value in a JSON document, and where it stands.
 *
 * @param path {@code videoDescriptions[0].codecSettings}; empty for the document itself
 * @param node the value
 */
public record JsonPlace(String path, JsonNode node) {

  private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

  public static JsonPlace root(JsonNode node) {
    return new JsonPlace("", node);
  }

  /** The last name in the path, without an index. */
  public String name() {
    String last = path.substring(path.lastIndexOf('.') + 1);
    int index = last.indexOf('[');
    return index < 0 ? last : last.substring(0, index);
  }

  /** Whether the path, indexes left out, ends with these whole names. */
  public boolean endsWith(String names) {
    if (!names.endsWith(name())) {
      return false;
    }
    String generic = "." + INDEX.matcher(path).replaceAll("");
    return generic.endsWith("." + names);
  }

  /** What stands under dotted names; empty where something on the way is missing or null. */
  public Optional<JsonPlace> at(String names) {
    JsonPlace here = this;
    for (String name : names.split("\\.", -1)) {
      JsonNode next = here.node.get(name);
      if (next == null || next.isNull()) {
        return Optional.empty();
      }
      here = new JsonPlace(here.child(name), next);
    }
    return Optional.of(here);
  }

  /** The text under dotted names. */
  public Optional<String> text(String names) {
    return at(names).map(JsonPlace::node).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  /** The number under dotted names. */
  public Optional<Double> number(String names) {
    return at(names).map(JsonPlace::node).filter(JsonNode::isNumber).map(JsonNode::asDouble);
  }

  /** The elements of the list under dotted names; none where there is no list. */
  public List<JsonPlace> list(String names) {
    return at(names).map(JsonPlace::elements).orElse(List.of());
  }

  /** The elements of this list; none where this is no list. */
  public List<JsonPlace> elements() {
    return node.isArray()
        ? IntStream.range(0, node.size())
            .mapToObj(i -> new JsonPlace(path + "[" + i + "]", node.get(i)))
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
  public String child(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
