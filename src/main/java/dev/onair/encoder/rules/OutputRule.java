package dev.onair.encoder.rules;

import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.Suggestions;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Outputs refer to descriptions that exist, are told apart by their names, are transport streams,
 * and are no more than MediaPackage takes.
 */
final class OutputRule implements SettingsRule {

  /**
   * Each output is an ingest stream.
   *
   * @see <a href="https://docs.aws.amazon.com/mediapackage/latest/userguide/quotas.html">AWS:
   *     MediaPackage quotas</a>
   */
  private static final int MAX_OUTPUTS = 20;

  /** What outputs refer to, by the list that it stands in. */
  private static final Map<String, String> REFERENCES =
      Map.of(
          "videoDescriptionName", "videoDescriptions",
          "audioDescriptionNames", "audioDescriptions",
          "captionDescriptionNames", "captionDescriptions");

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    List<SettingsFinding> findings = new ArrayList<>();
    REFERENCES.values().forEach(list -> unique(settings.list(list), "name", findings));
    List<JsonPlace> outputs =
        settings.list("outputGroups").stream().flatMap(g -> g.list("outputs").stream()).toList();
    outputs.forEach(output -> references(settings, output, findings));
    unique(outputs, "outputName", findings);
    settings.list("outputGroups").stream()
        .flatMap(group -> group.at("outputs").stream())
        .filter(list -> list.node().size() > MAX_OUTPUTS)
        .forEach(
            list ->
                findings.add(
                    SettingsFinding.error(
                        list.path(),
                        Flaw.COUNT,
                        "%d outputs, renditions and caption tracks together, are too many;"
                                .formatted(list.node().size())
                            + " MediaPackage takes up to %d streams a channel"
                                .formatted(MAX_OUTPUTS))));
    outputs.stream()
        .flatMap(output -> hls(output).stream())
        .flatMap(hls -> hls.at("hlsSettings", "fmp4HlsSettings").stream())
        .forEach(
            fmp4 ->
                findings.add(
                    SettingsFinding.error(
                        fmp4.path(),
                        Flaw.of("packager"),
                        "MediaPackage takes HLS in transport streams; use standardHlsSettings")));
    unique(outputs.stream().flatMap(o -> hls(o).stream()).toList(), "nameModifier", findings);
    if (outputs.size() > 1) {
      outputs.stream()
          .flatMap(output -> hls(output).stream())
          .filter(output -> output.text("nameModifier").isEmpty())
          .forEach(
              output ->
                  findings.add(
                      SettingsFinding.error(
                          output.path(),
                          Flaw.of("name-modifier"),
                          "nameModifier is missing; several outputs are told apart by it, such as"
                              + " \"_720p\"")));
    }
    return findings;
  }

  private static Optional<JsonPlace> hls(JsonPlace output) {
    return output.at("outputSettings", "hlsOutputSettings");
  }

  private static void references(
      JsonPlace settings, JsonPlace output, List<SettingsFinding> findings) {
    REFERENCES.forEach(
        (member, list) -> {
          Set<String> known =
              settings.list(list).stream()
                  .flatMap(d -> d.text("name").stream())
                  .collect(Collectors.toSet());
          output.at(member).stream()
              .flatMap(
                  place -> place.node().isArray() ? place.elements().stream() : Stream.of(place))
              .filter(place -> !known.contains(place.node().asText()))
              .forEach(
                  place ->
                      findings.add(
                          SettingsFinding.error(
                              place.path(),
                              Flaw.REFERENCE,
                              "there is no '%s' among the %s%s"
                                  .formatted(
                                      place.node().asText(),
                                      list,
                                      Suggestions.didYouMean(place.node().asText(), known)))));
        });
  }

  private static void unique(
      List<JsonPlace> places, String member, List<SettingsFinding> findings) {
    Set<String> seen = new HashSet<>();
    places.stream()
        .flatMap(place -> place.at(member).stream())
        .filter(name -> !seen.add(name.node().asText()))
        .forEach(
            name ->
                findings.add(
                    SettingsFinding.error(
                        name.path(),
                        Flaw.DUPLICATE,
                        "'%s' is there twice; give another one".formatted(name.node().asText()))));
  }
}
