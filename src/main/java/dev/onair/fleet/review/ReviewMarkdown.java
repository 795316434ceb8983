package dev.onair.fleet.review;

import java.util.ArrayList;
import java.util.List;

/** A review as a comment on a pull request. */
public final class ReviewMarkdown {

  private ReviewMarkdown() {}

  /** The lines of a review. */
  public static List<String> of(FleetReview review) {
    List<String> lines = new ArrayList<>();
    lines.add("### onair: " + heading(review));
    lines.add("");
    List<StackReview> changed = review.changed();
    if (changed.isEmpty() && review.failed().isEmpty()) {
      lines.add("Nothing changes.");
    } else {
      lines.add("| Stack | Impact | |");
      lines.add("|---|---|---|");
      changed.forEach(stack -> lines.add(row(stack, review.waits(stack))));
      review
          .failed()
          .keySet()
          .forEach(stack -> lines.add("| %s | **failed** | |".formatted(Markdown.name(stack))));
    }
    for (StackReview stack : changed) {
      details(stack).forEach(lines::add);
    }
    review.failed().forEach((stack, why) -> lines.addAll(failure(stack, why)));
    review
        .orphans()
        .forEach(
            c -> {
              lines.add("");
              lines.add(
                  "**%s** is an orphan: it is deployed, and its file is gone. Retire it with %s."
                      .formatted(Markdown.name(c), Markdown.code("onair destroy " + c)));
            });
    return lines;
  }

  /** The worst that is known, and that it is not all or can't be applied, if so. */
  private static String heading(FleetReview review) {
    List<String> parts = new ArrayList<>();
    long refused = review.stacks().stream().filter(StackReview::isRefused).count();
    if (refused > 0) {
      parts.add("MediaLive would refuse " + stacks(refused));
    }
    long widened = review.stacks().stream().filter(s -> !s.widened().isEmpty()).count();
    int failed = review.failed().size();
    if (failed > 0) {
      parts.add(stacks(failed) + " could not be planned");
    }
    if (parts.isEmpty() || review.impact() != Impact.NO_CHANGE) {
      parts.add(0, review.impact().label());
    }
    if (widened > 0) {
      parts.add("access to %s widens".formatted(stacks(widened)));
    }
    return String.join(", and ", parts);
  }

  private static String stacks(long count) {
    return count + (count == 1 ? " stack" : " stacks");
  }

  private static String row(StackReview stack, boolean waits) {
    String impact = ReviewText.headline(stack);
    return "| %s | %s | %s |"
        .formatted(
            Markdown.name(stack.stack()),
            stack.impact().interrupts() || stack.isRefused() || !stack.widened().isEmpty()
                ? "**" + impact + "**"
                : impact,
            ReviewText.counted(stack.findings())
                + (waits ? ", planned once the shared stack is applied" : ""));
  }

  private static List<String> details(StackReview stack) {
    List<String> lines = new ArrayList<>();
    List<ReviewFinding> told =
        stack.findings().stream().filter(f -> f.impact() != Impact.SAFE).toList();
    if (told.isEmpty()
        && stack.access().isEmpty()
        && stack.edits().isEmpty()
        && stack.dryRun().isEmpty()
        && stack.cost().isEmpty()) {
      return lines;
    }
    lines.add("");
    lines.add("<details><summary><b>%s</b></summary>".formatted(Markdown.name(stack.stack())));
    lines.add("");
    ReviewText.words(stack).forEach(words -> lines.add("- " + Markdown.code(words)));
    for (AccessChange change : stack.access()) {
      lines.add(
          "- %s: %s %s: %s"
              .formatted(
                  change.widens() ? "**access**" : "less access",
                  change.action().id(),
                  Markdown.code(change.subject().toString()),
                  change.kind().because()));
      change.shown().forEach(detail -> lines.add("  - " + Markdown.code(detail)));
    }
    for (ReviewFinding finding : told) {
      lines.add(
          "- **%s**: %s %s: %s"
              .formatted(
                  finding.impact().label(),
                  finding.action().id(),
                  Markdown.code(finding.subject().toString()),
                  finding.ruling().because()));
      ReviewText.shortened(DifferenceText.of(finding.differences()))
          .forEach(setting -> lines.add("  - " + Markdown.code(setting)));
    }
    stack.cost().ifPresent(cost -> lines.add("- cost: " + Markdown.code(cost.toString())));
    stack.dryRun().ifPresent(said -> lines.add("- dry run: " + Markdown.code(said.toString())));
    lines.add("");
    lines.add("</details>");
    return lines;
  }

  private static List<String> failure(String stack, String why) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("**%s** could not be planned:".formatted(Markdown.name(stack)));
    lines.add("");
    lines.addAll(Markdown.block(why));
    return lines;
  }
}
