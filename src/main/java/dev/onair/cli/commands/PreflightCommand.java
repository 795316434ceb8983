package dev.onair.cli.commands;

import dev.onair.cli.reports.PreflightReport;
import dev.onair.fleet.FleetLock;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.fleet.plan.PlannedDryRuns;
import dev.onair.fleet.review.DryRun;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.SharedSpec;
import dev.onair.operate.account.SdkAccount;
import dev.onair.preflight.Check;
import dev.onair.preflight.CheckOutcome;
import dev.onair.preflight.Checks;
import dev.onair.preflight.Preflight;
import dev.onair.preflight.Report;
import dev.onair.preflight.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair preflight}: whether a deployment could succeed, before anything is made. */
@Command(
    name = "preflight",
    description = {
      "Asks AWS, with your own credentials, whether the fleet could be deployed; makes nothing.",
      "Whose credentials these are, whether the services answer, quotas, permissions, and whether"
          + " what the files name exists. Ends with exit code 1 if there is a problem; what could"
          + " not be asked is none. See docs/preflight.md."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair preflight                     everything",
      "  onair preflight sports              what the channel sports needs",
      "  onair preflight --format json       for a program"
    })
final class PreflightCommand implements Callable<Integer> {

  /** Far more than it takes: a few dozen requests, some at a time. */
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private final Onair onair;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "<channel>",
      arity = "0..*",
      description = "The channels to look at; shared: the shared stack alone. Default: all.")
  private List<String> names = List.of();

  @Mixin private TableOrJson format;

  @Option(
      names = "--no-dry-run",
      description = "Doesn't ask MediaLive whether it would take the plans that wait.")
  private boolean unasked;

  @Mixin private FleetOpening opening;

  PreflightCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws Exception {
    return onair.interruptible(this::run);
  }

  private int run() throws InterruptedException {
    opening.requireParallelism();
    FleetSpec fleet = onair.load().fleet();
    Report report = report(fleet, new Scope(fleet.shared(), channels(fleet)));
    PreflightReport printed = new PreflightReport(onair.surroundings(), fleet.hidden());
    if (format.isJson()) {
      printed.json(report);
    } else {
      printed.table(report);
    }
    onair.surroundings().out().flush();
    return report.count(CheckOutcome.PROBLEM) > 0 ? ExitCodes.FAILED : ExitCodes.FINE;
  }

  private List<ChannelSpec> channels(FleetSpec fleet) {
    List<String> asked = names.stream().filter(name -> !name.equals(SharedSpec.STACK)).toList();
    ChannelNames.requireKnown(
        spec, asked, fleet.channels().stream().map(ChannelSpec::name).toList());
    return fleet.channels().stream()
        .filter(channel -> names.isEmpty() || asked.contains(channel.name()))
        .toList();
  }

  private Report report(FleetSpec fleet, Scope scope) throws InterruptedException {
    try (SdkAccount account =
        SdkAccount.in(scope.shared().aws().region(), onair.surroundings().environment())) {
      Checks checks = new Checks(scope, account);
      List<Check> others = new ArrayList<>(checks.others());
      if (!unasked) {
        others.add(
            new DryRunsCheck(
                () -> dryRuns(fleet, scope.channels().stream().map(ChannelSpec::name).toList())));
      }
      return new Preflight(TIMEOUT).run(checks.identity(), others);
    }
  }

  /** Takes Terraform, and nobody else at work on the plans, but only where there are any. */
  private Map<String, DryRun> dryRuns(FleetSpec fleet, List<String> channels) throws Exception {
    FleetFolder folder = new FleetFolder(onair.root());
    return PlannedDryRuns.arePossible(folder)
        ? FleetLock.during(
            folder, () -> new PlannedDryRuns(opening.open(onair, fleet)).of(channels))
        : Map.of();
  }
}
