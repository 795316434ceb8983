package dev.onair.fleet.review;

import dev.onair.terraform.plan.PlannedChange;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Edits of what rules over a file, or over what onair does with it: no resource shows them. */
final class RuleEdits {

  /** Settings by which a file lets channels name more, or do so less safely. */
  private static final Pattern RULES =
      Pattern.compile("(access\\.|cleartext-logins|environment).*");

  private static final String PROTECT = "protect";

  private RuleEdits() {}

  /**
   * Those between what a stack keeps and what it is to keep, in words, by what they do.
   *
   * @param isChannel whether it is a channel's, which is not protected by default, as the shared
   *     one is
   */
  static Map<AccessKind, List<String>> of(PlannedChange written, boolean isChannel) {
    Map<AccessKind, List<String>> edits = new EnumMap<>(AccessKind.class);
    for (SettingEdit edit : SettingEdits.of(written)) {
      kind(edit, isChannel)
          .ifPresent(
              kind -> edits.computeIfAbsent(kind, any -> new ArrayList<>()).add(edit.toString()));
    }
    return edits;
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
