package dev.onair.config.encoding;

import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.Problems;
import dev.onair.encoder.settings.OutputFacts;
import dev.onair.model.packaging.Container;
import dev.onair.model.packaging.EndpointSpec;
import dev.onair.model.packaging.PackagingSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the containers of a channel's endpoints take what its profile makes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/mediapackage/latest/userguide/rendition-groups.html">AWS:
 *     rendition groups</a>
 */
final class PackagingFit {

  private final Profile profile;
  private final Problems problems;
  private final List<OutputFacts> outputs;

  /**
   * @param problems what is wrong in the profile's own lines
   */
  PackagingFit(Profile profile, Problems problems) {
    this.profile = profile;
    this.problems = problems;
    this.outputs = profile.facts().outputs();
  }

  /** Records what does not fit. */
  void check(Section channel, PackagingSpec packaging) {
    for (EndpointSpec endpoint : packaging.endpoints()) {
      if (endpoint.container() == Container.TS) {
        transportStream(channel.section("packaging").child("endpoints", endpoint.name()), endpoint);
      }
    }
    // The same for all channels of a profile, and so told of once, where the profile is written.
    if (packaging.endpoints().stream().anyMatch(PackagingFit::groupsAudio)) {
      repeated();
    }
  }

  private void transportStream(Section section, EndpointSpec endpoint) {
    if (outputs.stream().anyMatch(OutputFacts::hasHevc)) {
      section.warning(
          "container",
          Flaw.of("hevc"),
          ("TS with the HEVC of the profile '%s': Apple's players and most others take HEVC in CMAF"
                  + " only; set packaging.endpoints.%s = null, or use a profile with AVC")
              .formatted(profile.name(), endpoint.name()));
    }
    List<String> silent =
        outputs.stream()
            .filter(output -> output.hasVideo() && output.audio().isEmpty())
            .map(OutputFacts::name)
            .toList();
    boolean sound = outputs.stream().anyMatch(output -> !output.audio().isEmpty());
    if (!groupsAudio(endpoint) && sound && !silent.isEmpty()) {
      section.error(
          "audio-group",
          Flaw.of("muxed"),
          ("false leaves audio muxed into each rendition, and %s of the profile '%s' %s none; set"
                  + " it to true, or use a profile that has audio in every rendition (a ladder:"
                  + " audio-in = EVERY)")
              .formatted(
                  String.join(", ", silent), profile.name(), silent.size() == 1 ? "has" : "have"));
    }
  }

  private static boolean groupsAudio(EndpointSpec endpoint) {
    return endpoint.container() == Container.CMAF || endpoint.segments().audioGroup();
  }

  /** Audio in several outputs, of which each makes a rendition of its own. */
  private void repeated() {
    Set<String> seen = new HashSet<>();
    Set<String> told = new HashSet<>();
    for (OutputFacts output : outputs) {
      output.audio().stream()
          .filter(audio -> !seen.add(audio) && told.add(audio))
          .forEach(
              audio ->
                  problems.warning(
                      ProblemSubject.of("encoder").at("audio-descriptions").id(Flaw.of("repeated")),
                      output.audioAt().location(),
                      output.audioAt().path(),
                      ("the audio '%s' is in %d outputs, and endpoints that group audio (CMAF, and TS"
                              + " unless audio-group = false) offer it as often; let one output"
                              + " carry it")
                          .formatted(audio, count(audio))));
    }
  }

  private long count(String audio) {
    return outputs.stream().filter(output -> output.audio().contains(audio)).count();
  }
}
