package dev.onair.encoder.settings;

import dev.onair.model.encoding.GroupSetting;
import java.util.List;
import java.util.Optional;

/** The output group that goes to the packager. */
public final class PackagerGroup {

  private PackagerGroup() {}

  /** The settings of an output group; absent where it is of another kind. */
  public static Optional<JsonPlace> of(JsonPlace outputGroup) {
    return GroupKind.HLS.settings(outputGroup);
  }

  /** The output group; absent where the settings have none of its kind. */
  public static Optional<JsonPlace> in(JsonPlace settings) {
    return settings.list("outputGroups").stream()
        .filter(group -> of(group).isPresent())
        .findFirst();
  }

  /** Its outputs. */
  public static List<JsonPlace> outputs(JsonPlace settings) {
    return in(settings).map(group -> group.list("outputs")).orElse(List.of());
  }

  /** The segments' length in seconds; absent where nothing says it. */
  public static Optional<Double> segmentLength(JsonPlace settings) {
    return in(settings)
        .flatMap(PackagerGroup::of)
        .flatMap(hls -> hls.number(GroupSetting.SEGMENT.apiName()));
  }
}
