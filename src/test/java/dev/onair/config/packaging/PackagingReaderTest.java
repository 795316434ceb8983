package dev.onair.config.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.config.section.Defaults;
import dev.onair.config.section.Sections;
import dev.onair.model.packaging.AdMarkers;
import dev.onair.model.packaging.Container;
import dev.onair.model.packaging.DashSpec;
import dev.onair.model.packaging.DashSpec.Clock;
import dev.onair.model.packaging.DashSpec.TimingMode;
import dev.onair.model.packaging.EndpointSpec;
import dev.onair.model.packaging.EndpointSpec.SegmentSpec;
import dev.onair.model.packaging.ManifestSpec;
import dev.onair.model.packaging.ManifestSpec.Format;
import dev.onair.model.packaging.PackagingSpec;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PackagingReaderTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Optional<Duration> TWO_WEEKS = Optional.of(Duration.ofDays(14));

  private final Sections sections = new Sections();

  @Test
  void theDefaultsAreTheReferenceSamples() {
    PackagingSpec packaging = read("");

    assertThat(packaging.endpoints())
        .containsExactly(
            new EndpointSpec(
                "cmaf",
                Container.CMAF,
                AdMarkers.DATERANGE,
                new SegmentSpec(Duration.ofSeconds(4), false, false),
                TWO_WEEKS,
                List.of(
                    dash("dash", 4, 5, 12, new Clock(TimingMode.UTC_DIRECT, Optional.empty())),
                    hls("index", Format.HLS),
                    hls("ll-index", Format.LL_HLS))),
            new EndpointSpec(
                "hls",
                Container.TS,
                AdMarkers.DATERANGE,
                new SegmentSpec(Duration.ofSeconds(4), true, true),
                TWO_WEEKS,
                List.of(hls("index", Format.HLS), hls("ll-index", Format.LL_HLS))));
  }

  @Test
  void everySettingIsMapped() {
    PackagingSpec packaging =
        read(
            """
            ad-markers = NONE
            endpoints.cmaf = null
            endpoints.hls = null
            endpoints.archive {
              container = TS
              ad-markers = SCTE35_ENHANCED
              segment = 6s
              iframe-streams = false
              audio-group = false
              startover-window = 2h
              manifests.delayed {
                format = HLS
                window = 5m
                program-date-time = null
                time-delay = 30s
              }
            }
            """);

    assertThat(packaging.endpoints())
        .containsExactly(
            new EndpointSpec(
                "archive",
                Container.TS,
                AdMarkers.SCTE35_ENHANCED,
                new SegmentSpec(Duration.ofSeconds(6), false, false),
                Optional.of(Duration.ofHours(2)),
                List.of(
                    new ManifestSpec(
                        "delayed",
                        Format.HLS,
                        Duration.ofMinutes(5),
                        Optional.empty(),
                        Optional.of(Duration.ofSeconds(30)),
                        Optional.empty()))));
  }

  @Test
  void everySettingOfDashIsMapped() {
    PackagingSpec packaging =
        read(
            """
            endpoints.hls = null
            endpoints.cmaf.manifests {
              index = null
              ll-index = null
              dash.dash {
                update-period = 6s
                buffer = 8s
                presentation-delay = 20s
                utc-timing { mode = HTTP_ISO, source = "https://time.example/iso" }
              }
            }
            """);

    assertThat(packaging.endpoints().get(0).manifests())
        .containsExactly(
            dash(
                "dash",
                6,
                8,
                20,
                new Clock(TimingMode.HTTP_ISO, Optional.of("https://time.example/iso"))));
  }

  @Test
  void dashIsUpdatedEverySegmentAndPlayedThreeOfThemBehindButNeverLessThanTenSeconds() {
    Clock clock = new Clock(TimingMode.UTC_DIRECT, Optional.empty());

    assertThat(read("endpoints.cmaf.segment = 2s").endpoints().get(0).manifests())
        .contains(dash("dash", 2, 5, 10, clock));
    assertThat(read("endpoints.cmaf.segment = 6s").endpoints().get(0).manifests())
        .contains(dash("dash", 6, 5, 18, clock));
  }

  @Test
  void asManyEndpointsAreTakenAsTheAccountMayHave() {
    StringBuilder many = new StringBuilder();
    for (int i = 3; i <= 12; i++) {
      many.append("endpoints.e%d { container = TS, manifests.index.format = HLS }%n".formatted(i));
    }

    assertThat(read(many.toString(), 12).endpoints()).hasSize(12);
  }

  @Test
  void aManifestThatReachesBeyondTheStartoverWindowIsWarnedOf() {
    read(
        "endpoints.hls { startover-window = 80s, manifests { index.time-delay = 30s, ll-index.window = 80s } }");

    assertThat(sections.problems())
        .containsExactly(
            "test.conf:1: packaging.endpoints.hls.manifests.index.window: warning: with its time-delay it reaches back 90 s, beyond the endpoint's startover-window (80 s); AWS doesn't say what it holds then");
  }

  @Test
  void iframeStreamsAreThereByDefaultOnlyWithoutDash() {
    assertThat(read("endpoints.cmaf.manifests.dash = null").endpoints())
        .extracting(endpoint -> endpoint.segments().iframeStreams())
        .containsExactly(true, true);
    assertThat(read("").endpoints())
        .extracting(endpoint -> endpoint.segments().iframeStreams())
        .containsExactly(false, true);
  }

  @Test
  void iframeStreamsTogetherWithDashAreWarnedOf() {
    PackagingSpec packaging = read("endpoints.cmaf.iframe-streams = true");

    assertThat(packaging.endpoints().get(0).segments().iframeStreams()).isTrue();
    assertThat(sections.problems())
        .containsExactly(
            "test.conf:1: packaging.endpoints.cmaf.iframe-streams: warning: AWS doesn't say whether an endpoint with DASH can have them; if MediaPackage refuses it, give DASH an endpoint of its own");
  }

  @Test
  void aLowLatencyManifestThatStaysBehindIsWarnedOf() {
    read("endpoints.hls.manifests { index.time-delay = 60s, ll-index.time-delay = 60s }");

    assertThat(sections.problems())
        .containsExactly(
            "test.conf:1: packaging.endpoints.hls.manifests.ll-index.time-delay: warning: low latency is lost by a delay of 60 s; use format = HLS for it");
  }

  @Test
  void aManifestSetToNullIsNotMade() {
    PackagingSpec packaging = read("endpoints { cmaf = null, hls.manifests.ll-index = null }");

    assertThat(packaging.endpoints())
        .singleElement()
        .extracting(EndpointSpec::manifests)
        .isEqualTo(List.of(hls("index", Format.HLS)));
  }

  @Test
  void theChannelsAdMarkersReachEveryEndpoint() {
    PackagingSpec packaging = read("ad-markers = NONE");

    assertThat(packaging.endpoints())
        .extracting(EndpointSpec::adMarkers)
        .containsExactly(AdMarkers.NONE, AdMarkers.NONE);
  }

  private PackagingSpec read(String text) {
    return read(text, 10);
  }

  private PackagingSpec read(String text, int mostEndpoints) {
    Defaults defaults = Defaults.load();
    Optional<PackagingSpec> packaging =
        new PackagingReader(defaults, Optional.of(mostEndpoints))
            .read(
                sections
                    .root("packaging { " + text + " }", defaults.channel())
                    .section("packaging"));
    assertThat(packaging).as("packaging, or %s", sections.problems()).isPresent();
    return packaging.get();
  }

  private static ManifestSpec dash(
      String name, int updatePeriod, int buffer, int presentationDelay, Clock clock) {
    return new ManifestSpec(
        name,
        Format.DASH,
        MINUTE,
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            new DashSpec(
                Duration.ofSeconds(updatePeriod),
                Duration.ofSeconds(buffer),
                Duration.ofSeconds(presentationDelay),
                clock)));
  }

  private static ManifestSpec hls(String name, Format format) {
    return new ManifestSpec(
        name, format, MINUTE, Optional.of(MINUTE), Optional.empty(), Optional.empty());
  }
}
