package dev.onair.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A channel as AWS has it at one moment.
 *
 * @param encoder MediaLive's channel
 * @param inputs MediaLive's inputs, by id
 * @param networks who may push, in CIDR notation
 * @param endpoints MediaPackage's endpoints, by name
 * @param admitted who gets in by all that
 */
record Sight(
    ObjectNode encoder,
    Map<String, ObjectNode> inputs,
    Set<String> networks,
    Map<String, ObjectNode> endpoints,
    Admitted admitted) {

  private static final List<String> MANIFESTS =
      List.of("HlsManifests", "LowLatencyHlsManifests", "DashManifests");

  static Sight of(Deployment deployment, String channel) {
    Map<String, ObjectNode> inputs = new TreeMap<>();
    Set<String> networks = new TreeSet<>();
    for (ObjectNode input : deployment.sandbox().all("medialive/input")) {
      if (input.path("name").asText().startsWith("onair_" + channel + "_")) {
        inputs.put(input.path("id").asText(), input);
        for (JsonNode group : input.path("securityGroups")) {
          networks.addAll(networks(deployment, group.asText()));
        }
      }
    }
    Map<String, ObjectNode> endpoints = new TreeMap<>();
    for (ObjectNode endpoint : deployment.sandbox().all("mediapackagev2/originEndpoint")) {
      if (endpoint.path("ChannelName").asText().equals(channel)) {
        endpoints.put(endpoint.path("OriginEndpointName").asText(), endpoint);
      }
    }
    ObjectNode encoder = deployment.encoder(channel);
    List<JsonNode> places = new ArrayList<>();
    inputs.values().forEach(input -> places.add(input.path("sources")));
    places.add(encoder.path("destinations"));
    Admitted admitted = Admitted.toChannel(deployment, channel, networks, places);
    return new Sight(encoder, inputs, networks, endpoints, admitted);
  }

  boolean isOnAir() {
    return encoder.path("state").asText().equals("RUNNING");
  }

  String encoderId() {
    return encoder.path("id").asText();
  }

  /** Where encoders push to. */
  Set<String> pushDestinations() {
    Set<String> urls = new TreeSet<>();
    inputs
        .values()
        .forEach(
            input ->
                input
                    .path("destinations")
                    .forEach(destination -> urls.add(destination.path("url").asText())));
    return urls;
  }

  /** Where players find manifests. */
  Set<String> playbackUrls() {
    Set<String> urls = new TreeSet<>();
    for (ObjectNode endpoint : endpoints.values()) {
      for (String list : MANIFESTS) {
        for (JsonNode manifest : endpoint.path(list)) {
          urls.add(
              "%s/%s/%s/%s.%s"
                  .formatted(
                      endpoint.path("ChannelGroupName").asText(),
                      endpoint.path("ChannelName").asText(),
                      endpoint.path("OriginEndpointName").asText(),
                      manifest.path("ManifestName").asText(),
                      list.equals("DashManifests") ? "mpd" : "m3u8"));
        }
      }
    }
    return urls;
  }

  /** When an endpoint was made; another time means another endpoint. */
  Optional<String> made(String endpoint) {
    return Optional.ofNullable(endpoints.get(endpoint)).map(row -> row.path("CreatedAt").asText());
  }

  /** What a player gets of an endpoint. */
  JsonNode served(String endpoint) {
    return endpoints
        .get(endpoint)
        .deepCopy()
        .without(List.of("Tags", "Description", "ModifiedAt", "Policy"));
  }

  private static List<String> networks(Deployment deployment, String group) {
    return deployment.sandbox().all("medialive/inputSecurityGroup").stream()
        .filter(row -> row.path("id").asText().equals(group))
        .flatMap(row -> row.findValuesAsText("cidr").stream())
        .toList();
  }
}
