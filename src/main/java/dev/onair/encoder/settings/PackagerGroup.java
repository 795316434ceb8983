package dev.onair.encoder.settings;

import java.util.Optional;

/** The output group that goes to the packager. */
public final class PackagerGroup {

  private PackagerGroup() {}

  /** The settings of an output group; absent where it is of another kind. */
  public static Optional<JsonPlace> of(JsonPlace outputGroup) {
    return outputGroup.at("outputGroupSettings", "hlsGroupSettings");
  }

  /** The segments' length in seconds; absent where nothing says it. */
  public static Optional<Double> segmentLength(JsonPlace settings) {
    return settings.list("outputGroups").stream()
        .flatMap(group -> of(group).stream())
        .flatMap(hls -> hls.number("segmentLength").stream())
        .findFirst();
  }
}
