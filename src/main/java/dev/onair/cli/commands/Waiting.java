package dev.onair.cli.commands;

import dev.onair.cli.reports.PowerReport;
import dev.onair.cli.terminal.ProgressLine;
import dev.onair.running.power.Outcome;
import dev.onair.running.power.Patience;
import dev.onair.running.power.PowerSwitch;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How long commands wait that start and stop channels, and what they say in the end. */
final class Waiting {

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--timeout",
      paramLabel = "MINUTES",
      defaultValue = "10",
      description = "How long to wait for MediaLive, which takes a minute or two. Default: 10.")
  private int minutes;

  Patience patience() {
    if (minutes < 1) {
      throw new ParameterException(spec.commandLine(), "--timeout: at least 1 minute");
    }
    return Patience.upTo(Duration.ofMinutes(minutes));
  }

  /** What starts and stops a fleet's channels. */
  PowerSwitch power(RunningFleet fleet, ProgressLine progress) {
    return new PowerSwitch(fleet.encoders(), fleet.spec(), progress, patience(), Clock.systemUTC());
  }

  /** Prints what became of the channels; the exit code says whether all are as they were to be. */
  int told(Onair onair, List<Outcome> outcomes) {
    return new PowerReport(onair.surroundings(), onair.hidden()).print(outcomes)
        ? ExitCodes.FINE
        : ExitCodes.FAILED;
  }

  /** Refuses a command line without channels, or with both names and --all. */
  void requireEither(List<String> names, boolean all) {
    if (all != names.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "either --all or the names of channels" + (all ? ", not both" : ""));
    }
  }
}
