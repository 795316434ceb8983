package dev.onair.encoder.settings;

import dev.onair.diagnostics.WrittenAt;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A destination that encoder settings name besides the packager.
 *
 * @param id by which they name it
 * @param kind of the output group that sends there
 * @param correctsErrors whether it is sent forward error correction, on ports of its own
 * @param at where it is named
 */
public record DestinationFacts(String id, GroupKind kind, boolean correctsErrors, WrittenAt at) {

  private static final String REFERENCE = "destinationRefId";

  public DestinationFacts {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(at, "at");
  }

  /** The destinations of prepared settings, in their order. */
  static List<DestinationFacts> of(JsonPlace settings, Places places) {
    List<DestinationFacts> destinations = new ArrayList<>();
    for (JsonPlace group : settings.list("outputGroups")) {
      GroupKind.of(group)
          .filter(GroupKind::isBeside)
          .ifPresent(
              kind ->
                  named(group, kind)
                      .forEach(
                          named ->
                              destinations.add(
                                  new DestinationFacts(
                                      named.reference().node().asText(),
                                      kind,
                                      named.output().at("fecOutputSettings").isPresent(),
                                      places.of(named.reference().path())))));
    }
    return destinations;
  }

  /**
   * A destination, named.
   *
   * @param output the settings of the output, or of the group, that name it
   * @param reference where they do
   */
  private record Named(JsonPlace output, JsonPlace reference) {}

  /** Archives and frame captures have one for the whole group, the others one for each output. */
  private static List<Named> named(JsonPlace group, GroupKind kind) {
    List<Named> named = new ArrayList<>();
    kind.settings(group).ifPresent(settings -> add(settings, named));
    group
        .list("outputs")
        .forEach(output -> kind.outputSettings(output).ifPresent(settings -> add(settings, named)));
    return named;
  }

  private static void add(JsonPlace settings, List<Named> named) {
    settings
        .at("destination", REFERENCE)
        .ifPresent(reference -> named.add(new Named(settings, reference)));
  }

  /** Whether an output, or a group, sends to the destination of an id. */
  public static boolean isNamedBy(JsonPlace settings, String id) {
    return settings.text("destination", REFERENCE).filter(id::equals).isPresent();
  }
}
