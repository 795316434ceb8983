package dev.onair.encoder.rules;

import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.PackagerGroup;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What players are left with is a codec that they know, whatever rendition they take. */
final class AudioCodecRule implements SettingsRule {

  /** What Safari decodes, of the browsers, and some televisions; every player decodes AAC. */
  private static final Set<String> DOLBY =
      Set.of("ac3Settings", "eac3Settings", "eac3AtmosSettings");

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    List<SettingsFinding> findings = new ArrayList<>();
    Map<String, String> codecs = codecs(settings);
    if (!codecs.isEmpty() && DOLBY.containsAll(codecs.values())) {
      findings.add(
          SettingsFinding.warning(
              JsonPath.of("audioDescriptions").element(0).child("codecSettings"),
              Flaw.of("no-aac"),
              "there is no audio in AAC, and Chrome, Firefox and Edge play no other; add a track"
                  + " with AAC"));
    }
    differing(settings, codecs, findings);
    return findings;
  }

  /** The codec of each audio description, by its name. */
  private static Map<String, String> codecs(JsonPlace settings) {
    Map<String, String> codecs = new HashMap<>();
    for (JsonPlace audio : settings.list("audioDescriptions")) {
      audio.at("codecSettings").stream()
          .flatMap(place -> place.children().stream())
          .findFirst()
          .ifPresent(codec -> codecs.put(audio.text("name").orElse(""), codec.name()));
    }
    return codecs;
  }

  private static void differing(
      JsonPlace settings, Map<String, String> codecs, List<SettingsFinding> findings) {
    List<JsonPlace> carriers =
        PackagerGroup.outputs(settings).stream()
            .filter(output -> output.at("videoDescriptionName").isPresent())
            .flatMap(output -> output.at("audioDescriptionNames").stream())
            .filter(names -> !names.elements().isEmpty())
            .toList();
    if (carriers.isEmpty()) {
      return;
    }
    Set<String> first = codecs(carriers.get(0), codecs);
    carriers.stream()
        .filter(names -> !codecs(names, codecs).equals(first))
        .findFirst()
        .ifPresent(
            names ->
                findings.add(
                    SettingsFinding.warning(
                        names.path(),
                        Flaw.of("unlike"),
                        "carries audio in %s, and another output with video in %s: players can't go from"
                                .formatted(text(codecs(names, codecs)), text(first))
                            + " one to the other where audio is muxed in; let one output carry all"
                            + " tracks, or each the same")));
  }

  private static Set<String> codecs(JsonPlace names, Map<String, String> codecs) {
    return names.elements().stream()
        .map(name -> codecs.getOrDefault(name.node().asText(), ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Set<String> codecs) {
    return codecs.stream()
        .map(codec -> codec.replace("Settings", "").toUpperCase(Locale.ROOT))
        .collect(Collectors.joining(" and "));
  }
}
