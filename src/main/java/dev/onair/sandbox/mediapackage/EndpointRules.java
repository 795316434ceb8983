package dev.onair.sandbox.mediapackage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What MediaPackage asks of an endpoint beyond its schema. */
final class EndpointRules {

  /** https://docs.aws.amazon.com/mediapackage/latest/userguide/endpoints-settings.html */
  private static final Map<String, Set<String>> CONTAINERS =
      Map.of(
          "TS", Set.of("HlsManifests", "LowLatencyHlsManifests"),
          "CMAF", Set.of("HlsManifests", "LowLatencyHlsManifests", "DashManifests"),
          "ISM", Set.of("MssManifests"));

  private static final List<String> LISTS =
      List.of("HlsManifests", "LowLatencyHlsManifests", "DashManifests", "MssManifests");

  /** A live manifest, https://docs.aws.amazon.com/mediapackage/latest/userguide/quotas.html */
  private static final int LONGEST_WINDOW = 900;

  private static final int SHORTEST_WINDOW = 30;

  private final Packaging packaging;
  private final ObjectNode endpoint;

  private EndpointRules(Packaging packaging, ObjectNode endpoint) {
    this.packaging = packaging;
    this.endpoint = endpoint;
  }

  static void check(Packaging packaging, ObjectNode endpoint) {
    new EndpointRules(packaging, endpoint).check();
  }

  private void check() {
    String container = endpoint.get("ContainerType").asText();
    int manifests = 0;
    Set<String> playlists = new HashSet<>();
    for (String list : LISTS) {
      JsonNode all = endpoint.path(list);
      manifests += all.size();
      if (!all.isEmpty() && !CONTAINERS.get(container).contains(list)) {
        boolean dash = list.equals("DashManifests") && container.equals("TS");
        throw Packaging.invalid(
            PackagingRule.CONTAINER,
            dash ? "TS_CONTAINER_TYPE_WITH_DASH_MANIFEST" : "MEMBER_INVALID",
            "The container type " + container + " has no " + list);
      }
      Set<String> names = list.endsWith("HlsManifests") ? playlists : new HashSet<>();
      for (JsonNode manifest : all) {
        checkManifest(list, manifest, names);
      }
    }
    if (manifests > Packaging.MOST_MANIFESTS_AN_ENDPOINT) {
      throw Packaging.invalid(
          PackagingRule.MANIFESTS,
          "NUM_MANIFESTS_HIGH",
          manifests + " manifests; at most " + Packaging.MOST_MANIFESTS_AN_ENDPOINT);
    }
    checkEncryption(container);
  }

  private void checkManifest(String list, JsonNode manifest, Set<String> names) {
    for (String member : List.of("ManifestName", "ChildManifestName")) {
      String name = manifest.path(member).asText("-");
      if (!name.matches("[a-zA-Z0-9-]+")) {
        throw Packaging.invalid(
            PackagingRule.MANIFEST_NAME,
            "MEMBER_DOES_NOT_MATCH_PATTERN",
            list + ": " + member + " '" + name + "' does not match [a-zA-Z0-9-]+");
      }
      if (manifest.has(member) && !names.add(name)) {
        throw Packaging.invalid(
            PackagingRule.MANIFEST_NAME_TAKEN,
            "MANIFEST_NAME_COLLISION",
            list + ": the name '" + name + "' is used twice");
      }
    }
    int window =
        manifest.path("ManifestWindowSeconds").asInt((int) PackagingRule.MANIFEST_WINDOW.value());
    if (window < SHORTEST_WINDOW || window > LONGEST_WINDOW) {
      throw Packaging.invalid(
          window < SHORTEST_WINDOW ? PackagingRule.WINDOW_SHORTEST : PackagingRule.WINDOW_LONGEST,
          window < SHORTEST_WINDOW ? "MEMBER_MIN_VALUE" : "MEMBER_MAX_VALUE",
          list
              + ": ManifestWindowSeconds "
              + window
              + " is not between "
              + SHORTEST_WINDOW
              + " and "
              + LONGEST_WINDOW);
    }
    checkMarkers(list, manifest);
    checkTimes(list, manifest);
    if (list.equals("DashManifests")) {
      int segment =
          endpoint
              .at("/Segment/SegmentDurationSeconds")
              .asInt((int) PackagingRule.SEGMENT_DURATION.value());
      new DashRules(packaging, manifest, segment).check();
    }
  }

  private void checkMarkers(String list, JsonNode manifest) {
    int interval = manifest.path("ProgramDateTimeIntervalSeconds").asInt(60);
    if (interval < 1 || interval > 1_209_600) {
      packaging.refuse(
          PackagingRule.DATE_TIME_INTERVAL,
          "MEMBER_INVALID",
          list + ": ProgramDateTimeIntervalSeconds " + interval + " is not between 1 and 1209600");
    }
    String markers = manifest.at("/ScteHls/AdMarkerHls").asText();
    if (markers.equals("DATERANGE") && !manifest.has("ProgramDateTimeIntervalSeconds")) {
      throw Packaging.invalid(
          PackagingRule.DATERANGE_TIME,
          "MEMBER_MISSING",
          list + ": DATERANGE needs a ProgramDateTimeIntervalSeconds");
    }
    boolean enhanced = markers.equals("SCTE35_ENHANCED");
    if (enhanced && !endpoint.get("ContainerType").asText().equals("TS")) {
      packaging.refuse(
          PackagingRule.ENHANCED_CONTAINER,
          "MEMBER_INVALID",
          list + ": SCTE35_ENHANCED needs the container type TS");
    }
  }

  private void checkTimes(String list, JsonNode manifest) {
    int startover =
        endpoint.path("StartoverWindowSeconds").asInt((int) PackagingRule.STARTOVER_WINDOW.value());
    int delay = manifest.at("/FilterConfiguration/TimeDelaySeconds").asInt(0);
    if (delay >= startover) {
      throw Packaging.invalid(
          PackagingRule.TIME_DELAY,
          "INVALID_TIME_DELAY_SECONDS",
          list + ": TimeDelaySeconds " + delay + " is not below the startover window " + startover);
    }
  }

  private void checkEncryption(String container) {
    JsonNode method = endpoint.at("/Segment/Encryption/EncryptionMethod");
    Map<String, String> fitting =
        Map.of(
            "TS",
            "TsEncryptionMethod",
            "CMAF",
            "CmafEncryptionMethod",
            "ISM",
            "IsmEncryptionMethod");
    if (method.isObject() && (method.size() != 1 || !method.has(fitting.get(container)))) {
      throw Packaging.invalid(
          PackagingRule.ENCRYPTION_METHOD,
          "ENCRYPTION_METHOD_CONTAINER_TYPE_MISMATCH",
          "The container type " + container + " needs " + fitting.get(container));
    }
  }
}
