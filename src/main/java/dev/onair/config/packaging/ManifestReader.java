package dev.onair.config.packaging;

import static java.util.stream.Collectors.joining;

import dev.onair.config.Durations;
import dev.onair.config.Section;
import dev.onair.config.WholeSeconds;
import dev.onair.model.Names;
import dev.onair.model.packaging.Container;
import dev.onair.model.packaging.ManifestSpec;
import dev.onair.model.packaging.ManifestSpec.Format;
import java.time.Duration;
import java.util.Optional;

/** Reads {@code packaging.endpoints.<name>.manifests.<name>}. */
final class ManifestReader {

  private static final Duration MIN_WINDOW = Duration.ofSeconds(30);
  private static final Duration MAX_WINDOW = Duration.ofMinutes(15);
  private static final Duration MAX_DELAY = Duration.ofDays(14);

  private final Section manifest;
  private final Container container;
  private final Optional<Duration> startover;

  ManifestReader(Section manifest, Container container, Optional<Duration> startover) {
    this.manifest = manifest;
    this.container = container;
    this.startover = startover;
  }

  Optional<ManifestSpec> read() {
    checkName();
    Format format = format();
    Duration window = WholeSeconds.required(manifest, "window", MIN_WINDOW, MAX_WINDOW);
    Optional<Duration> programDateTime = programDateTime(format);
    Optional<Duration> delay =
        WholeSeconds.optional(manifest, "time-delay", Duration.ofSeconds(1), MAX_DELAY);
    checkDelay(delay);
    return manifest.build(
        () -> new ManifestSpec(manifest.name(), format, window, programDateTime, delay));
  }

  private void checkName() {
    String name = manifest.name();
    if (!Names.MANIFEST.matcher(name).matches()) {
      manifest.reject(
          "'%s' is not a manifest name; AWS allows letters, digits and hyphens, up to 64 here%s"
              .formatted(name, name.contains("_") ? "; use '" + name.replace('_', '-') + "'" : ""));
    }
  }

  private Format format() {
    Format format = manifest.oneOf("format", Format.class);
    if (!container.formats().contains(format)) {
      manifest.error(
          "format",
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
            manifest, "program-date-time", Duration.ofSeconds(1), Duration.ofSeconds(1209600));
    if (format == Format.LL_HLS && interval.isEmpty() && !manifest.has("program-date-time")) {
      manifest.error("program-date-time", "LL-HLS needs it; give an interval, such as 60s");
    }
    return interval;
  }

  private void checkDelay(Optional<Duration> delay) {
    Duration limit = startover.orElse(Duration.ZERO);
    if (delay.filter(d -> d.compareTo(limit) >= 0).isPresent()) {
      manifest.error(
          "time-delay",
          "%s is not below the endpoint's startover-window (%s)"
              .formatted(
                  Durations.format(delay.get()), startover.map(Durations::format).orElse("none")));
    }
  }
}
