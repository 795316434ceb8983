package dev.onair.encoder.rules;

import dev.onair.diagnostics.Flaw;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every description is in an output, every output has something in it, and one of them has video.
 *
 * <p>CreateChannel answers 422 to an audio description that "is not referenced by any output".
 *
 * @see <a href="https://github.com/aws-solutions-library-samples/live-streaming-on-aws/pull/6">AWS
 *     Solutions: a channel that was refused</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/mediapackage/latest/userguide/supported-inputs.html">AWS:
 *     MediaPackage takes no input without video</a>
 */
final class UnusedRule implements SettingsRule {

  private static final String VIDEO = "videoDescriptionName";

  /** The lists of descriptions, what outputs name them by, and what they are. */
  private static final Map<String, Kind> KINDS =
      new TreeMap<>(
          Map.of(
              "videoDescriptions", new Kind(VIDEO, "video", ""),
              "audioDescriptions",
                  new Kind("audioDescriptionNames", "audio", "; the list may be empty: []"),
              "captionDescriptions", new Kind("captionDescriptionNames", "caption track", "")));

  private record Kind(String member, String word, String besides) {}

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    List<JsonPlace> outputs =
        settings.list("outputGroups").stream().flatMap(g -> g.list("outputs").stream()).toList();
    if (outputs.isEmpty()) {
      return List.of();
    }
    List<SettingsFinding> findings = new ArrayList<>();
    boolean video = outputs.stream().anyMatch(output -> output.at(VIDEO).isPresent());
    if (!video) {
      findings.add(
          SettingsFinding.error(
              settings.list("outputGroups").get(0).child("outputs"),
              Flaw.of("no-video"),
              "no output has video, and MediaPackage takes none without; give each a"
                  + " videoDescriptionName"));
    }
    outputs.stream()
        .filter(output -> KINDS.values().stream().allMatch(k -> output.at(k.member).isEmpty()))
        .forEach(
            output ->
                findings.add(
                    SettingsFinding.error(
                        output.path(),
                        Flaw.EMPTY,
                        "has neither video nor audio nor captions; name some, or remove it")));
    KINDS.forEach(
        (list, kind) -> {
          Set<String> known = names(settings.list(list));
          Set<String> named = named(outputs, kind.member);
          // A name that is nowhere described is most likely meant for what no output names.
          if (known.containsAll(named) && (video || !kind.member.equals(VIDEO))) {
            unused(settings.list(list), named, kind, findings);
          }
        });
    return findings;
  }

  private static Set<String> names(List<JsonPlace> descriptions) {
    return descriptions.stream().flatMap(d -> d.text("name").stream()).collect(Collectors.toSet());
  }

  private static Set<String> named(List<JsonPlace> outputs, String member) {
    return outputs.stream()
        .flatMap(output -> output.at(member).stream())
        .flatMap(place -> place.node().isArray() ? place.elements().stream() : Stream.of(place))
        .map(place -> place.node().asText())
        .collect(Collectors.toSet());
  }

  private static void unused(
      List<JsonPlace> descriptions, Set<String> named, Kind kind, List<SettingsFinding> findings) {
    descriptions.stream()
        .flatMap(description -> description.at("name").stream())
        .filter(name -> !named.contains(name.node().asText()))
        .forEach(
            name ->
                findings.add(
                    SettingsFinding.error(
                        name.path(),
                        Flaw.of("unused"),
                        "the %s '%s' is in no output; let one have it, or remove it%s"
                            .formatted(kind.word, name.node().asText(), kind.besides))));
  }
}
