package dev.onair.cli.commands;

import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Paint;
import dev.onair.cli.terminal.ProgressLine;
import dev.onair.diagnostics.Suggestions;
import dev.onair.fleet.Fleet;
import dev.onair.fleet.Parallelism;
import dev.onair.fleet.plan.Planner;
import dev.onair.fleet.review.FleetReview;
import dev.onair.fleet.review.ReviewGate;
import dev.onair.fleet.review.ReviewJson;
import dev.onair.fleet.review.ReviewMarkdown;
import dev.onair.fleet.review.ReviewText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair plan}: what an apply would do, and what that does to the streams. */
@Command(
    name = "plan",
    description = {
      "Plans the shared stack and channels, and reviews what the plans do to the streams.",
      "The plans are kept: 'onair apply' applies them, and nothing else. Without names, the"
          + " channels are planned whose stacks are not as they were last applied."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair plan                        what changed",
      "  onair plan sports news            the shared stack and these two",
      "  onair plan shared                 the shared stack alone",
      "  onair plan --all                  every channel, and so also what was changed by hand",
      "  onair plan --format markdown --fail-on url-change"
    })
final class PlanCommand implements Callable<Integer> {

  private static final Pattern INTERRUPTS =
      Pattern.compile("\\b(OFF AIR|URL CHANGE|ACCESS|could not be planned)\\b");

  private final Onair onair;

  @Spec private CommandSpec spec;
  @Mixin private FleetOpening opening;

  @Parameters(
      paramLabel = "<channel>",
      arity = "0..*",
      description = "The channels to plan; shared: the shared stack alone.")
  private List<String> names = List.of();

  @Option(names = "--all", description = "Plans every channel.")
  private boolean all;

  @Option(
      names = "--no-dry-run",
      description = "Doesn't ask MediaLive whether it would take what is planned for a channel.")
  private boolean unasked;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}. Default: text.")
  private Format format;

  @Option(
      names = "--fail-on",
      paramLabel = "IMPACT|RULE",
      split = ",",
      completionCandidates = Limits.class,
      description =
          "Ends with exit code 1 if a change is as bad as this, off-air, url-change or"
              + " viewer-visible, if it lets more get in (access), or if this rule holds, such as"
              + " output.removed. May be repeated.")
  private List<String> failOn = List.of();

  /** The classes that {@code --fail-on} takes; of the rules there are too many to choose from. */
  static final class Limits extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Limits() {
      super(ReviewGate.classes());
    }
  }

  /** How a review is printed. */
  enum Format {
    text,
    markdown,
    json
  }

  PlanCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws Exception {
    ReviewGate gate = gate();
    if (all && !names.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "either --all or names, not both");
    }
    return opening.working(onair, Parallelism.ofPlans(), () -> run(gate));
  }

  private int run(ReviewGate gate) throws IOException, InterruptedException {
    var spec = onair.load().fleet();
    List<String> channels = opening.channels(names, spec);
    FleetReview review;
    try (ProgressLine progress = new ProgressLine(onair.surroundings())) {
      Fleet fleet = opening.synthesized(onair, spec);
      Planner planner = new Planner(fleet, progress, !unasked);
      review =
          all
              ? planner.planAll()
              : names.isEmpty() ? planner.planChanged() : planner.plan(channels);
    }
    print(review);
    boolean failed = !review.failed().isEmpty() || review.isRefused();
    return failed || gate.stops(review) ? ExitCodes.FAILED : ExitCodes.FINE;
  }

  private void print(FleetReview review) {
    LineWriter out = onair.surroundings().out();
    switch (format) {
      case text -> ReviewText.of(review).forEach(line -> out.println(painted(line)));
      case markdown -> ReviewMarkdown.of(review).forEach(out::println);
      case json -> out.block(ReviewJson.of(review));
    }
    out.flush();
  }

  /** What interrupts stands out in the line of its stack; what is indented only says why. */
  private String painted(String line) {
    Paint paint = onair.surroundings().outPaint();
    return line.startsWith(" ")
        ? line
        : INTERRUPTS.matcher(line).replaceFirst(found -> paint.bad(found.group()));
  }

  private ReviewGate gate() {
    List<String> names = ReviewGate.names();
    for (String given : failOn) {
      if (!names.contains(given)) {
        throw new ParameterException(
            spec.commandLine(),
            "--fail-on: no class and no rule is called '%s'%s"
                .formatted(given, Suggestions.didYouMean(given, names)));
      }
    }
    return ReviewGate.of(failOn);
  }
}
