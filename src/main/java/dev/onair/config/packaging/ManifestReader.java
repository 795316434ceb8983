package dev.onair.config.packaging;

import static java.util.stream.Collectors.joining;

import dev.onair.config.section.Section;
import dev.onair.config.section.WholeSeconds;
import dev.onair.config.values.Durations;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.Names;
import dev.onair.model.packaging.AdMarkers;
import dev.onair.model.packaging.Container;
import dev.onair.model.packaging.DashSpec;
import dev.onair.model.packaging.ManifestSpec;
import dev.onair.model.packaging.ManifestSpec.Format;
import dev.onair.model.packaging.PackagingLimits;
import java.time.Duration;
import java.util.Optional;

/** Reads {@code packaging.endpoints.<name>.manifests.<name>}. */
final class ManifestReader {

  private static final Duration MIN_WINDOW = Duration.ofSeconds(30);
  private static final Duration MAX_WINDOW = Duration.ofMinutes(15);

  private final Section manifest;
  private final Endpoint endpoint;

  ManifestReader(Section manifest, Endpoint endpoint) {
    this.manifest = manifest;
    this.endpoint = endpoint;
  }

  /** What the manifests' endpoint says. */
  record Endpoint(
      String name,
      Container container,
      AdMarkers adMarkers,
      Duration segment,
      Optional<Duration> startover) {}

  Optional<ManifestSpec> read() {
    checkName();
    Format format = format();
    Duration window = WholeSeconds.required(manifest, "window", MIN_WINDOW, MAX_WINDOW);
    Optional<Duration> programDateTime = programDateTime(format);
    Optional<Duration> delay =
        WholeSeconds.optional(
            manifest, "time-delay", Duration.ofSeconds(1), PackagingLimits.LONGEST_REACH);
    checkDelay(format, delay);
    checkReach(window, delay);
    Optional<DashSpec> dash = dash(format, window);
    return manifest.build(
        () -> new ManifestSpec(manifest.name(), format, window, programDateTime, delay, dash));
  }

  private Optional<DashSpec> dash(Format format, Duration window) {
    if (format == Format.DASH) {
      return new DashReader(manifest.section("dash"), endpoint.segment(), window).read();
    }
    return Optional.empty();
  }

  private void checkName() {
    String name = manifest.name();
    if (!Names.MANIFEST.matcher(name).matches()) {
      manifest.reject(
          Flaw.NAME,
          "'%s' is not a manifest name; AWS allows letters, digits and hyphens, up to 64 here%s"
              .formatted(name, name.contains("_") ? "; use '" + name.replace('_', '-') + "'" : ""));
    }
  }

  private Format format() {
    Format format = manifest.oneOf("format", Format.class);
    Container container = endpoint.container();
    if (!container.formats().contains(format)) {
      manifest.error(
          "format",
          Flaw.of("container"),
          "%s is not possible in a %s container; allowed are %s"
              .formatted(
                  format,
                  container,
                  container.formats().stream().map(Enum::name).collect(joining(", "))));
    }
    return format;
  }

  private Optional<Duration> programDateTime(Format format) {
    if (format == Format.DASH) {
      return Optional.empty();
    }
    Optional<Duration> interval =
        WholeSeconds.optional(
            manifest, "program-date-time", Duration.ofSeconds(1), PackagingLimits.LONGEST_REACH);
    if (format == Format.LL_HLS && interval.isEmpty() && !manifest.has("program-date-time")) {
      manifest.error(
          "program-date-time",
          Flaw.of("low-latency"),
          "LL-HLS needs it; give an interval, such as 60s");
    } else if (endpoint.adMarkers() == AdMarkers.DATERANGE
        && interval.isEmpty()
        && !manifest.has("program-date-time")) {
      // https://docs.aws.amazon.com/mediapackage/latest/APIReference/API_ScteHls.html
      manifest.error(
          "program-date-time",
          Flaw.of("daterange"),
          "ad markers of the type DATERANGE need it; give an interval, such as 60s, or set"
              + " packaging.endpoints.%s.ad-markers to NONE".formatted(endpoint.name()));
    }
    return interval;
  }

  /** A delay that is refused is told of once. */
  private void checkReach(Duration window, Optional<Duration> delay) {
    Duration behind = delay.orElse(Duration.ZERO);
    Duration reach = window.plus(behind);
    endpoint
        .startover()
        .filter(startover -> reach.compareTo(startover) > 0 && behind.compareTo(startover) < 0)
        .ifPresent(
            startover ->
                manifest.warning(
                    "window",
                    Flaw.of("startover"),
                    "%s %s, beyond the endpoint's startover-window (%s); AWS doesn't say what it holds then"
                        .formatted(
                            delay.isPresent()
                                ? "with its time-delay it reaches back"
                                : "it reaches back",
                            Durations.format(reach),
                            Durations.format(startover))));
  }

  private void checkDelay(Format format, Optional<Duration> delay) {
    Optional<Duration> startover = endpoint.startover();
    Duration limit = startover.orElse(Duration.ZERO);
    if (delay.filter(d -> d.compareTo(limit) >= 0).isPresent()) {
      manifest.error(
          "time-delay",
          Flaw.of("startover"),
          "%s is not below the endpoint's startover-window (%s)"
              .formatted(
                  Durations.format(delay.get()), startover.map(Durations::format).orElse("none")));
    } else if (delay.isPresent() && format == Format.LL_HLS) {
      manifest.warning(
          "time-delay",
          Flaw.of("low-latency"),
          "low latency is lost by a delay of %s; use format = HLS for it"
              .formatted(Durations.format(delay.get())));
    }
  }
}
