package dev.onair.encoder.settings;

import java.util.Optional;

/** The output group that goes to the packager. */
public final class PackagerGroup {

  /** Where its settings stand in an output group. */
  public static final String SETTINGS = "outputGroupSettings.hlsGroupSettings";

  private PackagerGroup() {}

  /** The segments' length in seconds; absent where nothing says it. */
  public static Optional<Double> segmentLength(JsonPlace settings) {
    return settings.list("outputGroups").stream()
        .flatMap(group -> group.number(SETTINGS + ".segmentLength").stream())
        .findFirst();
  }
}
