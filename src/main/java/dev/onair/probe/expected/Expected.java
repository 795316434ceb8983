package dev.onair.probe.expected;

import dev.onair.model.ChannelSpec;
import dev.onair.model.packaging.EndpointSpec;
import dev.onair.model.packaging.ManifestSpec;
import dev.onair.model.packaging.ManifestSpec.Format;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a manifest of a channel should be.
 *
 * @param ladder its videos
 * @param delay how far behind the live edge the manifest stays
 * @param timed whether it tells the time of day
 */
public record Expected(Format format, List<ExpectedVideo> ladder, Duration delay, boolean timed) {

  public Expected {
    Objects.requireNonNull(format, "format");
    ladder = List.copyOf(ladder);
    Objects.requireNonNull(delay, "delay");
  }

  /** As a channel's file says. */
  public static Expected of(ChannelSpec channel, ManifestSpec manifest) {
    return new Expected(
        manifest.format(),
        ExpectedVideo.of(channel.encoding().settings()),
        manifest.timeDelay().orElse(Duration.ZERO),
        manifest.programDateTime().isPresent());
  }

  /** Those of a manifest {@code <endpoint>/<manifest>}; empty where the file has none such. */
  public static Optional<Expected> of(ChannelSpec channel, String manifest) {
    for (EndpointSpec endpoint : channel.packaging().endpoints()) {
      for (ManifestSpec one : endpoint.manifests()) {
        if (manifest.equals(endpoint.name() + "/" + one.name())) {
          return Optional.of(of(channel, one));
        }
      }
    }
    return Optional.empty();
  }
}
