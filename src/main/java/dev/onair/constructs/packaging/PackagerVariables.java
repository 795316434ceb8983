package dev.onair.constructs.packaging;

import dev.onair.model.packaging.AdMarkers;
import dev.onair.model.packaging.DashSpec;
import dev.onair.model.packaging.EndpointSpec;
import dev.onair.model.packaging.ManifestSpec;
import dev.onair.model.packaging.ManifestSpec.Format;
import dev.onair.model.packaging.PackagingSpec;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a channel's packaging is in the variables of the module {@code modules/packager}. */
public final class PackagerVariables {

  /**
   * The SCTE-35 messages that become ad markers: all that tell of an avail.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/mediapackage/latest/userguide/scte-35-options.html">AWS:
   *     SCTE-35 options</a>
   */
  private static final List<String> AVAILS =
      List.of(
          "SPLICE_INSERT",
          "BREAK",
          "PROVIDER_ADVERTISEMENT",
          "DISTRIBUTOR_ADVERTISEMENT",
          "PROVIDER_PLACEMENT_OPPORTUNITY",
          "DISTRIBUTOR_PLACEMENT_OPPORTUNITY",
          "PROVIDER_OVERLAY_PLACEMENT_OPPORTUNITY",
          "DISTRIBUTOR_OVERLAY_PLACEMENT_OPPORTUNITY");

  private PackagerVariables() {}

  /** Its {@code endpoints} variable. */
  public static Map<String, Object> endpoints(PackagingSpec packaging) {
    Map<String, Object> endpoints = new LinkedHashMap<>();
    packaging.endpoints().forEach(endpoint -> endpoints.put(endpoint.name(), endpoint(endpoint)));
    return endpoints;
  }

  private static Map<String, Object> endpoint(EndpointSpec endpoint) {
    Map<String, Object> segment = new LinkedHashMap<>();
    segment.put("duration_seconds", endpoint.segments().duration().toSeconds());
    segment.put("include_iframe_only_streams", endpoint.segments().iframeStreams());
    if (endpoint.segments().audioGroup()) {
      segment.put("ts_use_audio_rendition_group", true);
    }
    if (endpoint.adMarkers() != AdMarkers.NONE) {
      segment.put("scte_filter", AVAILS);
    }
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("container", endpoint.container().name());
    block.put("segment", segment);
    endpoint
        .startoverWindow()
        .map(Duration::toSeconds)
        .ifPresent(seconds -> block.put("startover_window_seconds", seconds));
    Map<String, Object> manifests = new LinkedHashMap<>();
    endpoint.manifests().forEach(m -> manifests.put(m.name(), manifest(m, endpoint.adMarkers())));
    block.put("manifests", manifests);
    return block;
  }

  private static Map<String, Object> manifest(ManifestSpec manifest, AdMarkers adMarkers) {
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("type", manifest.format().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    block.put("window_seconds", manifest.window().toSeconds());
    manifest
        .programDateTime()
        .map(Duration::toSeconds)
        .ifPresent(seconds -> block.put("program_date_time_interval_seconds", seconds));
    manifest
        .timeDelay()
        .map(Duration::toSeconds)
        .ifPresent(seconds -> block.put("time_delay_seconds", seconds));
    adMarkers(adMarkers, manifest.format()).ifPresent(value -> block.put("ad_markers", value));
    manifest.dash().ifPresent(dash -> block.putAll(dash(dash)));
    return block;
  }

  private static Map<String, Object> dash(DashSpec dash) {
    Map<String, Object> timing = new LinkedHashMap<>();
    timing.put("mode", dash.clock().mode().name());
    dash.clock().source().ifPresent(url -> timing.put("source", url));
    Map<String, Object> block = new LinkedHashMap<>();
    block.put("min_update_period_seconds", dash.updatePeriod().toSeconds());
    block.put("min_buffer_time_seconds", dash.buffer().toSeconds());
    block.put("suggested_presentation_delay_seconds", dash.presentationDelay().toSeconds());
    block.put("utc_timing", timing);
    return block;
  }

  /**
   * MediaPackage's word for the markers: HLS has several kinds, DASH carries the binary message.
   */
  private static Optional<String> adMarkers(AdMarkers adMarkers, Format format) {
    if (adMarkers == AdMarkers.NONE) {
      return Optional.empty();
    }
    return Optional.of(format == Format.DASH ? "BINARY" : adMarkers.name());
  }
}
