package dev.onair.endtoend;

import dev.onair.fleet.review.Impact;
import dev.onair.fleet.review.RulesSection;
import java.util.Map;

/** The page that tells people what edits do. */
final class EditsPage {

  private static final String HEAD =
      """
      # What edits do

      Each edit was made to channels on air in the [sandbox](sandbox.md), or to what they share: planned and reviewed by `onair plan`, then applied by the real Terraform with hashicorp/aws
      5.100.0. The second column is what the review said before; the last is what was seen to happen. `ReviewAgainstRealityTest` does it anew in every build, and
      fails where the two don't agree, or where this page is no longer true.

      *Off air* lasts as long as MediaLive takes to stop, update and start a channel. How the classes are meant: [plan, review, apply](fleet.md).
      """;

  private EditsPage() {}

  static String of(Map<Edit, Impact> said, Map<Edit, Reality> done) {
    StringBuilder page = new StringBuilder(HEAD);
    String section = "";
    for (Edit edit : Edits.all()) {
      if (!edit.section().equals(section)) {
        section = edit.section();
        page.append(
            "\n## In %s\n\n| Edit | The review | What happened |\n|---|---|---|\n"
                .formatted(section));
      }
      page.append(
          "| `%s` | %s | %s |\n"
              .formatted(edit.text(), said.get(edit).label(), done.get(edit).words()));
    }
    return page.append(RulesSection.text()).toString();
  }
}
