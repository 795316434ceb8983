package dev.onair.endtoend;

import dev.onair.fleet.review.AccessChange;
import dev.onair.fleet.review.AccessKind.Reach;
import dev.onair.fleet.review.RulesSection;
import dev.onair.fleet.review.StackReview;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that tells people what edits do. */
final class EditsPage {

  private static final String HEAD =
      """
      # What edits do

      Each edit was made to channels on air in the [sandbox](sandbox.md), or to what they share: planned and reviewed by `onair plan`, then applied by the real Terraform with hashicorp/aws
      5.100.0. The second column is what the review said before, the third what it said of who gets in; the last is what was seen to happen. `ReviewAgainstRealityTest` does
      it anew in every build, looks up at AWS who gets in before and afterwards, and fails where review and reality don't agree, or where this page is no longer true.

      *Off air* lasts as long as MediaLive takes to stop, update and start a channel. How the classes are meant: [plan, review, apply](fleet.md).
      """;

  private EditsPage() {}

  static String of(Map<Edit, StackReview> said, Map<Edit, Reality> done) {
    StringBuilder page = new StringBuilder(HEAD);
    String section = "";
    for (Edit edit : Edits.all()) {
      if (!edit.section().equals(section)) {
        section = edit.section();
        page.append(
            "\n## In %s\n\n| Edit | The review | Who gets in | What happened |\n|---|---|---|---|\n"
                .formatted(section));
      }
      page.append(
          "| `%s` | %s | %s | %s |\n"
              .formatted(
                  edit.text(),
                  said.get(edit).impact().label(),
                  access(said.get(edit)),
                  done.get(edit).words()));
    }
    return page.append(RulesSection.text()).toString();
  }

  /** {@code wider: access.geo.wider}. */
  private static String access(StackReview review) {
    return Stream.of(Reach.values())
        .map(
            reach ->
                review.access().stream()
                    .map(AccessChange::kind)
                    .filter(kind -> kind.reach() == reach)
                    .distinct()
                    .map(kind -> '`' + kind.id() + '`')
                    .collect(Collectors.joining(", ", label(reach) + ": ", "")))
        .filter(text -> text.contains("`"))
        .collect(Collectors.joining("; "));
  }

  private static String label(Reach reach) {
    return reach.name().toLowerCase(Locale.ROOT);
  }
}
