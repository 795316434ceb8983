package dev.onair.estimate.latency;

import dev.onair.model.ChannelSpec;
import dev.onair.model.ingest.HlsPull;
import dev.onair.model.ingest.InputSpec;
import dev.onair.model.packaging.EndpointSpec;
import dev.onair.model.packaging.ManifestSpec;
import dev.onair.model.packaging.ManifestSpec.Format;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Estimates latency budgets. What rests on a setting is computed; the rest is assumed, and said to
 * be. Where AWS tells what such channels take, 12 to 30 s with HLS and 5 to 10 s with LL-HLS, the
 * model agrees.
 *
 * @param sourceSegment how long the segments of a pulled HLS source are
 * @see <a
 *     href="https://aws.amazon.com/blogs/media/how-to-configure-a-low-latency-hls-workflow-using-aws-media-services/">AWS:
 *     a low-latency HLS workflow</a>
 */
public record LatencyModel(Duration sourceSegment) {

  /**
   * What Apple recommends as an HLS segment's length.
   *
   * @see <a
   *     href="https://developer.apple.com/documentation/http-live-streaming/hls-authoring-specification-for-apple-devices">Apple:
   *     HLS authoring specification, 7.5</a>
   */
  public static final Duration USUAL_SEGMENT = Duration.ofSeconds(6);

  /** Assumed of networks, and of what is buffered against their moods. */
  private static final Duration CONTRIBUTION = Duration.ofMillis(500);

  /** Assumed: decoding, look-ahead, B frames, and the pictures' order. */
  private static final Duration ENCODER = Duration.ofSeconds(2);

  /** Assumed of a request through the CDN to the packager. */
  private static final Duration CDN = Duration.ofMillis(300);

  /**
   * How many target durations, or parts, a player keeps from the end of a playlist.
   *
   * @see <a href="https://datatracker.ietf.org/doc/html/draft-pantos-hls-rfc8216bis">RFC 8216bis:
   *     HOLD-BACK and PART-HOLD-BACK</a>
   */
  private static final int HOLD_BACK = 3;

  public LatencyModel {
    Objects.requireNonNull(sourceSegment, "sourceSegment");
  }

  /** The budget of every manifest of a channel, by its first input. */
  public List<LatencyBudget> budgets(ChannelSpec channel) {
    List<LatencyBudget> budgets = new ArrayList<>();
    for (EndpointSpec endpoint : channel.packaging().endpoints()) {
      for (ManifestSpec manifest : endpoint.manifests()) {
        budgets.add(budget(channel, endpoint, manifest));
      }
    }
    return budgets;
  }

  private LatencyBudget budget(ChannelSpec channel, EndpointSpec endpoint, ManifestSpec manifest) {
    List<Stage> stages = new ArrayList<>();
    stages.add(source(channel.ingest().inputs().get(0)));
    stages.add(Stage.assumed("encoder", ENCODER, "decoding, look-ahead and B frames, as assumed"));
    String path = "packaging.endpoints." + endpoint.name();
    Duration ingest = channel.encoding().segmentLength();
    if (manifest.format() != Format.DASH) {
      stages.add(packaging(endpoint, manifest, ingest, path));
    }
    manifest
        .timeDelay()
        .ifPresent(
            delay ->
                stages.add(
                    Stage.set(
                        "time delay",
                        delay,
                        "the manifest stays behind",
                        path + ".manifests." + manifest.name() + ".time-delay")));
    stages.add(Stage.assumed("CDN", CDN, "a request to the packager and back, as assumed"));
    stages.add(player(endpoint, manifest, ingest, path));
    return new LatencyBudget(endpoint.name(), manifest.name(), stages);
  }

  private Stage source(InputSpec input) {
    return input
        .source()
        .pulledHls()
        .map(hls -> pulled(input, hls))
        .orElseGet(
            () ->
                input.source().type().isFile()
                    ? Stage.assumed("source", Duration.ZERO, "a file is not live")
                    : Stage.assumed(
                        "source", CONTRIBUTION, "the network and its buffer, as assumed"));
  }

  private Stage pulled(InputSpec input, HlsPull hls) {
    String setting = "inputs." + input.name() + ".hls.buffer-segments";
    int segments = hls.bufferSegments().orElse(HlsPull.LIVE_SEGMENTS);
    return Stage.set(
        "source",
        sourceSegment.multipliedBy(segments),
        "%d segments of %s are buffered, if the source's are that long"
            .formatted(segments, seconds(sourceSegment)),
        setting);
  }

  /** A picture at the beginning of a segment waits for its end. */
  private static Stage packaging(
      EndpointSpec endpoint, ManifestSpec manifest, Duration ingest, String path) {
    return manifest.format() == Format.LL_HLS
        ? Stage.set(
            "packager",
            ingest,
            "segments of " + seconds(ingest) + " come in whole",
            "the profile's segment")
        : Stage.set(
            "packager",
            endpoint.segments().duration(),
            "a segment is offered when it is complete",
            path + ".segment");
  }

  private static Stage player(
      EndpointSpec endpoint, ManifestSpec manifest, Duration ingest, String path) {
    Duration segment = endpoint.segments().duration();
    return switch (manifest.format()) {
      case HLS ->
          Stage.set(
              "player",
              segment.multipliedBy(HOLD_BACK),
              "players keep %d segments from the end".formatted(HOLD_BACK),
              path + ".segment");
      case LL_HLS ->
          Stage.set(
              "player",
              ingest.multipliedBy(HOLD_BACK),
              "players keep %d parts from the end; one is at most what comes in at a time"
                  .formatted(HOLD_BACK),
              "the profile's segment");
      case DASH ->
          Stage.set(
              "player",
              manifest.dash().orElseThrow().presentationDelay(),
              "where players begin, packaging included",
              path + ".manifests." + manifest.name() + ".presentation-delay");
    };
  }

  /** {@code 4 s}, {@code 0.5 s}. */
  public static String seconds(Duration duration) {
    long millis = duration.toMillis();
    return millis % 1000 == 0 ? millis / 1000 + " s" : "%.1f s".formatted(millis / 1000.0);
  }
}
