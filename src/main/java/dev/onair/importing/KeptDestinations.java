package dev.onair.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.importing.facts.ForeignDestination;
import dev.onair.importing.facts.ForeignDestination.Target;
import dev.onair.model.encoding.EncodingSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The destinations of the output groups that stay beside the packager's. */
final class KeptDestinations {

  private static final String REFERENCE = "destinationRefId";

  private KeptDestinations() {}

  /**
   * The destinations.
   *
   * @param settings prepared for the packager
   * @param destinations those of the channel, in the shape of the API
   */
  static List<ForeignDestination> of(ObjectNode settings, JsonNode destinations) {
    Set<String> kept = new TreeSet<>(settings.path("outputGroups").findValuesAsText(REFERENCE));
    kept.remove(EncodingSpec.DESTINATION);
    List<ForeignDestination> found = new ArrayList<>();
    for (String id : kept) {
      List<Target> targets = new ArrayList<>();
      for (JsonNode destination : destinations) {
        if (destination.path("id").asText().equals(id)) {
          destination.path("settings").forEach(setting -> targets.add(target(setting)));
        }
      }
      found.add(new ForeignDestination(id, targets));
    }
    return found;
  }

  private static Target target(JsonNode setting) {
    return new Target(
        setting.path("url").asText(),
        text(setting, "streamName"),
        text(setting, "username"),
        text(setting, "passwordParam"));
  }

  private static Optional<String> text(JsonNode object, String key) {
    return Optional.of(object.path(key).asText("")).filter(text -> !text.isEmpty());
  }
}
