package dev.onair.sandbox.mediapackage.live.manifests;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.sandbox.mediapackage.live.cuts.Container;
import dev.onair.sandbox.mediapackage.live.cuts.Cutting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An origin endpoint, as it is deployed.
 *
 * @param row its properties, as CloudFormation names them; changed by nobody
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-mediapackagev2-originendpoint.html">AWS::MediaPackageV2::OriginEndpoint</a>
 */
record Endpoint(JsonNode row) {

  /** What a segment lasts where the row doesn't say. */
  private static final int SEGMENT_SECONDS = 6;

  Container container() {
    String type = row.path("ContainerType").asText();
    if (type.equals("ISM")) {
      throw Refusal.notEmulated("Smooth Streaming (container ISM) is not emulated.");
    }
    return type.equals("TS") ? Container.TS : Container.CMAF;
  }

  Duration segment() {
    return Duration.ofSeconds(row.at("/Segment/SegmentDurationSeconds").asInt(SEGMENT_SECONDS));
  }

  /** What the names of segments begin with. */
  String segmentName() {
    return row.at("/Segment/SegmentName").asText("segment");
  }

  boolean iframes() {
    return row.at("/Segment/IncludeIframeOnlyStreams").asBoolean();
  }

  boolean encrypted() {
    return row.at("/Segment/Encryption").isObject();
  }

  /** How far back content can be asked for. */
  Duration startover() {
    return Duration.ofSeconds(row.path("StartoverWindowSeconds").asLong());
  }

  Cutting cutting() {
    String cues = row.at("/Segment/Scte/ScteInSegments").asText("NONE");
    return new Cutting(
        container(),
        segment(),
        row.at("/Segment/TsUseAudioRenditionGroup").asBoolean(),
        !cues.equals("NONE"));
  }

  /**
   * Whether it is configured to give an error for a stream that stands still, instead of its last
   * manifest.
   */
  boolean refusesStale() {
    for (JsonNode condition : row.at("/ForceEndpointErrorConfiguration/EndpointErrorConditions")) {
      if (condition.asText().equals("STALE_MANIFEST")) {
        return true;
      }
    }
    return false;
  }

  /** The HLS manifests, those of low latency too. */
  List<HlsSettings> hls() {
    List<HlsSettings> all = new ArrayList<>();
    row.path("HlsManifests").forEach(manifest -> all.add(new HlsSettings(manifest, false)));
    row.path("LowLatencyHlsManifests")
        .forEach(manifest -> all.add(new HlsSettings(manifest, true)));
    return all;
  }

  /** The DASH manifest with that name. */
  Optional<DashSettings> dash(String name) {
    for (JsonNode manifest : row.path("DashManifests")) {
      if (manifest.path("ManifestName").asText().equals(name)) {
        return Optional.of(new DashSettings(manifest));
      }
    }
    return Optional.empty();
  }
}
