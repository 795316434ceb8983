package dev.onair.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the module {@code modules/packager} has Cloud Control make: the desired states of a channel
 * and of its endpoints, of the module's variables. {@code PreviewParityTest} holds them against
 * what the module sent.
 *
 * @param group the channel group
 * @param channel the packaging channel
 */
record PackagerResources(String group, String channel) {

  static final String CHANNEL = "AWS::MediaPackageV2::Channel";
  static final String CHANNEL_POLICY = "AWS::MediaPackageV2::ChannelPolicy";
  static final String ENDPOINT = "AWS::MediaPackageV2::OriginEndpoint";
  static final String ENDPOINT_POLICY = "AWS::MediaPackageV2::OriginEndpointPolicy";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** What the module calls a list of manifests, and the API. */
  private static final Map<String, String> LISTS =
      Map.of("hls", "HlsManifests", "ll-hls", "LowLatencyHlsManifests", "dash", "DashManifests");

  ObjectNode channelState(String description) {
    return names().put("InputType", "HLS").put("Description", description);
  }

  ObjectNode channelPolicy(String roleArn, String channelArn) {
    ObjectNode statement = statement("Ingest", channelArn);
    statement.putObject("Principal").put("AWS", roleArn);
    statement.put("Action", "mediapackagev2:PutObject");
    return names().put("Policy", policy(statement));
  }

  ObjectNode endpointPolicy(String endpoint, String channelArn, String distributionArn) {
    ObjectNode statement = statement("Viewers", channelArn + "/originEndpoint/" + endpoint);
    statement.putObject("Principal").put("Service", "cloudfront.amazonaws.com");
    statement
        .putArray("Action")
        .add("mediapackagev2:GetObject")
        .add("mediapackagev2:GetHeadObject");
    statement
        .putObject("Condition")
        .putObject("StringEquals")
        .put("aws:SourceArn", distributionArn);
    return names().put("OriginEndpointName", endpoint).put("Policy", policy(statement));
  }

  private static ObjectNode statement(String sid, String resource) {
    return MAPPER
        .createObjectNode()
        .put("Sid", sid)
        .put("Effect", "Allow")
        .put("Resource", resource);
  }

  private static String policy(ObjectNode statement) {
    ObjectNode policy = MAPPER.createObjectNode().put("Version", "2012-10-17");
    policy.putArray("Statement").add(statement);
    return policy.toString();
  }

  /**
   * An endpoint.
   *
   * @param variables as the module's {@code endpoints} has them
   */
  ObjectNode endpointState(String name, JsonNode variables) {
    ObjectNode state =
        names()
            .put("OriginEndpointName", name)
            .put("ContainerType", variables.path("container").asText());
    copy(variables, "startover_window_seconds", state, "StartoverWindowSeconds");
    state.set("Segment", segment(variables.path("segment")));
    Map<String, JsonNode> sorted = new TreeMap<>();
    variables
        .path("manifests")
        .properties()
        .forEach(one -> sorted.put(one.getKey(), one.getValue()));
    sorted.forEach(
        (manifest, settings) ->
            list(state, LISTS.get(settings.path("type").asText()))
                .add(manifest(manifest, settings)));
    return state;
  }

  private static ArrayNode list(ObjectNode state, String name) {
    return state.withArray(name);
  }

  private static ObjectNode segment(JsonNode variables) {
    ObjectNode segment = MAPPER.createObjectNode();
    copy(variables, "duration_seconds", segment, "SegmentDurationSeconds");
    copy(variables, "ts_use_audio_rendition_group", segment, "TsUseAudioRenditionGroup");
    copy(variables, "include_iframe_only_streams", segment, "IncludeIframeOnlyStreams");
    if (variables.has("scte_filter")) {
      segment.putObject("Scte").set("ScteFilter", variables.get("scte_filter").deepCopy());
    }
    return segment;
  }

  private static ObjectNode manifest(String name, JsonNode variables) {
    ObjectNode manifest = MAPPER.createObjectNode().put("ManifestName", name);
    copy(variables, "window_seconds", manifest, "ManifestWindowSeconds");
    if (variables.has("time_delay_seconds")) {
      copy(
          variables,
          "time_delay_seconds",
          manifest.putObject("FilterConfiguration"),
          "TimeDelaySeconds");
    }
    if (variables.path("type").asText().equals("dash")) {
      dash(manifest, variables);
    } else {
      copy(
          variables,
          "program_date_time_interval_seconds",
          manifest,
          "ProgramDateTimeIntervalSeconds");
      manifest.put("UrlEncodeChildManifest", true);
      markers(variables, manifest, "ScteHls", "AdMarkerHls");
    }
    return manifest;
  }

  private static void dash(ObjectNode manifest, JsonNode variables) {
    copy(variables, "min_update_period_seconds", manifest, "MinUpdatePeriodSeconds");
    copy(variables, "min_buffer_time_seconds", manifest, "MinBufferTimeSeconds");
    copy(
        variables,
        "suggested_presentation_delay_seconds",
        manifest,
        "SuggestedPresentationDelaySeconds");
    manifest.put("SegmentTemplateFormat", "NUMBER_WITH_TIMELINE");
    markers(variables, manifest, "ScteDash", "AdMarkerDash");
    ObjectNode timing = manifest.putObject("UtcTiming");
    copy(variables.path("utc_timing"), "mode", timing, "TimingMode");
    copy(variables.path("utc_timing"), "source", timing, "TimingSource");
  }

  private static void markers(JsonNode variables, ObjectNode manifest, String block, String name) {
    if (variables.has("ad_markers")) {
      copy(variables, "ad_markers", manifest.putObject(block), name);
    }
  }

  private static void copy(JsonNode from, String variable, ObjectNode to, String name) {
    if (from.has(variable)) {
      to.set(name, from.get(variable));
    }
  }

  private ObjectNode names() {
    return MAPPER.createObjectNode().put("ChannelGroupName", group).put("ChannelName", channel);
  }
}
