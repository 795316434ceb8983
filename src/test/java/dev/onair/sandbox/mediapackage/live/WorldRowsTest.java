package dev.onair.sandbox.mediapackage.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Account;
import dev.onair.sandbox.core.Timing;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.rules.Answers;
import dev.onair.testing.StillClock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WorldRowsTest {

  private final World world =
      new World(
          new Account("123456789012", "eu-west-1"),
          new StillClock(),
          Timing.of(Duration.ZERO),
          Answers.STRICT,
          (service, operation, input) -> Optional.empty());
  private final WorldRows rows = new WorldRows(world);

  @Test
  void aChannelWithoutRowIsNotThere() {
    assertThat(rows.find(new ChannelName("g", "c"))).isEmpty();
  }

  @Test
  void aChannelHasItsPolicyAndTheLongestWindowsOfItsEndpoints() throws Exception {
    put("channel", "g/c", "{}");
    put("channelPolicy", "g/c", "{}");
    put(
        "originEndpoint",
        "g/c/hls",
        """
        {"ChannelGroupName": "g", "ChannelName": "c", "StartoverWindowSeconds": 900,
         "HlsManifests": [{"ManifestWindowSeconds": 60}, {"ManifestWindowSeconds": 300}]}""");
    put(
        "originEndpoint",
        "g/c/dash",
        """
        {"ChannelGroupName": "g", "ChannelName": "c", "StartoverWindowSeconds": 100,
         "DashManifests": [{"ManifestWindowSeconds": 120}]}""");
    put(
        "originEndpoint",
        "g/d/hls",
        """
        {"ChannelGroupName": "g", "ChannelName": "d", "StartoverWindowSeconds": 7200}""");

    assertThat(rows.find(new ChannelName("g", "c")))
        .contains(new PackagingRow(true, Duration.ofMinutes(5), Duration.ofMinutes(15)));
  }

  @Test
  void aChannelMayHaveNeither() throws Exception {
    put("channel", "g/c", "{}");

    assertThat(rows.find(new ChannelName("g", "c")))
        .contains(new PackagingRow(false, Duration.ZERO, Duration.ZERO));
  }

  private void put(String kind, String key, String row) throws Exception {
    ObjectNode node = (ObjectNode) new ObjectMapper().readTree(row);
    world.alone(
        () -> {
          world.store().resources("mediapackagev2/" + kind).put(key, node);
          return node;
        });
  }
}
