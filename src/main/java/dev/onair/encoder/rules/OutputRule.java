package dev.onair.encoder.rules;

import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.Suggestions;
import dev.onair.encoder.settings.DescriptionKind;
import dev.onair.encoder.settings.GroupKind;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.PackagerGroup;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    List<SettingsFinding> findings = new ArrayList<>();
    for (DescriptionKind kind : DescriptionKind.values()) {
      unique(kind.descriptions(settings), "name", ", or remove it", findings);
    }
    List<JsonPlace> groups = settings.list("outputGroups");
    unique(groups, "name", "", findings);
    groups.forEach(group -> kinds(group, findings));
    List<JsonPlace> outputs = groups.stream().flatMap(g -> g.list("outputs").stream()).toList();
    outputs.forEach(output -> references(settings, output, findings));
    unique(outputs, "outputName", "", findings);
    PackagerGroup.in(settings).stream()
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
    groups.forEach(group -> modifiers(group, findings));
    return findings;
  }

  /** Outputs are of their group's kind. */
  private static void kinds(JsonPlace group, List<SettingsFinding> findings) {
    GroupKind.of(group)
        .ifPresent(
            kind ->
                group.list("outputs").stream()
                    .filter(output -> kind.outputSettings(output).isEmpty())
                    .flatMap(output -> output.at("outputSettings").stream())
                    .forEach(
                        settings ->
                            findings.add(
                                SettingsFinding.error(
                                    settings.path(),
                                    Flaw.of("kinds"),
                                    "an output in a group with %s has %s; add it"
                                        .formatted(kind.groupSettings(), kind.outputSettings())))));
  }

  /** Outputs in one group are told apart by their name modifiers. */
  private static void modifiers(JsonPlace group, List<SettingsFinding> findings) {
    List<JsonPlace> settings =
        group.list("outputs").stream()
            .flatMap(output -> GroupKind.of(group).flatMap(k -> k.outputSettings(output)).stream())
            .toList();
    unique(settings, "nameModifier", "", findings);
  }

  private static void references(
      JsonPlace settings, JsonPlace output, List<SettingsFinding> findings) {
    for (DescriptionKind kind : DescriptionKind.values()) {
      Set<String> known = kind.described(settings);
      kind.named(output).stream()
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
                                  kind.list(),
                                  Suggestions.didYouMean(place.node().asText(), known)))));
    }
  }

  private static void unique(
      List<JsonPlace> places, String member, String orElse, List<SettingsFinding> findings) {
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
                        "'%s' is there twice; give another one%s"
                            .formatted(name.node().asText(), orElse))));
  }
}
