package dev.onair.encoder.rules;

import dev.onair.diagnostics.Flaw;
import dev.onair.encoder.settings.DescriptionKind;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.PackagerGroup;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** What else may be done about a description that is in no output. */
  private static final Map<DescriptionKind, String> BESIDES =
      Map.of(DescriptionKind.AUDIO, "; the list may be empty: []");

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    List<JsonPlace> outputs =
        settings.list("outputGroups").stream().flatMap(g -> g.list("outputs").stream()).toList();
    if (outputs.isEmpty()) {
      return List.of();
    }
    List<SettingsFinding> findings = new ArrayList<>();
    Optional<JsonPlace> packager = PackagerGroup.in(settings);
    boolean video = packager.filter(UnusedRule::hasVideo).isPresent();
    packager
        .filter(group -> !video && !DescriptionKind.VIDEO.descriptions(settings).isEmpty())
        .ifPresent(
            group ->
                findings.add(
                    SettingsFinding.error(
                        group.child("outputs"),
                        Flaw.of("no-video"),
                        "no output has video, and MediaPackage takes none without; give each a"
                            + " videoDescriptionName")));
    outputs.stream()
        .filter(output -> Stream.of(DescriptionKind.values()).noneMatch(k -> k.isIn(output)))
        .forEach(
            output ->
                findings.add(
                    SettingsFinding.error(
                        output.path(),
                        Flaw.EMPTY,
                        "has neither video nor audio nor captions; name some, or remove it")));
    for (DescriptionKind kind : DescriptionKind.values()) {
      Set<String> named = kind.in(outputs);
      // A name that is nowhere described is most likely meant for what no output names.
      if (kind.described(settings).containsAll(named) && (video || kind != DescriptionKind.VIDEO)) {
        unused(kind, settings, named, findings);
      }
    }
    return findings;
  }

  private static boolean hasVideo(JsonPlace group) {
    return group.list("outputs").stream().anyMatch(DescriptionKind.VIDEO::isIn);
  }

  private static void unused(
      DescriptionKind kind, JsonPlace settings, Set<String> named, List<SettingsFinding> findings) {
    kind.descriptions(settings).stream()
        .flatMap(description -> description.at("name").stream())
        .filter(name -> !named.contains(name.node().asText()))
        .forEach(
            name ->
                findings.add(
                    SettingsFinding.error(
                        name.path(),
                        Flaw.of("unused"),
                        "the %s '%s' is in no output; let one have it, or remove it%s"
                            .formatted(
                                kind.word(),
                                name.node().asText(),
                                BESIDES.getOrDefault(kind, "")))));
  }
}
