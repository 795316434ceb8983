package dev.onair.encoder.groups;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.Words;
import dev.onair.encoder.settings.DescriptionKind;
import dev.onair.encoder.settings.GroupKind;
import dev.onair.encoder.settings.JsonPlace;
import dev.onair.encoder.settings.PlacedSettings;
import dev.onair.encoder.settings.SettingsEdit;
import dev.onair.encoder.settings.SettingsFinding;
import dev.onair.model.encoding.Ladder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A template's settings with the output groups that onair makes: first the one that goes to the
 * packager, then those beside it. The rest is gone, along with what only it used, and with what
 * nothing used at all.
 *
 * @param settings the settings; unchanged where no group can go to the packager
 * @param findings what was changed, at the places in the template's own settings
 */
public record OutputGroups(PlacedSettings settings, List<SettingsFinding> findings) {

  private static final JsonPath GROUPS = JsonPath.of("outputGroups");

  public OutputGroups {
    findings = List.copyOf(findings);
  }

  /**
   * Makes the output groups.
   *
   * @param otherwise what the group that goes to the packager is like where the template says
   *     nothing of it
   */
  public static OutputGroups of(PlacedSettings written, Ladder.OutputGroup otherwise) {
    SettingsEdit edit = written.edit();
    List<JsonPlace> groups =
        edit.root().list(GROUPS.name()).stream().filter(group -> group.node().isObject()).toList();
    List<SettingsFinding> ambiguous = groups.stream().flatMap(g -> ambiguous(g).stream()).toList();
    if (!ambiguous.isEmpty()) {
      return new OutputGroups(written, ambiguous);
    }
    Optional<LadderChoice> choice = LadderChoice.of(groups);
    if (choice.isEmpty()) {
      return new OutputGroups(written, List.of(noLadder(groups)));
    }
    List<SettingsFinding> findings = new ArrayList<>();
    JsonPlace packager = choice.get().group();
    for (JsonPlace group : groups) {
      if (!group.path().equals(packager.path()) && !isBeside(group)) {
        findings.add(dropped(edit, group, choice.get()));
      }
    }
    PackagerConversion.convert(edit, otherwise, packager).ifPresent(findings::add);
    findings.addAll(CaptionOutputs.fit(edit, packager));
    NameModifiers.fill(packager, 2);
    if (edit.root().node().get(GROUPS.name()) instanceof ArrayNode list) {
      Removal.takeOut(list, packager.node());
      list.insert(0, packager.node());
    }
    unused(edit, findings);
    return new OutputGroups(edit.done(), findings);
  }

  private static boolean isBeside(JsonPlace group) {
    return GroupKind.of(group).filter(GroupKind::isBeside).isPresent();
  }

  /** A group is of one kind; which one is meant of several can't be known. */
  private static Optional<SettingsFinding> ambiguous(JsonPlace group) {
    return group
        .at("outputGroupSettings")
        .filter(settings -> kinds(settings).size() > 1)
        .map(
            settings ->
                SettingsFinding.error(
                    settings.path(),
                    Flaw.of("kinds"),
                    "an output group is of one kind, and this one is of %s; keep one of them"
                        .formatted(Words.and(kinds(settings)))));
  }

  private static List<String> kinds(JsonPlace settings) {
    return settings.children().stream()
        .filter(kind -> !kind.node().isNull())
        .map(JsonPlace::name)
        .toList();
  }

  private static SettingsFinding noLadder(List<JsonPlace> groups) {
    if (groups.isEmpty()) {
      return SettingsFinding.error(
          GROUPS, Flaw.MISSING, "there is no output group; add one with hlsGroupSettings");
    }
    Set<String> kinds =
        groups.stream().map(LadderChoice::kindName).collect(Collectors.toCollection(TreeSet::new));
    return SettingsFinding.error(
        GROUPS,
        Flaw.of("no-ladder"),
        "no output group carries renditions for the packager, only %s; add one with hlsGroupSettings"
            .formatted(Words.and(kinds)));
  }

  private static SettingsFinding dropped(SettingsEdit edit, JsonPlace group, LadderChoice choice) {
    JsonPath path = edit.written(group);
    String reason = choice.whyNot(group);
    String lost = Removal.group(edit.root(), group);
    String label = group.text("name").map(name -> "'" + name + "'").orElse("the output group");
    return SettingsFinding.warning(
        path,
        Flaw.of("dropped"),
        "%s: %s is dropped%s"
            .formatted(reason, label, lost.isEmpty() ? "" : ", and with it " + lost));
  }

  /** Takes out descriptions that no output has, which AWS refuses. */
  private static void unused(SettingsEdit edit, List<SettingsFinding> findings) {
    for (DescriptionKind kind : DescriptionKind.values()) {
      Set<String> used = Removal.used(edit.root(), kind);
      // A name that is nowhere described is most likely meant for what no output names; and where
      // there is no video at all, it is not the description that is too much.
      boolean isTold = kind == DescriptionKind.VIDEO && used.isEmpty();
      if (isTold || !kind.described(edit.root()).containsAll(used)) {
        continue;
      }
      for (JsonPlace description : kind.descriptions(edit.root())) {
        description
            .text("name")
            .filter(name -> !used.contains(name))
            .ifPresent(
                name -> {
                  findings.add(
                      SettingsFinding.warning(
                          edit.written(description).child("name"),
                          Flaw.of("unused"),
                          "the %s '%s' is in no output, which AWS refuses; it is dropped"
                              .formatted(kind.word(), name)));
                  Removal.takeOut(edit.root().node().get(kind.list()), description.node());
                });
      }
    }
  }
}
