package dev.onair.encoder.settings;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.WrittenAt;
import dev.onair.model.Bitrate;
import dev.onair.model.Setting;
import dev.onair.model.encoding.Options;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An object of encoder settings in the making: each value is put with where it was written. */
public final class PlacedObject {

  private final ObjectNode node;
  private final JsonPath path;
  private final Map<JsonPath, WrittenAt> places;

  private PlacedObject(ObjectNode node, JsonPath path, Map<JsonPath, WrittenAt> places) {
    this.node = node;
    this.path = path;
    this.places = places;
  }

  /**
   * The settings as a whole.
   *
   * @param at where what has no place of its own was written
   */
  public static PlacedObject settings(WrittenAt at) {
    Map<JsonPath, WrittenAt> places = new HashMap<>();
    places.put(JsonPath.ROOT, at);
    return new PlacedObject(JsonNodeFactory.instance.objectNode(), JsonPath.ROOT, places);
  }

  /** Options by themselves, as JSON. */
  public static ObjectNode node(Options options) {
    PlacedObject object =
        new PlacedObject(JsonNodeFactory.instance.objectNode(), JsonPath.ROOT, new HashMap<>());
    object.putAll(options);
    return object.node;
  }

  /** The settings as they are now. */
  public PlacedSettings done() {
    Map<JsonPath, WrittenAt> known = Map.copyOf(places);
    return new PlacedSettings(node.deepCopy(), setting -> setting.nearest(known).orElseThrow());
  }

  /** Puts what a setting says; nothing where it says nothing. */
  public void put(String name, Setting<?> setting) {
    put(name, setting.value());
    if (node.has(name)) {
      places.put(path.child(name), setting.at());
    }
  }

  /** Puts what no setting says, or says by itself. */
  public void put(String name, Object value) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(present -> put(name, present));
    } else if (value instanceof Options options) {
      // A finding in it is told at the key of the whole, by which the API's blocks are known.
      node.set(name, node(options));
    } else if (value instanceof List<?> texts) {
      ArrayNode list = node.putArray(name);
      texts.forEach(text -> list.add(String.valueOf(text)));
    } else if (value instanceof Bitrate rate) {
      node.put(name, rate.bitsPerSecond());
    } else if (value instanceof Long number) {
      node.put(name, number);
    } else if (value instanceof Integer number) {
      node.put(name, number);
    } else if (value instanceof Double number) {
      node.put(name, number);
    } else if (value instanceof Enum<?> choice) {
      node.put(name, choice.name());
    } else {
      node.put(name, String.valueOf(value));
    }
  }

  /** Puts all of them. */
  public void putAll(Options options) {
    options.values().forEach(this::put);
  }

  /** Notes where settings would come from that are not put here. */
  public void note(JsonPath below, Setting<Options> options) {
    JsonPath group = path.then(below);
    places.put(group, options.at());
    options.value().values().forEach((name, value) -> places.put(group.child(name), value.at()));
  }

  /** Puts an object, or goes on with the one that is there. */
  public PlacedObject object(String name) {
    return new PlacedObject(node.withObject("/" + name), path.child(name), places);
  }

  /** Puts an object that a setting is the reason for. */
  public PlacedObject object(String name, WrittenAt at) {
    places.put(path.child(name), at);
    return object(name);
  }

  /** Puts an empty list that a setting is the reason for. */
  public void list(String name, WrittenAt at) {
    node.putArray(name);
    places.put(path.child(name), at);
  }

  /** Adds an object to a list that is there. */
  public PlacedObject add(String list) {
    ArrayNode elements = node.withArray("/" + list);
    JsonPath element = path.child(list).element(elements.size());
    return new PlacedObject(elements.addObject(), element, places);
  }
}
