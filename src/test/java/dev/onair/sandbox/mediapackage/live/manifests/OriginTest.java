package dev.onair.sandbox.mediapackage.live.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Account;
import dev.onair.sandbox.core.StoreTable;
import dev.onair.sandbox.core.Timing;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.Body;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import dev.onair.sandbox.rules.Answers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OriginTest {

  private static final String HOST = "abc.egress.abc.mediapackagev2.eu-west-1.amazonaws.com";
  private static final String DISTRIBUTION =
      "arn:aws:cloudfront::123456789012:distribution/E1EXAMPLE";
  private static final String ARN =
      "arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/g/channel/c/originEndpoint/e";

  private static final String ROW =
      """
      {'Arn': '%s', 'ContainerType': 'CMAF', 'StartoverWindowSeconds': 60,
       'Segment': {'SegmentDurationSeconds': 6},
       'HlsManifests': [{'ManifestName': 'index', 'ManifestWindowSeconds': 30}],
       'LowLatencyHlsManifests': [{'ManifestName': 'll', 'ManifestWindowSeconds': 30}],
       'DashManifests': [{'ManifestName': 'index', 'ManifestWindowSeconds': 30}]}
      """
          .formatted(ARN);

  private static final String POLICY =
      """
      {'Policy': {'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow',
        'Principal': {'Service': 'cloudfront.amazonaws.com'},
        'Action': ['mediapackagev2:GetObject', 'mediapackagev2:GetHeadObject'],
        'Resource': '%s', 'Condition': {'StringEquals': {'aws:SourceArn': '%s'}}}]}}
      """
          .formatted(ARN, DISTRIBUTION);

  private static final Clock CLOCK =
      Clock.fixed(MadeUpStream.BEGINNING.plusSeconds(61), ZoneOffset.UTC);

  private final World world =
      new World(
          new Account("123456789012", "eu-west-1"),
          CLOCK,
          Timing.of(Duration.ZERO),
          Answers.STRICT,
          (service, operation, input) -> Optional.empty());
  private final MadeUpChannel channel = MadeUpChannel.of(MadeUpChannel.stream().segments(10, 6));
  private boolean began = true;
  private final Origin origin =
      new Origin(world, (group, name) -> began ? Optional.of(channel) : Optional.empty(), CLOCK);

  OriginTest() {
    table("channelGroup").put("g", row("{'EgressDomain': '" + HOST + "'}"));
    table("originEndpoint").put("g/c/e", row(ROW));
    table("originEndpointPolicy").put("g/c/e", row(POLICY));
  }

  @Test
  void whatThePolicyLetsInGetsContent() {
    HttpReply reply = get("index.m3u8");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers())
        .containsEntry("Content-Type", "application/vnd.apple.mpegurl")
        .containsEntry("Cache-Control", "max-age=3")
        .containsEntry("Access-Control-Allow-Origin", "*");
    assertThat(get("index.mpd").headers()).containsEntry("Content-Type", "application/dash+xml");
    assertThat(get("ll_360p.m3u8").headers()).containsEntry("Cache-Control", "max-age=1");
    assertThat(get("index_360p.m3u8").headers()).containsEntry("Cache-Control", "max-age=3");
  }

  @Test
  void everyUrlOfThePlaylistsLeadsSomewhere() {
    List<String> followed =
        get("index.m3u8")
            .body()
            .text()
            .lines()
            .filter(line -> line.endsWith(".m3u8"))
            .flatMap(file -> get(file).body().text().lines())
            .map(line -> line.replaceFirst("#EXT-X-MAP:URI=\"(.*)\"", "$1"))
            .filter(line -> !line.startsWith("#"))
            .toList();

    assertThat(followed)
        .hasSize(2 * (1 + 5))
        .allSatisfy(file -> assertThat(get(file).status()).isEqualTo(200));
  }

  @Test
  void whatIsNotSignedOrSignedByAnotherIsForbidden() {
    assertThat(origin.answer(request("GET", "index.m3u8"), Optional.empty()).status())
        .isEqualTo(403);
    HttpReply other = origin.answer(request("GET", "index.m3u8"), Optional.of(DISTRIBUTION + "2"));
    assertThat(other.status()).isEqualTo(403);
    assertThat(other.body().text()).contains("g/c/e", "mediapackagev2:GetObject", "E1EXAMPLE2");
  }

  @Test
  void withoutAPolicyNobodyGetsIn() {
    table("originEndpointPolicy").remove("g/c/e");

    assertThat(get("index.m3u8").status()).isEqualTo(403);
  }

  @Test
  void headIsAnActionOfItsOwn() {
    assertThat(head()).isEqualTo(200);

    table("originEndpointPolicy")
        .put("g/c/e", row(POLICY.replace(", 'mediapackagev2:GetHeadObject'", "")));

    assertThat(head()).isEqualTo(403);
    assertThat(get("index.m3u8").status()).isEqualTo(200);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    for (String file :
        List.of(
            "other.m3u8",
            "index_540p.m3u8",
            "index_360p.iframes.m3u8",
            "other.mpd",
            "segment_360p_x.mp4",
            "segment_360p_1.ts",
            "segment_360p_1769882400000-x.init.mp4",
            "segment_360p_1-0.init.mp4",
            "favicon.ico")) {
      assertThat(get(file).status()).as(file).isEqualTo(404);
    }
    assertThat(origin.answer(path("/out/v1/g/c/x/index.m3u8"), signed()).status()).isEqualTo(404);
    assertThat(origin.answer(path("/out/v1/g/c/index.m3u8"), signed()).status()).isEqualTo(404);
  }

  @Test
  void anotherGroupsDomainDoesNotKnowIt() {
    HttpRequest request =
        new HttpRequest(
            "GET",
            "/out/v1/g/c/e/index.m3u8",
            "",
            Map.of("host", List.of("other.example")),
            Body.empty());

    assertThat(origin.answer(request, signed()).status()).isEqualTo(404);
  }

  @Test
  void aChannelToWhichNothingCameIsNotOnAir() {
    began = false;

    HttpReply reply = get("index.m3u8");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.body().text()).contains("g/c is not on air");
    began = true;
    channel.arrived(0, 3);
    assertThat(get("index.m3u8").body().text()).contains("g/c is not on air");
    assertThat(get("index.mpd").body().text()).contains("g/c is not on air");
  }

  @Test
  void aStreamThatStandsStillIsShownUnlessTheEndpointRefusesIt() {
    channel.arrived(5, 0);
    assertThat(get("index.m3u8").status()).isEqualTo(200);

    ObjectNode refusing = row(ROW);
    refusing.set(
        "ForceEndpointErrorConfiguration", row("{'EndpointErrorConditions': ['STALE_MANIFEST']}"));
    table("originEndpoint").put("g/c/e", refusing);

    assertThat(get("index.m3u8").status()).isEqualTo(404);
    channel.arrived(10, 0);
    assertThat(get("index.m3u8").status()).isEqualTo(200);
  }

  @Test
  void whatWouldBeEncryptedIsNotEmulated() {
    ObjectNode encrypted = row(ROW);
    ((ObjectNode) encrypted.get("Segment")).putObject("Encryption");
    table("originEndpoint").put("g/c/e", encrypted);

    assertThat(get("index.m3u8").status()).isEqualTo(501);
    assertThat(get("index.m3u8").body().text()).contains("encrypts");
  }

  private int head() {
    return origin.answer(request("HEAD", "index.m3u8"), signed()).status();
  }

  private HttpReply get(String file) {
    return origin.answer(request("GET", file), signed());
  }

  private static Optional<String> signed() {
    return Optional.of(DISTRIBUTION);
  }

  private static HttpRequest path(String path) {
    return new HttpRequest("GET", path, "", Map.of("host", List.of(HOST)), Body.empty());
  }

  private static HttpRequest request(String method, String file) {
    return new HttpRequest(
        method, "/out/v1/g/c/e/" + file, "", Map.of("host", List.of(HOST)), Body.empty());
  }

  private StoreTable table(String kind) {
    return world.store().notes("mediapackagev2/" + kind);
  }

  private static ObjectNode row(String text) {
    return (ObjectNode) Requests.json(text);
  }
}
