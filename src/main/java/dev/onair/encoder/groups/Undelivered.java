package dev.onair.encoder.groups;

import dev.onair.diagnostics.Words;
import dev.onair.encoder.settings.DestinationFacts;
import dev.onair.encoder.settings.GroupKind;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.PlacedSettings;
import dev.onair.encoder.settings.SettingsEdit;
import java.util.ArrayList;
import java.util.List;

/**
 * Encoder settings without what has nowhere to go.
 *
 * @param settings the settings without the outputs that send to a destination, and what only they
 *     used
 * @param lost what went with the outputs, in words; empty where nothing did
 */
public record Undelivered(PlacedSettings settings, String lost) {

  /** Takes out what sends to the destination of an id. */
  public static Undelivered without(PlacedSettings whole, String id) {
    SettingsEdit edit = whole.edit();
    JsonPlace root = edit.root();
    List<String> lost = new ArrayList<>();
    for (JsonPlace group : root.list("outputGroups")) {
      GroupKind.of(group)
          .filter(GroupKind::isBeside)
          .ifPresent(kind -> lost.add(takeOut(root, group, kind, id)));
    }
    return new Undelivered(
        edit.done(), Words.and(lost.stream().filter(words -> !words.isEmpty()).toList()));
  }

  private static String takeOut(JsonPlace root, JsonPlace group, GroupKind kind, String id) {
    List<JsonPlace> outputs = group.list("outputs");
    List<JsonPlace> sending =
        outputs.stream()
            .filter(output -> kind.outputSettings(output).filter(s -> names(s, id)).isPresent())
            .toList();
    if (sending.size() == outputs.size()
        || kind.settings(group).filter(settings -> names(settings, id)).isPresent()) {
      return Removal.group(root, group);
    }
    return sending.isEmpty() ? "" : Removal.outputs(root, group, sending);
  }

  private static boolean names(JsonPlace settings, String id) {
    return DestinationFacts.isNamedBy(settings, id);
  }
}
