package dev.onair.config.packaging;

import static java.util.stream.Collectors.joining;

import dev.onair.config.section.Defaults;
import dev.onair.config.section.Section;
import dev.onair.config.section.WholeSeconds;
import dev.onair.config.values.Durations;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.Names;
import dev.onair.model.packaging.AdMarkers;
import dev.onair.model.packaging.Container;
import dev.onair.model.packaging.EndpointSpec;
import dev.onair.model.packaging.EndpointSpec.SegmentSpec;
import dev.onair.model.packaging.ManifestSpec;
import dev.onair.model.packaging.PackagingLimits;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads {@code packaging.endpoints.<name>}. */
final class EndpointReader {

  /** AWS: 25 manifests an endpoint by default. */
  private static final int MAX_MANIFESTS = 25;

  private static final Duration MIN_STARTOVER = Duration.ofSeconds(60);

  /**
   * A live playlist never holds less than three target durations.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc8216#section-6.2.2">RFC 8216, 6.2.2</a>
   */
  private static final int SEGMENTS_A_WINDOW = 3;

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
          Flaw.NAME,
          "'%s' is not an endpoint name; it must match %s"
              .formatted(endpoint.name(), Names.ENDPOINT));
    }
    Container container = endpoint.oneOf("container", Container.class);
    AdMarkers adMarkers = adMarkers(container);
    Duration segment =
        WholeSeconds.required(
            endpoint, "segment", Duration.ofSeconds(1), PackagingLimits.LONGEST_SEGMENT);
    Optional<Duration> startover =
        WholeSeconds.optional(
            endpoint, "startover-window", MIN_STARTOVER, PackagingLimits.LONGEST_REACH);
    List<ManifestSpec> manifests =
        manifests(
            new ManifestReader.Endpoint(endpoint.name(), container, adMarkers, segment, startover));
    checkWindows(segment, manifests);
    SegmentSpec segments =
        new SegmentSpec(segment, iframeStreams(manifests), audioGroup(container));
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
          Flaw.of("container"),
          // AWS's pages don't agree whether CMAF has it: what may be refused is not sent.
          "SCTE35_ENHANCED is possible in a TS container only; set packaging.endpoints.%s.ad-markers"
                  .formatted(endpoint.name())
              + " to DATERANGE or NONE");
    }
    return adMarkers;
  }

  /**
   * No configuration is known to be deployed that has them together with DASH, and no page of AWS's
   * says whether that is possible: by default it isn't tried.
   */
  private boolean iframeStreams(List<ManifestSpec> manifests) {
    Optional<Boolean> given = endpoint.optionalFlag("iframe-streams");
    boolean dash = manifests.stream().anyMatch(m -> m.format() == ManifestSpec.Format.DASH);
    if (dash && given.orElse(false)) {
      endpoint.warning(
          "iframe-streams",
          Flaw.of("dash"),
          "AWS doesn't say whether an endpoint with DASH can have them; if MediaPackage refuses it,"
              + " give DASH an endpoint of its own");
    }
    return given.orElse(!dash);
  }

  private boolean audioGroup(Container container) {
    boolean audioGroup = endpoint.optionalFlag("audio-group").orElse(container == Container.TS);
    if (audioGroup && container != Container.TS) {
      endpoint.error(
          "audio-group",
          Flaw.of("container"),
          "is for a TS container; CMAF always has audio in a group; remove it");
    }
    return audioGroup;
  }

  private void checkWindows(Duration segment, List<ManifestSpec> manifests) {
    Duration least = segment.multipliedBy(SEGMENTS_A_WINDOW);
    List<ManifestSpec> tooShort =
        manifests.stream().filter(m -> m.window().compareTo(least) < 0).toList();
    if (tooShort.isEmpty()) {
      return;
    }
    Duration window =
        tooShort.stream().map(ManifestSpec::window).min(Comparator.naturalOrder()).get();
    endpoint.error(
        "segment",
        Flaw.of("window"),
        "%s does not fit three times into the window of %s (%s), which players need; use at most %s, or a window of at least %s"
            .formatted(
                Durations.format(segment),
                tooShort.stream().map(ManifestSpec::name).collect(joining(", ")),
                Durations.format(window),
                Durations.format(Duration.ofSeconds(window.toSeconds() / SEGMENTS_A_WINDOW)),
                Durations.format(least)));
  }

  private List<ManifestSpec> manifests(ManifestReader.Endpoint around) {
    endpoint.demand("manifests");
    endpoint.named("manifests", Names.MANIFEST);
    List<Section> sections = endpoint.children("manifests", defaults.each("manifest"));
    if (sections.isEmpty()) {
      endpoint.error(
          "manifests",
          Flaw.EMPTY,
          "an endpoint needs a manifest; add: manifests.index.format = HLS");
    }
    if (sections.size() > MAX_MANIFESTS) {
      endpoint.error(
          "manifests",
          Flaw.COUNT,
          "%d manifests are too many; MediaPackage takes up to %d an endpoint"
              .formatted(sections.size(), MAX_MANIFESTS));
    }
    return sections.stream().flatMap(s -> new ManifestReader(s, around).read().stream()).toList();
  }
}
