package dev.onair.config.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.WrittenAt;
import dev.onair.encoder.settings.IntrinsicFunction;
import dev.onair.encoder.settings.JsonPlace;
import java.util.HashMap;
import java.util.Map;

/**
 * Lists of a channel without what only CloudFormation knows: the ids of inputs, the addresses of
 * destinations. It is as if they were not given, for onair has its own.
 */
final class WithoutFunctions {

  private final ExportedChannel channel;
  private final Map<JsonPath, WrittenAt> places;

  WithoutFunctions(ExportedChannel channel) {
    this.channel = channel;
    this.places = new HashMap<>(channel.places());
  }

  /** Where the channel's values stand, with those of the lists that were asked for. */
  Map<JsonPath, WrittenAt> places() {
    return places;
  }

  /** A list, without the members that are functions. */
  ArrayNode members(String list) {
    return list(list, false);
  }

  /** A list, without the elements that have a function anywhere. */
  ArrayNode elements(String list) {
    return list(list, true);
  }

  private ArrayNode list(String member, boolean whole) {
    JsonPlace list = new JsonPlace(JsonPath.of(member), channel.member(member));
    places.keySet().removeIf(place -> place.startsWith(list.path()) && !place.equals(list.path()));
    ArrayNode kept = JsonNodeFactory.instance.arrayNode();
    for (JsonPlace element : list.elements()) {
      if (whole ? !IntrinsicFunction.isIn(element.node()) : !isFunction(element)) {
        kept.add(copied(element, list.path().element(kept.size())));
      }
    }
    return kept;
  }

  private JsonNode copied(JsonPlace from, JsonPath to) {
    places.put(to, channel.at(from.path()));
    if (from.node().isArray()) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      from.elements().stream()
          .filter(element -> !isFunction(element))
          .forEach(element -> list.add(copied(element, to.element(list.size()))));
      return list;
    }
    if (from.node().isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      from.children().stream()
          .filter(member -> !isFunction(member))
          .forEach(member -> object.set(member.name(), copied(member, to.child(member.name()))));
      return object;
    }
    return from.node();
  }

  private static boolean isFunction(JsonPlace place) {
    return IntrinsicFunction.name(place.node()).isPresent();
  }
}
