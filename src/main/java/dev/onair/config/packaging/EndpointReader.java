package dev.onair.config.packaging;

import dev.onair.config.Defaults;
import dev.onair.config.Section;
import dev.onair.config.WholeSeconds;
import dev.onair.model.Names;
import dev.onair.model.packaging.AdMarkers;
import dev.onair.model.packaging.Container;
import dev.onair.model.packaging.EndpointSpec;
import dev.onair.model.packaging.EndpointSpec.SegmentSpec;
import dev.onair.model.packaging.ManifestSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads {@code packaging.endpoints.<name>}. */
final class EndpointReader {

  /** AWS: 25 manifests an endpoint by default. */
  private static final int MAX_MANIFESTS = 25;

  private static final Duration MIN_STARTOVER = Duration.ofSeconds(60);
  private static final Duration MAX_STARTOVER = Duration.ofDays(14);
  private static final Duration MAX_SEGMENT = Duration.ofSeconds(30);

  private final Section endpoint;
  private final Defaults defaults;
  private final AdMarkers channelAdMarkers;

  EndpointReader(Section endpoint, Defaults defaults, AdMarkers channelAdMarkers) {
    this.endpoint = endpoint;
    this.defaults = defaults;
    this.channelAdMarkers = channelAdMarkers;
  }

  Optional<EndpointSpec> read() {
    if (!Names.ENDPOINT.matcher(endpoint.name()).matches()) {
      endpoint.reject(
          "'%s' is not an endpoint name; it must match %s"
              .formatted(endpoint.name(), Names.ENDPOINT));
    }
    Container container = endpoint.oneOf("container", Container.class);
    AdMarkers adMarkers = adMarkers(container);
    SegmentSpec segments = segments(container);
    Optional<Duration> startover =
        WholeSeconds.optional(endpoint, "startover-window", MIN_STARTOVER, MAX_STARTOVER);
    List<ManifestSpec> manifests = manifests(container, startover);
    return endpoint.build(
        () ->
            new EndpointSpec(
                endpoint.name(), container, adMarkers, segments, startover, manifests));
  }

  private AdMarkers adMarkers(Container container) {
    AdMarkers adMarkers =
        endpoint.optionalOneOf("ad-markers", AdMarkers.class).orElse(channelAdMarkers);
    if (adMarkers == AdMarkers.SCTE35_ENHANCED && container != Container.TS) {
      endpoint.error(
          "ad-markers",
          "SCTE35_ENHANCED is possible in a TS container only; set packaging.endpoints.%s.ad-markers"
                  .formatted(endpoint.name())
              + " to DATERANGE or NONE");
    }
    return adMarkers;
  }

  private SegmentSpec segments(Container container) {
    Duration duration =
        WholeSeconds.required(endpoint, "segment", Duration.ofSeconds(1), MAX_SEGMENT);
    boolean iframes = endpoint.flag("iframe-streams");
    boolean audioGroup = endpoint.optionalFlag("audio-group").orElse(container == Container.TS);
    if (audioGroup && container != Container.TS) {
      endpoint.error(
          "audio-group", "is for a TS container; CMAF always has audio in a group; remove it");
    }
    return new SegmentSpec(duration, iframes, audioGroup);
  }

  private List<ManifestSpec> manifests(Container container, Optional<Duration> startover) {
    endpoint.demand("manifests");
    endpoint.named("manifests", Names.MANIFEST);
    List<Section> sections = endpoint.children("manifests", defaults.each("manifest"));
    if (sections.isEmpty()) {
      endpoint.error(
          "manifests", "an endpoint needs a manifest; add: manifests.index.format = HLS");
    }
    if (sections.size() > MAX_MANIFESTS) {
      endpoint.error(
          "manifests",
          "%d manifests are too many; MediaPackage takes up to %d an endpoint"
              .formatted(sections.size(), MAX_MANIFESTS));
    }
    return sections.stream()
        .flatMap(s -> new ManifestReader(s, container, startover).read().stream())
        .toList();
  }
}
