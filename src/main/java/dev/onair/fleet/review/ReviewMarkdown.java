package dev.onair.fleet.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A review as a comment on a pull request. One that is longer than a comment may be says what it
 * leaves out: what gets in more, and what interrupts, comes last.
 */
public final class ReviewMarkdown {

  /**
   * Bytes, in which a comment's 65,536 characters have room whatever they are, and what may be put
   * before them.
   *
   * @see <a href="https://github.com/danger/danger/issues/424">GitHub's answer to a longer one</a>
   */
  private static final int ROOM = 58_000;

  /** What there is less room for than for other things, the least first. */
  private enum Detail {
    EDITS("what was edited"),
    MILDER("what neither interrupts nor lets more in"),
    ORPHANS("orphans"),
    REASONS("why stacks could not be planned"),
    CAUSES("which settings interrupt"),
    MILDER_STACKS("stacks that are neither interrupted nor opened");

    private final String words;

    Detail(String words) {
      this.words = words;
    }
  }

  private final FleetReview review;
  private final Set<Detail> told;

  private ReviewMarkdown(FleetReview review, Set<Detail> told) {
    this.review = review;
    this.told = told;
  }

  /** The lines of a review. */
  public static List<String> of(FleetReview review) {
    Set<Detail> told = EnumSet.allOf(Detail.class);
    List<List<String>> parts = new ReviewMarkdown(review, told).parts();
    for (Detail next : Detail.values()) {
      if (size(parts) > ROOM) {
        told.remove(next);
        parts = new ReviewMarkdown(review, told).parts();
      }
    }
    int cut = 0;
    while (size(parts) > ROOM) {
      parts.remove(parts.size() - 1);
      cut++;
    }
    List<String> lines = parts.stream().flatMap(List::stream).collect(Collectors.toList());
    if (told.size() < Detail.values().length) {
      lines.addAll(2, leftOut(EnumSet.complementOf(EnumSet.copyOf(told)), cut));
    }
    return lines;
  }

  private static List<String> leftOut(Set<Detail> details, int cut) {
    List<String> words = new ArrayList<>(details.stream().map(detail -> detail.words).toList());
    if (cut > 0) {
      words.add("the last %d rows and details".formatted(cut));
    }
    return List.of(
        "**Left out**, as a comment has room for 65,536 characters: %s. %s tells all of it."
            .formatted(String.join("; ", words), Markdown.code("onair plan")),
        "");
  }

  private static int size(List<List<String>> parts) {
    return parts.stream()
        .flatMap(List::stream)
        .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length + 1)
        .sum();
  }

  /** The heading, each row and each stack for itself. */
  private List<List<String>> parts() {
    List<List<String>> parts = new ArrayList<>();
    parts.add(List.of("### onair: " + heading(review), ""));
    List<StackReview> changed =
        review.changed().stream()
            .filter(stack -> isSerious(stack) || told.contains(Detail.MILDER_STACKS))
            .toList();
    if (review.changed().isEmpty() && review.failed().isEmpty()) {
      parts.add(List.of("Nothing changes."));
    } else {
      parts.add(List.of("| Stack | Impact | |", "|---|---|---|"));
      changed.forEach(stack -> parts.add(List.of(row(stack, review.waits(stack)))));
      review
          .failed()
          .keySet()
          .forEach(
              stack -> parts.add(List.of("| %s | **failed** | |".formatted(Markdown.name(stack)))));
    }
    changed.forEach(stack -> parts.add(details(stack)));
    if (told.contains(Detail.REASONS)) {
      review.failed().forEach((stack, why) -> parts.add(failure(stack, why)));
    }
    if (told.contains(Detail.ORPHANS)) {
      review.orphans().forEach(channel -> parts.add(orphan(channel)));
    }
    return parts;
  }

  private static List<String> orphan(String channel) {
    return List.of(
        "",
        "**%s** is an orphan: it is deployed, and its file is gone. Retire it with %s."
            .formatted(Markdown.name(channel), Markdown.code("onair destroy " + channel)));
  }

  private static boolean isSerious(StackReview stack) {
    return stack.impact().interrupts() || stack.isRefused() || !stack.widened().isEmpty();
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
            isSerious(stack) ? "**" + impact + "**" : impact,
            ReviewText.counted(stack.findings())
                + (waits ? ", planned once the shared stack is applied" : ""));
  }

  private List<String> details(StackReview stack) {
    List<String> lines = new ArrayList<>();
    boolean isMilderTold = told.contains(Detail.MILDER);
    List<ReviewFinding> findings =
        stack.findings().stream()
            .filter(f -> f.impact() != Impact.SAFE)
            .filter(f -> isMilderTold || f.impact().interrupts())
            .toList();
    List<AccessChange> access = isMilderTold ? stack.access() : stack.widened();
    List<String> edits = told.contains(Detail.EDITS) ? ReviewText.words(stack) : List.of();
    Optional<DryRun> dryRun = stack.dryRun().filter(said -> isMilderTold || stack.isRefused());
    Optional<CostChange> cost = stack.cost().filter(change -> isMilderTold);
    if (findings.isEmpty()
        && access.isEmpty()
        && edits.isEmpty()
        && dryRun.isEmpty()
        && cost.isEmpty()) {
      return lines;
    }
    lines.add("");
    lines.add("<details><summary><b>%s</b></summary>".formatted(Markdown.name(stack.stack())));
    lines.add("");
    edits.forEach(words -> lines.add("- " + Markdown.code(words)));
    for (AccessChange change : access) {
      lines.add(
          "- %s: %s %s: %s"
              .formatted(
                  change.widens() ? "**access**" : "less access",
                  change.action().id(),
                  Markdown.code(change.subject().toString()),
                  change.kind().because()));
      change.shown().forEach(detail -> lines.add("  - " + Markdown.code(detail)));
    }
    for (ReviewFinding finding : findings) {
      lines.add(
          "- **%s**: %s %s: %s"
              .formatted(
                  finding.impact().label(),
                  finding.action().id(),
                  Markdown.code(finding.subject().toString()),
                  finding.ruling().because()));
      if (told.contains(Detail.CAUSES)) {
        ReviewText.shortened(DifferenceText.of(finding.differences()))
            .forEach(setting -> lines.add("  - " + Markdown.code(setting)));
      }
    }
    cost.ifPresent(change -> lines.add("- cost: " + Markdown.code(change.toString())));
    dryRun.ifPresent(said -> lines.add("- dry run: " + Markdown.code(said.toString())));
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
