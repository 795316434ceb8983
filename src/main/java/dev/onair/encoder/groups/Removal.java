package dev.onair.encoder.groups;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.onair.diagnostics.Words;
import dev.onair.encoder.settings.DescriptionKind;
import dev.onair.encoder.settings.JsonPlace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Takes output groups and outputs out of encoder settings, and what only they used with them. */
public final class Removal {

  private Removal() {}

  /**
   * Takes out an output group.
   *
   * @param settings all encoder settings, in which descriptions that nobody else uses go too
   * @return what goes with it: {@code the output 'a' and the audio 'b'}; empty where nothing does
   */
  public static String group(JsonPlace settings, JsonPlace group) {
    List<JsonPlace> outputs = group.list("outputs");
    takeOut(settings.node().get("outputGroups"), group.node());
    return lost(settings, outputs);
  }

  /**
   * Takes outputs out of their group.
   *
   * @return what is lost: {@code the output 'a' and the audio 'b'}
   */
  static String outputs(JsonPlace settings, JsonPlace group, List<JsonPlace> outputs) {
    outputs.forEach(output -> takeOut(group.node().get("outputs"), output.node()));
    return lost(settings, outputs);
  }

  private static String lost(JsonPlace settings, List<JsonPlace> outputs) {
    List<String> lost = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    outputs.forEach(output -> output.text("outputName").ifPresent(names::add));
    if (!names.isEmpty()) {
      lost.add(Words.named("output", names));
    }
    lost.addAll(descriptionsOf(settings, outputs));
    return Words.and(lost);
  }

  /** Takes an element out of a list. */
  @SuppressWarnings("ReferenceEquality") // That very element: another may be alike.
  static void takeOut(JsonNode list, JsonNode element) {
    ArrayNode array = (ArrayNode) list;
    IntStream.range(0, array.size())
        .filter(i -> array.get(i) == element)
        .findFirst()
        .ifPresent(array::remove);
  }

  /** Takes out the descriptions that these outputs, which are gone, named and no other does. */
  private static List<String> descriptionsOf(JsonPlace settings, Collection<JsonPlace> gone) {
    List<String> lost = new ArrayList<>();
    for (DescriptionKind kind : DescriptionKind.values()) {
      Set<String> used = used(settings, kind);
      Set<String> orphans = new LinkedHashSet<>();
      for (JsonPlace output : gone) {
        orphans.addAll(kind.names(output));
      }
      orphans.removeAll(used);
      Set<String> names = new LinkedHashSet<>();
      for (JsonPlace description : kind.descriptions(settings)) {
        description
            .text("name")
            .filter(orphans::contains)
            .ifPresent(
                name -> {
                  names.add(name);
                  takeOut(settings.node().get(kind.list()), description.node());
                });
      }
      if (!names.isEmpty()) {
        lost.add(Words.named(kind.word(), names));
      }
    }
    return lost;
  }

  /** The names of the descriptions of a kind that outputs have. */
  static Set<String> used(JsonPlace settings, DescriptionKind kind) {
    return kind.in(
        settings.list("outputGroups").stream()
            .flatMap(group -> group.list("outputs").stream())
            .toList());
  }
}
