package dev.onair.importing.forms;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.config.values.Durations;
import dev.onair.importing.facts.ForeignPackaging;
import dev.onair.importing.facts.ForeignPackaging.Endpoint;
import dev.onair.importing.facts.ForeignPackaging.Manifest;
import dev.onair.importing.facts.Remarks;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What LEF's event configuration says of MediaPackage. */
final class LiveEventPackaging {

  private static final Set<String> OF_ENDPOINTS =
      Set.of(
          "containerType",
          "originEndpointName",
          "resourcePolicyType",
          "startoverWindowSeconds",
          "segment",
          "hlsManifests",
          "lowLatencyHlsManifests",
          "dashManifests");

  /** What onair decides itself stands here too. */
  private static final Set<String> OF_SEGMENTS =
      Set.of(
          "segmentName",
          "segmentDurationSeconds",
          "includeIframeOnlyStreams",
          "tsUseAudioRenditionGroup",
          "scte");

  private static final Set<String> OF_MANIFESTS =
      Set.of(
          "manifestName",
          "childManifestName",
          "manifestWindowSeconds",
          "programDateTimeIntervalSeconds",
          "scteHls",
          "scteDash",
          "urlEncodeChildManifest",
          "filterConfiguration",
          "minUpdatePeriodSeconds",
          "minBufferTimeSeconds",
          "suggestedPresentationDelaySeconds",
          "segmentTemplateFormat",
          "utcTiming");

  private static final String NOT_HERE = "; a channel file has no such setting";

  /** onair's default, and LEF's. */
  private static final int STARTOVER = 1_209_600;

  private final JsonNode packager;
  private final Remarks remarks;

  LiveEventPackaging(JsonNode packager, Remarks remarks) {
    this.packager = packager;
    this.remarks = remarks;
  }

  ForeignPackaging read() {
    Json.leaveOut(packager, Set.of("inputType", "endpoints"), "mediaPackage.", NOT_HERE, remarks);
    if (packager.path("inputType").asText().equals("CMAF")) {
      remarks.changed(
          "what goes to MediaPackage does so by HLS instead of CMAF, which the Terraform provider"
              + " can't make; players see no difference");
    }
    SortedMap<String, Endpoint> endpoints = new TreeMap<>();
    packager
        .path("endpoints")
        .properties()
        .forEach(
            entry ->
                endpoints.put(
                    Json.text(entry.getValue(), "originEndpointName").orElse(entry.getKey()),
                    endpoint(entry.getValue())));
    return new ForeignPackaging(
        Optional.empty(), endpoints.isEmpty() ? Optional.empty() : Optional.of(endpoints));
  }

  private Endpoint endpoint(JsonNode endpoint) {
    String prefix = "the endpoint '" + endpoint.path("originEndpointName").asText() + "': ";
    Json.leaveOut(endpoint, OF_ENDPOINTS, prefix, NOT_HERE, remarks);
    Json.leaveOut(endpoint.path("segment"), OF_SEGMENTS, prefix, NOT_HERE, remarks);
    if (endpoint.path("resourcePolicyType").asText().equals("PUBLIC")) {
      remarks.changed(prefix + "viewers reach it through CloudFront only, and not directly");
    }
    JsonNode segment = endpoint.path("segment");
    Map<String, String> settings = new TreeMap<>();
    if (segment.has("includeIframeOnlyStreams")) {
      settings.put("iframe-streams", segment.path("includeIframeOnlyStreams").asText());
    }
    if (endpoint.path("containerType").asText().equals("TS")
        && !segment.path("tsUseAudioRenditionGroup").asBoolean(true)) {
      settings.put("audio-group", "false");
    }
    Json.number(endpoint, "startoverWindowSeconds")
        .filter(window -> window != STARTOVER)
        .ifPresent(
            window ->
                settings.put("startover-window", Durations.format(Duration.ofSeconds(window))));
    if (endpoint.findValuesAsText("adMarkerHls").contains("SCTE35_ENHANCED")) {
      settings.put("ad-markers", "SCTE35_ENHANCED");
    }
    SortedMap<String, Manifest> manifests = new TreeMap<>();
    add(manifests, endpoint.path("hlsManifests"), "HLS", prefix);
    add(manifests, endpoint.path("lowLatencyHlsManifests"), "LL_HLS", prefix);
    add(manifests, endpoint.path("dashManifests"), "DASH", prefix);
    return new Endpoint(
        endpoint.path("containerType").asText("CMAF"),
        Json.number(segment, "segmentDurationSeconds"),
        settings,
        manifests);
  }

  private void add(
      SortedMap<String, Manifest> manifests, JsonNode list, String format, String prefix) {
    for (JsonNode manifest : list) {
      Json.leaveOut(manifest, OF_MANIFESTS, prefix, NOT_HERE, remarks);
      Json.leaveOut(
          manifest.path("filterConfiguration"),
          Set.of("timeDelaySeconds"),
          prefix + "filterConfiguration.",
          NOT_HERE,
          remarks);
      Map<String, String> settings = new TreeMap<>();
      seconds(settings, "window", manifest, "manifestWindowSeconds", 60);
      seconds(settings, "program-date-time", manifest, "programDateTimeIntervalSeconds", 60);
      seconds(settings, "time-delay", manifest.path("filterConfiguration"), "timeDelaySeconds", 0);
      seconds(settings, "dash.update-period", manifest, "minUpdatePeriodSeconds", 0);
      seconds(settings, "dash.buffer", manifest, "minBufferTimeSeconds", 0);
      seconds(
          settings, "dash.presentation-delay", manifest, "suggestedPresentationDelaySeconds", 0);
      JsonNode timing = manifest.path("utcTiming");
      Json.text(timing, "timingMode")
          .filter(mode -> !mode.equals("UTC_DIRECT"))
          .ifPresent(mode -> settings.put("dash.utc-timing.mode", mode));
      Json.text(timing, "timingSource")
          .ifPresent(source -> settings.put("dash.utc-timing.source", '"' + source + '"'));
      manifests.put(manifest.path("manifestName").asText(), new Manifest(format, settings));
    }
  }

  private static void seconds(
      Map<String, String> settings, String key, JsonNode object, String from, int usual) {
    Json.number(object, from)
        .filter(seconds -> seconds != usual)
        .ifPresent(seconds -> settings.put(key, seconds + " s"));
  }
}
