package dev.onair.sandbox.mediapackage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.ResourceHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Origin endpoints. */
final class OriginEndpoints implements ResourceHandler {

  /** The lists of manifests, with the list of their URLs and how those end. */
  private static final Map<String, List<String>> MANIFESTS =
      Map.of(
          "HlsManifests", List.of("HlsManifestUrls", ".m3u8"),
          "LowLatencyHlsManifests", List.of("LowLatencyHlsManifestUrls", ".m3u8"),
          "DashManifests", List.of("DashManifestUrls", ".mpd"),
          "MssManifests", List.of("MssManifestUrls", ".ism/Manifest"));

  private final Packaging packaging;

  OriginEndpoints(Packaging packaging) {
    this.packaging = packaging;
  }

  @Override
  public String typeName() {
    return "AWS::MediaPackageV2::OriginEndpoint";
  }

  @Override
  public ObjectNode create(ObjectNode desired) {
    packaging.world().calls("mediapackagev2", "CreateOriginEndpoint", desired);
    PackagingKey key = key(desired);
    String channel = key.parent().toString();
    if (!packaging.channels().contains(channel)) {
      throw packaging.notFound("CHANNEL", channel);
    }
    if (packaging.endpoints().contains(key.toString())) {
      throw Packaging.alreadyExists(key);
    }
    int most = packaging.quotas().endpointsPerChannel();
    if (Packaging.below(packaging.endpoints(), channel) >= most) {
      throw Packaging.tooMany("origin endpoints a channel", most);
    }
    EndpointRules.check(packaging, desired);
    ObjectNode row = filled(desired, key);
    row.put("Arn", packaging.arn(key));
    row.put("CreatedAt", packaging.world().timestamp());
    return resource(store(key, row));
  }

  @Override
  public Optional<ObjectNode> read(String identifier) {
    return packaging
        .endpoints()
        .find(PackagingKey.parse(identifier).toString())
        .map(this::resource);
  }

  @Override
  public ObjectNode update(String identifier, ObjectNode desired) {
    packaging.world().calls("mediapackagev2", "UpdateOriginEndpoint", desired);
    PackagingKey key = PackagingKey.parse(identifier);
    ObjectNode before = existing(key);
    if (!before.get("ContainerType").equals(desired.get("ContainerType"))) {
      throw Packaging.invalid(
          PackagingRule.CONTAINER_FIXED,
          "CONTAINER_TYPE_IMMUTABLE",
          "The container type can't be changed");
    }
    EndpointRules.check(packaging, desired);
    ObjectNode row = filled(desired, key);
    row.set("Arn", before.get("Arn"));
    row.set("CreatedAt", before.get("CreatedAt"));
    return resource(store(key, row));
  }

  @Override
  public void delete(String identifier) {
    packaging
        .world()
        .calls("mediapackagev2", "DeleteOriginEndpoint", Packaging.object().put("id", identifier));
    PackagingKey key = PackagingKey.parse(identifier);
    existing(key);
    delete(key);
  }

  void delete(PackagingKey key) {
    if (packaging.world().holds(PackagingRule.POLICY_GONE)) {
      packaging.endpointPolicies().remove(key.toString());
    }
    packaging.endpoints().remove(key.toString()).ifPresent(gone -> packaging.settle(key.parent()));
  }

  @Override
  public List<ObjectNode> list() {
    return packaging.endpoints().values().stream().map(this::resource).toList();
  }

  private ObjectNode store(PackagingKey key, ObjectNode row) {
    row.put("ModifiedAt", packaging.world().timestamp());
    packaging.endpoints().put(key.toString(), row);
    return row;
  }

  private ObjectNode existing(PackagingKey key) {
    return packaging
        .endpoints()
        .find(key.toString())
        .orElseThrow(() -> packaging.notFound("ORIGIN_ENDPOINT", key.toString()));
  }

  /** With what MediaPackage adds: its defaults, and the URLs. */
  private ObjectNode filled(ObjectNode desired, PackagingKey key) {
    ObjectNode row = desired.deepCopy();
    if (!row.has("Tags") && packaging.world().holds(PackagingRule.TAGS_EMPTY)) {
      row.putArray("Tags");
    }
    packaging.fill(row, "StartoverWindowSeconds", PackagingRule.STARTOVER_WINDOW);
    ObjectNode segment = row.withObjectProperty("Segment");
    packaging.fill(segment, "SegmentDurationSeconds", PackagingRule.SEGMENT_DURATION);
    packaging.fill(segment, "SegmentName", PackagingRule.SEGMENT_NAME);
    for (String flag :
        List.of("IncludeIframeOnlyStreams", "TsUseAudioRenditionGroup", "TsIncludeDvbSubtitles")) {
      packaging.fill(segment, flag, PackagingRule.SEGMENT_FLAGS);
    }
    MANIFESTS.keySet().forEach(list -> fillManifests(row, key, list));
    return row;
  }

  private void fillManifests(ObjectNode row, PackagingKey key, String list) {
    for (JsonNode item : row.path(list)) {
      ObjectNode manifest = (ObjectNode) item;
      packaging.fill(manifest, "ManifestWindowSeconds", PackagingRule.MANIFEST_WINDOW);
      if (list.endsWith("HlsManifests")) {
        manifest.put("Url", url(key, list, manifest));
      }
      if (list.equals("DashManifests")) {
        fillDash(manifest, row);
      }
    }
  }

  /** The type of CloudFormation has the URLs once more, by themselves; the API has not. */
  private ObjectNode resource(ObjectNode row) {
    PackagingKey key = key(row);
    ObjectNode resource = row.deepCopy();
    MANIFESTS.forEach(
        (list, urls) -> {
          ArrayNode all = resource.putArray(urls.get(0));
          row.path(list).forEach(manifest -> all.add(url(key, list, manifest)));
        });
    return resource;
  }

  /** As the API describes it: each manifest with its URL, which the type has of HLS alone. */
  ObjectNode withUrls(ObjectNode row) {
    PackagingKey key = key(row);
    MANIFESTS
        .keySet()
        .forEach(
            list ->
                row.path(list)
                    .forEach(
                        manifest -> ((ObjectNode) manifest).put("Url", url(key, list, manifest))));
    return row;
  }

  private static PackagingKey key(ObjectNode endpoint) {
    return PackagingKey.of(
        endpoint.get("ChannelGroupName").asText(),
        endpoint.get("ChannelName").asText(),
        endpoint.get("OriginEndpointName").asText());
  }

  private String url(PackagingKey key, String list, JsonNode manifest) {
    JsonNode group = packaging.groups().find(key.names().get(0)).orElseThrow();
    return "https://%s/out/v1/%s/%s%s"
        .formatted(
            group.get("EgressDomain").asText(),
            key,
            manifest.get("ManifestName").asText(),
            MANIFESTS.get(list).get(1));
  }

  private void fillDash(ObjectNode manifest, ObjectNode row) {
    packaging.fill(manifest, "MinBufferTimeSeconds", PackagingRule.DASH_BUFFER);
    packaging.fill(manifest, "SuggestedPresentationDelaySeconds", PackagingRule.DASH_DELAY);
    if (!manifest.has("MinUpdatePeriodSeconds")
        && packaging.world().holds(PackagingRule.DASH_UPDATE)) {
      int segment = row.at("/Segment/SegmentDurationSeconds").asInt();
      int shortest = (int) PackagingRule.DASH_UPDATE.value();
      manifest.put("MinUpdatePeriodSeconds", Math.max(shortest, segment));
    }
  }
}
