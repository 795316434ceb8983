package dev.onair.config;

import dev.onair.config.encoding.LockingProblem;
import dev.onair.config.section.Section;
import dev.onair.config.values.Durations;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.encoding.EncodingSpec;
import dev.onair.model.ingest.IngestSpec;
import dev.onair.model.ingest.InputType;
import dev.onair.model.packaging.AdMarkers;
import dev.onair.model.packaging.EndpointSpec;
import dev.onair.model.packaging.PackagingSpec;
import java.time.Duration;

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
        .filter(locking -> pullsHls)
        .map(mode -> new LockingProblem(channel.section("encoding"), encoding.profile(), mode))
        .ifPresent(
            problem ->
                problem.tell(
                    Flaw.of("hls-input"),
                    "is not possible when an input is HLS (URL_PULL)",
                    "an input of another type"));
  }

  void check(PackagingSpec packaging) {
    for (EndpointSpec endpoint : packaging.endpoints()) {
      Duration segment = endpoint.segments().duration();
      Section section = channel.section("packaging").child("endpoints", endpoint.name());
      if (segment.toMillis() % encoding.segmentLength().toMillis() != 0) {
        section.error(
            "segment",
            Flaw.of("encoder-segment"),
            "%s is not a multiple of the %s segment that the profile '%s' makes"
                .formatted(
                    Durations.format(segment),
                    Durations.format(encoding.segmentLength()),
                    encoding.profile()));
      }
      if (endpoint.adMarkers() != AdMarkers.NONE && !encoding.scte35Passthrough()) {
        section.error(
            "ad-markers",
            Flaw.of("scte35"),
            "%s needs SCTE-35, which this encoding does not pass on; set packaging.ad-markers = NONE"
                .formatted(endpoint.adMarkers()));
      }
    }
  }
}
