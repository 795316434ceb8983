package dev.onair.config;

import dev.onair.config.encoding.LockingProblem;
import dev.onair.config.section.Section;
import dev.onair.config.values.Durations;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.encoding.EncodingSpec;
import dev.onair.model.encoding.Selectors;
import dev.onair.model.ingest.AudioSelector;
import dev.onair.model.ingest.AudioSelector.HlsRendition;
import dev.onair.model.ingest.CaptionSelector;
import dev.onair.model.ingest.IngestSpec;
import dev.onair.model.ingest.InputSpec;
import dev.onair.model.ingest.InputType;
import dev.onair.model.packaging.AdMarkers;
import dev.onair.model.packaging.EndpointSpec;
import dev.onair.model.packaging.PackagingSpec;
import java.time.Duration;
import java.util.List;

/** What a channel's encoding demands of its inputs and of its packaging. */
final class EncodingDemands {

  private final Section channel;
  private final EncodingSpec encoding;

  EncodingDemands(Section channel, EncodingSpec encoding) {
    this.channel = channel;
    this.encoding = encoding;
  }

  void check(IngestSpec ingest) {
    for (InputSpec input : ingest.inputs()) {
      Section section = channel.child("inputs", input.name());
      List<String> audio =
          input.settings().audioSelectors().stream().map(AudioSelector::name).toList();
      List<String> captions =
          input.settings().captionSelectors().stream().map(CaptionSelector::name).toList();
      demand(section, "audio-selectors", encoding.selectors().audio(), audio);
      tellOfUnusedRenditions(section, input);
      demand(section, "caption-selectors", encoding.selectors().captions(), captions);
    }
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

  /**
   * An HLS source that keeps its audio apart has no other: with a selector that no track takes, the
   * channel would be silent.
   */
  private void tellOfUnusedRenditions(Section input, InputSpec spec) {
    List<String> taken = encoding.selectors().audio();
    for (AudioSelector selector : spec.settings().audioSelectors()) {
      if (selector.by() instanceof HlsRendition
          && !taken.contains(selector.name())
          && !selector.name().equals(Selectors.DEFAULT_AUDIO)) {
        input.warning(
            "audio-selectors",
            Flaw.of("unused"),
            ("no track of the profile '%s' takes '%s', so that it is not heard; call it '%s', which"
                    + " tracks take that name none, or say selector = %s in the ladder's track")
                .formatted(
                    encoding.profile(), selector.name(), Selectors.DEFAULT_AUDIO, selector.name()));
      }
    }
  }

  private void demand(Section input, String key, List<String> wanted, List<String> present) {
    for (String selector : wanted) {
      if (!present.contains(selector)) {
        input.error(
            key,
            Flaw.MISSING,
            "the profile '%s' takes '%s' from here; add: %s.%s { … }"
                .formatted(encoding.profile(), selector, key, selector));
      }
    }
  }
}
