package dev.onair.sandbox.mediapackage.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.media.Octets;
import dev.onair.sandbox.core.Account;
import dev.onair.sandbox.core.Timing;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.mediapackage.live.manifests.Origin;
import dev.onair.sandbox.protocol.Body;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import dev.onair.sandbox.rules.Answers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A channel with an endpoint of each container, from what an encoder pushes to what the origin
 * gives out.
 */
final class PackagedStream implements AutoCloseable {

  private static final String DISTRIBUTION =
      "arn:aws:cloudfront::123456789012:distribution/E1EXAMPLE";

  private static final String HLS =
      """
      'StartoverWindowSeconds': 600,
      'HlsManifests': [{'ManifestName': 'index', 'ManifestWindowSeconds': 60,
        'ProgramDateTimeIntervalSeconds': 1, 'ScteHls': {'AdMarkerHls': 'DATERANGE'}}],
      'LowLatencyHlsManifests': [{'ManifestName': 'll', 'ManifestWindowSeconds': 60,
        'ProgramDateTimeIntervalSeconds': 1}]
      """;

  private static final String SEGMENT =
      "'Segment': {'SegmentDurationSeconds': 2, 'IncludeIframeOnlyStreams': true%s}";

  private static final String DASH =
      "'DashManifests': [{'ManifestName': 'index', 'ManifestWindowSeconds': 60}]";

  final Packed packed = new Packed();
  private final World world =
      new World(
          new Account("123456789012", "eu-west-1"),
          packed.clock,
          Timing.of(Duration.ZERO),
          Answers.STRICT,
          (service, operation, input) -> Optional.empty());
  private final Origin origin = new Origin(world, packed.packager, packed.clock);

  PackagedStream() {
    packed.rows.put("g/c", new PackagingRow(true, Duration.ofSeconds(60), Duration.ofMinutes(10)));
    endpoint("muxed", "'ContainerType': 'TS'", HLS, SEGMENT.formatted(""));
    endpoint(
        "ts",
        "'ContainerType': 'TS'",
        HLS,
        SEGMENT.formatted(", 'TsUseAudioRenditionGroup': true"));
    endpoint("cmaf", "'ContainerType': 'CMAF'", HLS, DASH, SEGMENT.formatted(""));
  }

  private void endpoint(String name, String... members) {
    String arn = "arn:aws:mediapackagev2:eu-west-1:123456789012:" + name;
    put("originEndpoint", name, "{'Arn': '" + arn + "', " + String.join(", ", members) + "}");
    put(
        "originEndpointPolicy",
        name,
        "{'Policy': {'Statement': [{'Effect': 'Allow', 'Action': 'mediapackagev2:Get*', 'Resource': '"
            + arn
            + "', 'Principal': {'Service': 'cloudfront.amazonaws.com'},"
            + " 'Condition': {'StringEquals': {'aws:SourceArn': '"
            + DISTRIBUTION
            + "'}}}]}}");
  }

  private void put(String table, String endpoint, String row) {
    try {
      world
          .store()
          .notes("mediapackagev2/" + table)
          .put("g/c/" + endpoint, (ObjectNode) new ObjectMapper().readTree(row.replace('\'', '"')));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(row, e);
    }
  }

  /** What the origin answers; a file of an endpoint, with a query behind a question mark. */
  HttpReply get(String file) {
    String[] parts = file.split("\\?", 2);
    return origin.answer(
        new HttpRequest(
            "GET",
            "/out/v1/g/c/" + parts[0],
            parts.length > 1 ? parts[1] : "",
            Map.of(),
            Body.empty()),
        Optional.of(DISTRIBUTION));
  }

  /** The bytes of a file that is there. */
  Octets octets(String file) {
    HttpReply reply = get(file);
    if (reply.status() != 200) {
      throw new AssertionError(file + ": " + reply.status() + " " + reply.body().text());
    }
    return Octets.of(reply.body().bytes());
  }

  List<String> lines(String file) {
    return get(file).body().text().lines().toList();
  }

  @Override
  public void close() {
    packed.close();
  }
}
