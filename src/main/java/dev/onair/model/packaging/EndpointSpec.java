package dev.onair.model.packaging;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One origin endpoint.
 *
 * @param name its name within the channel; part of its URLs
 * @param container the container of its segments; immutable at AWS
 * @param adMarkers how its manifests mark SCTE-35 avails
 * @param segments how its segments are made
 * @param startoverWindow how far back a player may start: 60 s to 14 days; absent: not at all
 * @param manifests its manifests, by name; at least one
 */
public record EndpointSpec(
    String name,
    Container container,
    AdMarkers adMarkers,
    SegmentSpec segments,
    Optional<Duration> startoverWindow,
    List<ManifestSpec> manifests) {

  /**
   * How an endpoint's segments are made.
   *
   * @param duration 1 to 30 s; a multiple of the ingest segment
   * @param iframeStreams whether HLS players get I-frame-only streams for trick play
   * @param audioGroup whether audio is a rendition group of its own; TS only
   */
  public record SegmentSpec(Duration duration, boolean iframeStreams, boolean audioGroup) {
    public SegmentSpec {
      Objects.requireNonNull(duration, "duration");
    }
  }

  public EndpointSpec {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(container, "container");
    Objects.requireNonNull(adMarkers, "adMarkers");
    Objects.requireNonNull(segments, "segments");
    Objects.requireNonNull(startoverWindow, "startoverWindow");
    manifests = List.copyOf(manifests);
    if (manifests.isEmpty()) {
      throw new IllegalArgumentException("an endpoint needs at least one manifest");
    }
  }
}
