package dev.onair.encoder.groups;

import dev.onair.encoder.settings.DescriptionKind;
import dev.onair.encoder.settings.GroupKind;
import dev.onair.encoder.settings.JsonPlace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The output group that suits the packager best, of those that can carry a ladder: one of HLS,
 * MediaPackage or CMAF ingest before one of Microsoft Smooth Streaming, then the one with more
 * renditions, then the first.
 */
record LadderChoice(JsonPlace group) {

  /** Chooses; absent where none carries a ladder. */
  static Optional<LadderChoice> of(List<JsonPlace> groups) {
    return groups.stream()
        .filter(group -> GroupKind.of(group).filter(GroupKind::isLadder).isPresent())
        .max(
            Comparator.comparing((JsonPlace group) -> renditions(group) > 0)
                .thenComparing(LadderChoice::isForPackagers)
                .thenComparing(LadderChoice::renditions)
                .thenComparing(Comparator.comparing(groups::indexOf).reversed()))
        .map(LadderChoice::new);
  }

  /** Why another group is not sent on. */
  String whyNot(JsonPlace other) {
    Optional<GroupKind> kind = GroupKind.of(other);
    if (kind.filter(GroupKind::isLadder).isPresent()) {
      return "%s beside %s, which goes to the packager because it %s"
          .formatted(kindName(other), label(), better(other));
    }
    return kindName(other)
        + (kind.equals(Optional.of(GroupKind.MULTIPLEX))
            ? " does not go to the packager"
            : " is not known to the Terraform provider");
  }

  /** {@code udpGroupSettings}. */
  static String kindName(JsonPlace group) {
    return GroupKind.of(group)
        .map(GroupKind::groupSettings)
        .or(
            () ->
                group.at("outputGroupSettings").stream()
                    .flatMap(settings -> settings.children().stream())
                    .map(JsonPlace::name)
                    .findFirst())
        .orElse("a group without settings");
  }

  private String better(JsonPlace other) {
    if (isForPackagers(group) && !isForPackagers(other)) {
      return "suits it better";
    }
    return renditions(group) > renditions(other) ? "has more renditions" : "comes first";
  }

  private String label() {
    return group.text("name").map(name -> "'" + name + "'").orElse(kindName(group));
  }

  private static boolean isForPackagers(JsonPlace group) {
    return GroupKind.of(group).filter(kind -> kind != GroupKind.MS_SMOOTH).isPresent();
  }

  private static long renditions(JsonPlace group) {
    return group.list("outputs").stream().filter(DescriptionKind.VIDEO::isIn).count();
  }
}
