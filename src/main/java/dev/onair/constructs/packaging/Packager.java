package dev.onair.constructs.packaging;

import com.hashicorp.cdktf.TerraformHclModule;
import dev.onair.model.packaging.AdMarkers;
import dev.onair.model.packaging.DashSpec;
import dev.onair.model.packaging.EndpointSpec;
import dev.onair.model.packaging.ManifestSpec;
import dev.onair.model.packaging.ManifestSpec.Format;
import dev.onair.model.packaging.PackagingSpec;
import dev.onair.model.stack.StackAddresses;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.constructs.Construct;

/** The packaging channel with its endpoints and policies: the module {@code modules/packager}. */
public final class Packager {

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

  private Packager() {}

  /**
   * What lets viewers in: the distribution that the endpoints trust.
   *
   * @param arn its ARN
   * @param domain the name under which viewers reach it
   */
  public record Distribution(String arn, String domain) {}

  /**
   * The encoder's role.
   *
   * @param arn its ARN
   * @param uniqueId what tells it from an earlier role of that ARN
   * @param settledBy references to what takes its time after the role was made; the service may not
   *     know a role that is seconds old
   */
  public record IngestRole(String arn, String uniqueId, List<String> settledBy) {
    public IngestRole {
      settledBy = List.copyOf(settledBy);
    }
  }

  /**
   * Calls the module. The scope is a stack.
   *
   * @param source the module's folder
   * @param channel its {@code channel} variable: name, group, description
   * @param ingestRole the only principal that may put segments into the channel
   */
  public static Packager of(
      Construct scope,
      String source,
      Map<String, Object> channel,
      IngestRole ingestRole,
      Distribution distribution,
      PackagingSpec packaging,
      Map<String, String> tags) {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("channel", channel);
    variables.put("ingest_role_arn", ingestRole.arn());
    variables.put("ingest_role_id", ingestRole.uniqueId());
    variables.put("settled_by", ingestRole.settledBy());
    variables.put("distribution_arn", distribution.arn());
    variables.put("distribution_domain", distribution.domain());
    variables.put("endpoints", endpoints(packaging));
    variables.put("tags", tags);
    TerraformHclModule.Builder.create(scope, StackAddresses.PACKAGER_ID)
        .source(source)
        .skipAssetCreationFromLocalModules(true)
        .variables(variables)
        .build();
    return new Packager();
  }

  /** Where the encoder puts its segments, one for each pipeline, in their order. */
  public List<String> ingestUrls(int pipelines) {
    return IntStream.range(0, pipelines).mapToObj(i -> output("ingest_urls[" + i + "]")).toList();
  }

  /** The ARN of the packaging channel. */
  public String channelArn() {
    return output("channel_arn");
  }

  /** The name of the packaging channel. */
  public String channelName() {
    return output("channel_name");
  }

  /** The URL of every manifest through the distribution, by endpoint and manifest. */
  public String playbackUrls() {
    return output("playback_urls");
  }

  private static String output(String name) {
    return "${" + StackAddresses.PACKAGER + "." + name + "}";
  }

  private static Map<String, Object> endpoints(PackagingSpec packaging) {
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
