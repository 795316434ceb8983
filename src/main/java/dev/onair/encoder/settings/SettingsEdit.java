package dev.onair.encoder.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.JsonPath;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Encoder settings while they are changed. Objects and lists may be taken out of them and moved
 * within them: each keeps where it was written, whatever its index becomes. What is made anew was
 * written where that was which it is made of.
 */
public final class SettingsEdit {

  private final PlacedSettings given;
  private final ObjectNode settings;

  /** Where in the given settings an object or a list stood. */
  private final IdentityHashMap<JsonNode, JsonPath> stood = new IdentityHashMap<>();

  /** The elements that a list had in the given settings. */
  private final IdentityHashMap<JsonNode, List<JsonPlace>> elements = new IdentityHashMap<>();

  /** Where in the given settings that stood which an object or a list is made of. */
  private final IdentityHashMap<JsonNode, JsonPath> made = new IdentityHashMap<>();

  /** The same of single values, by the object that they are put into. */
  private final IdentityHashMap<JsonNode, Map<String, JsonPath>> madeValues =
      new IdentityHashMap<>();

  SettingsEdit(PlacedSettings given) {
    this.given = given;
    this.settings = given.settings().deepCopy();
    JsonPlace root = JsonPlace.root(settings);
    stood.put(settings, root.path());
    root.below()
        .filter(place -> place.node().isContainerNode())
        .forEach(
            place -> {
              stood.put(place.node(), place.path());
              elements.put(place.node(), place.elements());
            });
  }

  /** The settings as they are now. */
  public JsonPlace root() {
    return JsonPlace.root(settings);
  }

  /** Where in the given settings an object or a list stood that was there, wherever it is now. */
  public JsonPath written(JsonPlace place) {
    return stood.get(place.node());
  }

  /** Says what an object or a list, and all in it, is made of. */
  public void made(JsonNode node, JsonPath of) {
    made.put(node, of);
  }

  /** Puts a value that is made of something. */
  public void put(ObjectNode into, String name, long value, JsonPath of) {
    into.put(name, value);
    madeValues.computeIfAbsent(into, node -> new HashMap<>()).put(name, of);
  }

  /** The settings as they are now, with the places of those given. */
  public PlacedSettings done() {
    Map<JsonPath, Origin> origins = new HashMap<>();
    trace(root(), origins);
    return new PlacedSettings(
        settings.deepCopy(), setting -> given.places().of(origin(setting, origins).path()));
  }

  /**
   * Where something comes from.
   *
   * @param path in the given settings
   * @param whole whether all that is in it comes from there, too
   */
  private record Origin(JsonPath path, boolean whole) {}

  private static Origin origin(JsonPath setting, Map<JsonPath, Origin> origins) {
    JsonPath known = setting;
    while (!origins.containsKey(known)) {
      known = known.parent().orElseThrow();
    }
    Origin origin = origins.get(known);
    return origin.whole() ? origin : new Origin(setting.moved(known, origin.path()), false);
  }

  private void trace(JsonPlace place, Map<JsonPath, Origin> origins) {
    JsonNode node = place.node();
    Optional.ofNullable(made.get(node))
        .map(path -> new Origin(path, true))
        .or(() -> Optional.ofNullable(stood.get(node)).map(path -> new Origin(path, false)))
        .ifPresent(origin -> origins.put(place.path(), origin));
    madeValues
        .getOrDefault(node, Map.of())
        .forEach((name, path) -> origins.put(place.child(name), new Origin(path, true)));
    for (JsonPlace child : place.children()) {
      if (child.node().isContainerNode()) {
        trace(child, origins);
      } else if (node.isArray()) {
        element(node, child).ifPresent(path -> origins.put(child.path(), new Origin(path, false)));
      }
    }
  }

  /** Where a single value in a list stood in that list: that very value, as others may be alike. */
  @SuppressWarnings("ReferenceEquality")
  private Optional<JsonPath> element(JsonNode list, JsonPlace value) {
    List<JsonPlace> before = elements.getOrDefault(list, List.of());
    return IntStream.range(0, before.size())
        .filter(i -> before.get(i).node() == value.node())
        .mapToObj(i -> before.get(i).path())
        .findFirst();
  }
}
