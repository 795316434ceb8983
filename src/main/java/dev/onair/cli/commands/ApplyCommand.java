package dev.onair.cli.commands;

import dev.onair.cli.reports.OutcomeReport;
import dev.onair.cli.terminal.ProgressLine;
import dev.onair.fleet.Fleet;
import dev.onair.fleet.Parallelism;
import dev.onair.fleet.apply.Admission;
import dev.onair.fleet.apply.Applier;
import dev.onair.fleet.apply.ApplyReport;
import dev.onair.model.FleetSpec;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair apply}: does what was planned and reviewed. */
@Command(
    name = "apply",
    description = {
      "Applies the plans that 'onair plan' made, exactly as they were reviewed: the shared stack"
          + " first, then channels, some at a time.",
      "What takes a channel off air, changes a URL or lets more get in is refused unless it is"
          + " allowed by name."
          + " Afterwards MediaLive is asked whether every channel is on air that should be."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair apply                          everything that was planned",
      "  onair apply sports                   the shared stack's plan and this one's",
      "  onair apply --interrupt sports       and sports may go off air for it",
      "  onair apply --access sports          and more may push to sports, or its role may do more"
    })
final class ApplyCommand implements Callable<Integer> {

  private final Onair onair;

  @Spec private CommandSpec spec;
  @Mixin private FleetOpening opening;

  @Parameters(
      paramLabel = "<channel>",
      arity = "0..*",
      description =
          "The channels whose plans to apply; shared: the shared stack's alone. Default: all.")
  private List<String> names = List.of();

  @Option(names = "--all", description = "All that were planned, as without names.")
  private boolean all;

  @Option(
      names = "--interrupt",
      paramLabel = "STACK",
      split = ",",
      description =
          "A channel, or shared, that may be taken off air, and whose URLs may change. Repeatable.")
  private List<String> interrupt = List.of();

  @Option(
      names = "--access",
      paramLabel = "STACK",
      split = ",",
      description =
          "A channel, or shared, whose plan may let more, or others, push, watch, read or"
              + " administrate. Repeatable.")
  private List<String> access = List.of();

  @Option(
      names = "--no-dry-run",
      description =
          "Doesn't ask MediaLive beforehand whether it would take an update, and applies what it"
              + " refused when that was planned.")
  private boolean unasked;

  ApplyCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws Exception {
    if (all && !names.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "either --all or names, not both");
    }
    return opening.working(onair, Parallelism.ofApplies(), this::run);
  }

  private int run() throws IOException, InterruptedException {
    FleetSpec configured = onair.load().fleet();
    List<String> channels = opening.channels(names, configured);
    opening.channels(interrupt, configured);
    opening.channels(access, configured);
    ApplyReport report;
    try (ProgressLine progress = new ProgressLine(onair.surroundings())) {
      Fleet fleet = opening.synthesized(onair, configured);
      Admission admission = new Admission(Set.copyOf(interrupt), Set.copyOf(access));
      Applier applier = new Applier(fleet, progress, admission, !unasked);
      report = names.isEmpty() ? applier.applyAll() : applier.apply(channels);
    }
    new OutcomeReport(onair.surroundings()).print(report);
    return report.fine() ? ExitCodes.FINE : ExitCodes.FAILED;
  }
}
