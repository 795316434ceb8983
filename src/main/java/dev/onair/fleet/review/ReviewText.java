package dev.onair.fleet.review;

import dev.onair.diagnostics.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A review for a terminal: a line for each stack, and under it what matters to a stream. */
public final class ReviewText {

  private static final int SETTINGS = 8;
  private static final int LABEL = 17;
  private static final String INDENT = " ".repeat(2 + LABEL);
  private static final String EDITED = "edited";
  private static final String COST = "cost";
  private static final String DRY_RUN = "dry run";
  private static final String WRITTEN = "written";
  private static final String ACCESS = "ACCESS";

  private ReviewText() {}

  /** The lines of a review. */
  public static List<String> of(FleetReview review) {
    List<String> lines = new ArrayList<>();
    int width =
        review.stacks().stream().mapToInt(stack -> stack.stack().length()).max().orElse(0) + 2;
    for (StackReview stack : review.stacks()) {
      String later = review.waits(stack) ? ", planned once the shared stack is applied" : "";
      lines.add(pad(stack.stack(), width) + headline(stack) + later);
      lines.addAll(edits(stack));
      access(stack).forEach(lines::add);
      findings(stack).forEach(lines::add);
      stack.cost().ifPresent(cost -> lines.add("  " + pad(COST, LABEL) + cost));
      stack.dryRun().ifPresent(said -> lines.add("  " + pad(DRY_RUN, LABEL) + said));
    }
    review
        .failed()
        .forEach(
            (stack, why) ->
                lines.addAll(Shown.paragraph(stack + ": could not be planned: " + why)));
    review
        .orphans()
        .forEach(
            c ->
                lines.add(
                    "%s: ORPHAN, deployed but without a file; retire it: onair destroy %s"
                        .formatted(c, c)));
    if (review.unplanned() > 0) {
      lines.add(review.unplanned() + " unchanged since they were last planned or applied");
    }
    return lines.stream().map(Shown::line).toList();
  }

  static String headline(StackReview stack) {
    String impact = stack.impact().label();
    String worst = stack.impact().interrupts() ? impact.toUpperCase(Locale.ROOT) : impact;
    String all = worst + (stack.widened().isEmpty() ? "" : ", " + ACCESS);
    String shown = stack.isRefused() ? all + ", REFUSED by MediaLive" : all;
    return switch (stack.kind()) {
      case NEW -> shown + " (new)";
      case DESTROYED -> shown + " (destroyed)";
      case CHANGED, UNCHANGED -> shown;
    };
  }

  /** What the operator did, before what comes of it. */
  private static List<String> edits(StackReview stack) {
    List<String> lines = new ArrayList<>();
    String label = stack.kind() == StackReview.Kind.NEW ? WRITTEN : EDITED;
    for (String edit : words(stack)) {
      lines.add("  " + pad(label, LABEL) + edit);
      label = "";
    }
    return lines;
  }

  /** Who gets in, with all that there is to it. */
  private static List<String> access(StackReview stack) {
    List<String> lines = new ArrayList<>();
    for (AccessChange change : stack.access()) {
      lines.add(
          "  "
              + pad(change.widens() ? ACCESS : "less access", LABEL)
              + change.action().id()
              + " "
              + change.subject());
      change.shown().forEach(detail -> lines.add(INDENT + "  " + detail));
      lines.add(INDENT + change.kind().because());
    }
    return lines;
  }

  /** The edits, or what is written for a new stack. */
  static List<String> words(StackReview stack) {
    boolean isNew = stack.kind() == StackReview.Kind.NEW;
    return shortened(
        stack.edits().stream().map(edit -> isNew ? edit.written() : edit.toString()).toList());
  }

  private static List<String> findings(StackReview stack) {
    List<String> lines = new ArrayList<>();
    List<ReviewFinding> safe = new ArrayList<>();
    for (ReviewFinding finding : stack.findings()) {
      if (finding.impact() == Impact.SAFE) {
        safe.add(finding);
      } else {
        lines.addAll(lines(finding));
      }
    }
    if (!safe.isEmpty()) {
      lines.add("  " + pad(Impact.SAFE.label(), LABEL) + counted(safe));
    }
    return lines;
  }

  private static List<String> lines(ReviewFinding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "  "
            + pad(finding.impact().label(), LABEL)
            + finding.action().id()
            + " "
            + finding.subject());
    shortened(DifferenceText.of(finding.differences()))
        .forEach(setting -> lines.add(INDENT + "  " + setting));
    lines.add(INDENT + finding.ruling().because());
    return lines;
  }

  /** {@code 3 creates, 2 updates}; and whether something is not watched any more. */
  static String counted(List<ReviewFinding> findings) {
    long unwatched =
        findings.stream()
            .filter(finding -> finding.ruling().rule().equals(OtherRules.UNWATCHED))
            .count();
    String lost =
        unwatched == 0
            ? ""
            : "; nobody is told any more of what %d of them watched".formatted(unwatched);
    return actions(findings) + lost;
  }

  private static String actions(List<ReviewFinding> findings) {
    return findings.stream()
        .collect(
            Collectors.groupingBy(
                f -> f.action().id(), java.util.TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(e -> e.getValue() + " " + e.getKey() + (e.getValue() == 1 ? "" : "s"))
        .collect(Collectors.joining(", "));
  }

  static List<String> shortened(List<String> settings) {
    if (settings.size() <= SETTINGS + 1) {
      return settings;
    }
    List<String> few = new ArrayList<>(settings.subList(0, SETTINGS));
    few.add("… and %d more settings".formatted(settings.size() - SETTINGS));
    return few;
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }
}
