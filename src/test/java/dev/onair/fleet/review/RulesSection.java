package dev.onair.fleet.review;

/** The part of {@code docs/what-edits-do.md} that lists the rules of the review. */
public final class RulesSection {

  private static final String BEGIN =
      "<!-- Made from the rules by RulesSectionTest; CONTRIBUTING.md says how. -->\n";

  private static final String TITLE = "\n## The rules\n";

  private static final String HEAD =
      """

      Each finding comes of one of these rules, the first that holds. `onair plan --format json` tells the rule's id with the finding, and `--fail-on` takes it: an id stays what
      it is, whatever becomes of the words. What has no effect comes of no rule here, and stands in no review.

      """;

  private static final String ACCESS =
      """

      Beside its class, a change may let more, or others, push, watch, read or administrate. What is *wider* has to be allowed by name at the apply (`--access`), and
      `--fail-on access` stops at it; what is *narrower* is told, and needs no leave.
      """;

  private RulesSection() {}

  /** The section, to the page's end. */
  public static String text() {
    StringBuilder text = new StringBuilder(TITLE).append(HEAD);
    text.append(BEGIN).append("\n| Rule | Class | Because |\n|---|---|---|\n");
    ReviewRules.rulings()
        .forEach(
            ruling ->
                text.append(
                    "| `%s` | %s | %s |\n"
                        .formatted(ruling.rule(), ruling.impact().label(), ruling.because())));
    text.append(ACCESS).append("\n| Rule | Reach | Because |\n|---|---|---|\n");
    for (AccessKind kind : AccessKind.values()) {
      String reach = kind.widens() ? "wider" : "narrower";
      text.append("| `%s` | %s | %s |\n".formatted(kind.id(), reach, kind.because()));
    }
    return text.toString();
  }

  /** The page with its section made anew. */
  static String renewed(String page) {
    int begin = page.indexOf(TITLE);
    return (begin < 0 ? page : page.substring(0, begin)) + text();
  }
}
