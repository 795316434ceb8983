package dev.onair.sandbox.mediapackage.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The rows of a world. */
final class WorldRows implements PackagingRows {

  private static final List<String> MANIFESTS =
      List.of("HlsManifests", "LowLatencyHlsManifests", "DashManifests");

  private final World world;
  private final StoreTable channels;
  private final StoreTable policies;
  private final StoreTable endpoints;

  WorldRows(World world) {
    this.world = world;
    this.channels = world.store().resources("mediapackagev2/channel");
    this.policies = world.store().resources("mediapackagev2/channelPolicy");
    this.endpoints = world.store().resources("mediapackagev2/originEndpoint");
  }

  @Override
  public Optional<PackagingRow> find(ChannelName name) {
    return world.alone(() -> channels.find(name.toString()).map(row -> row(name)));
  }

  private PackagingRow row(ChannelName name) {
    Duration manifests = Duration.ZERO;
    Duration startover = Duration.ZERO;
    for (ObjectNode endpoint : endpoints.values()) {
      if (endpoint.path("ChannelGroupName").asText().equals(name.group())
          && endpoint.path("ChannelName").asText().equals(name.channel())) {
        startover =
            PackagingRow.longest(startover, seconds(endpoint.path("StartoverWindowSeconds")));
        for (String list : MANIFESTS) {
          for (JsonNode manifest : endpoint.path(list)) {
            manifests =
                PackagingRow.longest(manifests, seconds(manifest.path("ManifestWindowSeconds")));
          }
        }
      }
    }
    return new PackagingRow(policies.contains(name.toString()), manifests, startover);
  }

  private static Duration seconds(JsonNode member) {
    return Duration.ofSeconds(member.asLong());
  }
}
