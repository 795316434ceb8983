package dev.onair.config;

import dev.onair.config.encoding.LockingProblem;
import dev.onair.config.section.Section;
import dev.onair.config.values.Durations;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.Words;
import dev.onair.model.encoding.EncodingSpec;
import dev.onair.model.ingest.IngestSpec;
import dev.onair.model.ingest.InputType;
import dev.onair.model.packaging.AdMarkers;
import dev.onair.model.packaging.EndpointSpec;
import dev.onair.model.packaging.PackagingLimits;
import dev.onair.model.packaging.PackagingSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a channel's encoding demands of its inputs and of its packaging. */
final class EncodingDemands {

  private final Section channel;
  private final EncodingSpec encoding;

  EncodingDemands(Section channel, EncodingSpec encoding) {
    this.channel = channel;
    this.encoding = encoding;
  }

  void check(IngestSpec ingest) {
    new SelectorDemands(channel, encoding).check(ingest);
    boolean pullsHls =
        ingest.inputs().stream().anyMatch(i -> i.source().type() == InputType.URL_PULL);
    encoding
        .locking()
        .filter(locking -> locking.locks() && pullsHls)
        .map(mode -> new LockingProblem(channel.section("encoding"), encoding.profile(), mode))
        .ifPresent(
            problem ->
                problem.tell(
                    Flaw.of("hls-input"),
                    "is not possible when an input is HLS (URL_PULL)",
                    "an input of another type"));
  }

  void check(PackagingSpec packaging) {
    tellOfRounding(packaging);
    if (!encoding.scte35Passthrough()) {
      tellOfMissingMarkers(packaging);
    }
  }

  /**
   * MediaPackage "rounds segments to the nearest multiple of the input segment duration".
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/mediapackage/latest/APIReference/API_Segment.html">AWS:
   *     MediaPackage v2 API reference, Segment</a>
   */
  private void tellOfRounding(PackagingSpec packaging) {
    Section all = channel.section("packaging");
    Map<Duration, List<Section>> unwritten = new LinkedHashMap<>();
    for (EndpointSpec endpoint : packaging.endpoints()) {
      Duration segment = endpoint.segments().duration();
      Section section = all.child("endpoints", endpoint.name());
      if (segment.toMillis() % encoding.segmentLength().toMillis() == 0) {
        continue;
      }
      if (section.has("segment")) {
        tellOfRounding(section, segment, "");
      } else {
        unwritten.computeIfAbsent(segment, s -> new ArrayList<>()).add(section);
      }
    }
    // A segment by default is of all endpoints that say nothing, and has one cause: the profile.
    unwritten.forEach(
        (segment, endpoints) -> {
          List<String> others = endpoints.stream().skip(1).map(Section::name).toList();
          tellOfRounding(
              endpoints.get(0),
              segment,
              others.isEmpty() ? "" : "; the same in " + Words.named("endpoint", others));
        });
  }

  private void tellOfRounding(Section endpoint, Duration segment, String others) {
    Duration made = encoding.segmentLength();
    Duration rounded =
        made.multipliedBy(Math.max(1, Math.round((double) segment.toMillis() / made.toMillis())));
    endpoint.warning(
        "segment",
        Flaw.of("encoder-segment"),
        "%s is no multiple of the %s segment that the profile '%s' makes, and MediaPackage rounds it to the nearest, %s%s%s"
            .formatted(
                Durations.format(segment),
                Durations.format(made),
                encoding.profile(),
                Durations.format(rounded),
                isPossible(rounded) ? "; say segment = " + Durations.format(rounded) : "",
                others));
  }

  private static boolean isPossible(Duration segment) {
    return segment.toMillis() % 1000 == 0
        && segment.compareTo(PackagingLimits.LONGEST_SEGMENT) <= 0;
  }

  /** Told once of the markers that all endpoints have; an error where they were asked for. */
  private void tellOfMissingMarkers(PackagingSpec packaging) {
    Section all = channel.section("packaging");
    boolean told = false;
    for (EndpointSpec endpoint : packaging.endpoints()) {
      Section section = all.child("endpoints", endpoint.name());
      if (endpoint.adMarkers() == AdMarkers.NONE) {
        continue;
      }
      if (section.has("ad-markers")) {
        section.error(
            "ad-markers",
            Flaw.of("scte35"),
            needsScte35(endpoint, ".endpoints." + endpoint.name()));
      } else if (!told && all.has("ad-markers")) {
        all.error("ad-markers", Flaw.of("scte35"), needsScte35(endpoint, ""));
        told = true;
      } else if (!told) {
        all.warning(
            "ad-markers",
            Flaw.of("scte35"),
            "manifests have no ad markers, since this encoding passes on no SCTE-35; say"
                + " encoding.scte35-passthrough = true, or packaging.ad-markers = NONE");
        told = true;
      }
    }
  }

  private static String needsScte35(EndpointSpec endpoint, String below) {
    return "%s needs SCTE-35, which this encoding does not pass on; set packaging%s.ad-markers = NONE"
        .formatted(endpoint.adMarkers(), below);
  }
}
