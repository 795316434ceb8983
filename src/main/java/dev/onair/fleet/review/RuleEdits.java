package dev.onair.fleet.review;

import dev.onair.terraform.plan.PlannedChange;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Edits of what rules over a file, or over what onair does with it: no resource shows them. */
final class RuleEdits {

  /** Settings by which a file lets channels name more, or do so less safely. */
  private static final Pattern RULES =
      Pattern.compile("(access\\.|cleartext-logins|environment).*");

  private static final String PROTECT = "protect";

  private final Map<AccessKind, List<String>> edits;

  private RuleEdits(Map<AccessKind, List<String>> edits) {
    this.edits = edits;
  }

  /**
   * Those between what a stack keeps and what it is to keep.
   *
   * @param isChannel whether it is a channel's, which is not protected by default, as the shared
   *     one is
   */
  static RuleEdits of(PlannedChange written, boolean isChannel) {
    return new RuleEdits(
        SettingEdits.of(written).stream()
            .filter(edit -> kind(edit, isChannel).isPresent())
            .collect(
                Collectors.groupingBy(
                    edit -> kind(edit, isChannel).get(),
                    () -> new EnumMap<>(AccessKind.class),
                    Collectors.mapping(SettingEdit::toString, Collectors.toList()))));
  }

  Set<AccessKind> kinds() {
    return edits.keySet();
  }

  List<String> of(AccessKind kind) {
    return edits.getOrDefault(kind, List.of());
  }

  private static Optional<AccessKind> kind(SettingEdit edit, boolean isChannel) {
    if (RULES.matcher(edit.setting()).matches()) {
      return Optional.of(AccessKind.RULES);
    }
    boolean was = protects(edit.from(), isChannel);
    boolean is = protects(edit.to(), isChannel);
    if (!edit.setting().equals(PROTECT) || was == is) {
      return Optional.empty();
    }
    return Optional.of(is ? AccessKind.PROTECTION_ON : AccessKind.PROTECTION_OFF);
  }

  private static boolean protects(Optional<String> written, boolean isChannel) {
    return written.map(Boolean::parseBoolean).orElse(!isChannel);
  }
}
