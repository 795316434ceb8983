package dev.onair.config.packaging;

import dev.onair.config.section.Section;
import dev.onair.config.section.WholeSeconds;
import dev.onair.config.values.Durations;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.packaging.DashSpec;
import dev.onair.model.packaging.DashSpec.Clock;
import dev.onair.model.packaging.DashSpec.TimingMode;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads {@code packaging.endpoints.<name>.manifests.<name>.dash}. All of it is always sent: every
 * configuration that is known to be deployed does so, and what MediaPackage takes for an update
 * period that is left out is not documented.
 */
final class DashReader {

  /**
   * The highest that the API takes.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-mediapackagev2-originendpoint-dashmanifestconfiguration.html">AWS:
   *     DashManifestConfiguration</a>
   */
  private static final Duration MOST = Duration.ofHours(1);

  /** What MediaPackage takes by itself, by the documentation of AWS's CDK. */
  private static final Duration LEAST_DELAY = Duration.ofSeconds(10);

  /** As where players of HLS begin. */
  private static final int SEGMENTS_OF_DELAY = 3;

  private final Section dash;
  private final Duration segment;
  private final Duration window;

  /**
   * @param segment the endpoint's
   * @param window the manifest's
   */
  DashReader(Section dash, Duration segment, Duration window) {
    this.dash = dash;
    this.segment = segment;
    this.window = window;
  }

  Optional<DashSpec> read() {
    Optional<Duration> period =
        WholeSeconds.optional(dash, "update-period", Duration.ofSeconds(1), MOST);
    Duration buffer = WholeSeconds.required(dash, "buffer", Duration.ZERO, MOST);
    Optional<Duration> delay =
        WholeSeconds.optional(dash, "presentation-delay", Duration.ZERO, MOST);
    period.ifPresent(this::checkPeriod);
    delay.ifPresent(given -> checkWithinWindow("presentation-delay", given));
    Section timing = dash.section("utc-timing");
    Optional<Clock> clock = clock(timing);
    return dash.build(
        () ->
            new DashSpec(
                period.orElse(segment), buffer, delay.orElseGet(this::usualDelay), clock.get()));
  }

  private Duration usualDelay() {
    return Stream.of(LEAST_DELAY, segment.multipliedBy(SEGMENTS_OF_DELAY))
        .max(Comparator.naturalOrder())
        .get();
  }

  private void checkPeriod(Duration period) {
    if (period.compareTo(segment) < 0) {
      dash.error(
          "update-period",
          Flaw.of("segment"),
          "%s is below the endpoint's %s segment, which MediaPackage refuses; use at least that"
              .formatted(Durations.format(period), Durations.format(segment)));
    }
    checkWithinWindow("update-period", period);
  }

  private void checkWithinWindow(String key, Duration given) {
    if (given.compareTo(window) > 0) {
      dash.error(
          key,
          Flaw.of("window"),
          "%s is beyond the manifest's window (%s); players would lose the stream"
              .formatted(Durations.format(given), Durations.format(window)));
    }
  }

  private static Optional<Clock> clock(Section timing) {
    TimingMode mode = timing.oneOf("mode", TimingMode.class);
    Optional<String> source =
        timing.parsed(
            "source", DashReader::url, "a URL, http:// or https://, of at most 1024 characters");
    if (mode == TimingMode.UTC_DIRECT && timing.has("source")) {
      timing.error("source", Flaw.INAPPLICABLE, "UTC_DIRECT asks nobody for the time; remove it");
    }
    if (mode != TimingMode.UTC_DIRECT && !timing.has("source")) {
      timing.error(
          "source", Flaw.MISSING, "is missing; give the URL that players ask with " + mode);
    }
    return timing.build(() -> new Clock(mode, source));
  }

  private static String url(String text) {
    URI url = URI.create(text);
    boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
    if (!web || url.getHost() == null || text.length() > 1024) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }
}
