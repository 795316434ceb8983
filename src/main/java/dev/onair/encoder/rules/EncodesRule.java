package dev.onair.encoder.rules;

import dev.onair.diagnostics.Flaw;
import dev.onair.encoder.settings.DescriptionKind;
import dev.onair.encoder.settings.GroupKind;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.SettingsFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Outputs have no more audio and captions than their kind takes.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/encode-rules.html">AWS: encode
 *     rules</a>
 */
final class EncodesRule implements SettingsRule {

  /** How much of each an output may have; other kinds take any number. */
  private static final Map<GroupKind, Integer> MOST =
      Map.of(GroupKind.FRAME_CAPTURE, 0, GroupKind.RTMP, 1);

  @Override
  public List<SettingsFinding> check(JsonPlace settings) {
    List<SettingsFinding> findings = new ArrayList<>();
    for (JsonPlace group : settings.list("outputGroups")) {
      GroupKind.of(group)
          .filter(MOST::containsKey)
          .ifPresent(kind -> group.list("outputs").forEach(o -> check(kind, o, findings)));
    }
    return findings;
  }

  private static void check(GroupKind kind, JsonPlace output, List<SettingsFinding> findings) {
    int most = MOST.get(kind);
    for (DescriptionKind part : List.of(DescriptionKind.AUDIO, DescriptionKind.CAPTIONS)) {
      if (part.named(output).size() > most) {
        findings.add(
            SettingsFinding.error(
                output.child(part.member()),
                Flaw.COUNT,
                "an output in %s takes %s %s; %s"
                    .formatted(
                        kind.groupSettings(),
                        most == 0 ? "no" : "one",
                        part.word(),
                        most == 0 ? "remove it" : "keep one of them")));
      }
    }
  }
}
