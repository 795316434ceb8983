package dev.onair.encoder.settings;

import dev.onair.model.encoding.GroupSetting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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

  /**
   * The length in seconds that segments really get: with a GOP that does not divide what is asked
   * for they are longer. What is asked for, where the length depends on the source or differs.
   */
  public static Optional<Double> realSegmentLength(JsonPlace settings) {
    return segmentLength(settings)
        .map(
            wanted -> {
              List<Gop> gops =
                  VideoSettings.packaged(settings)
                      .flatMap(video -> Gop.of(video).stream())
                      .toList();
              Set<Double> lengths =
                  gops.stream()
                      .filter(Gop::isOfWholeFrames)
                      .flatMap(gop -> gop.segment(wanted).stream())
                      .map(length -> Math.rint(length * 1000) / 1000)
                      .collect(Collectors.toSet());
              return lengths.size() == 1 ? lengths.iterator().next() : wanted;
            });
  }
}
