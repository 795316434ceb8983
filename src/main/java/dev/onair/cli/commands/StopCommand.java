package dev.onair.cli.commands;

import dev.onair.cli.project.OperationFailedException;
import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.ProgressLine;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.running.power.Outcome;
import dev.onair.running.power.PowerSwitch;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair stop}: takes channels off air, by hand. */
@Command(
    name = "stop",
    description = {
      "Takes channels off air, and waits until they are; asks before it does.",
      "Their files stay as they are: a channel that was stopped so is not started again by 'onair"
          + " apply', unless that changes its encoder, or its start. A channel whose file says"
          + " protect = true is never stopped."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair stop sports                    asks",
      "  onair stop sports news --yes         does not ask: for scripts"
    })
final class StopCommand implements Callable<Integer> {

  private static final String YES = "yes";

  private final Onair onair;

  @Spec private CommandSpec spec;
  @Mixin private Waiting waiting;

  @Parameters(paramLabel = "<channel>", arity = "0..*", description = "The channels to stop.")
  private List<String> names = List.of();

  @Option(names = "--all", description = "All channels that have a file.")
  private boolean all;

  @Option(names = "--yes", description = "Doesn't ask.")
  private boolean confirmed;

  StopCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws Exception {
    waiting.requireEither(names, all);
    if (!confirmed && onair.surroundings().in().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "nobody is there to be asked; if it is meant so: --yes");
    }
    try (RunningFleet fleet = RunningFleet.open(onair)) {
      List<String> channels =
          all
              ? fleet.whole().channels().stream().map(ChannelSpec::name).toList()
              : fleet.channels(spec, names);
      // Ctrl-C at the question simply ends onair.
      if (!confirmed && !isConfirmed(channels, fleet.spec())) {
        throw new OperationFailedException("that is not '" + YES + "'; nothing was stopped");
      }
      return waiting.told(onair, onair.interruptible(() -> run(channels, fleet)));
    }
  }

  private List<Outcome> run(List<String> channels, RunningFleet fleet)
      throws IOException, InterruptedException {
    try (ProgressLine progress = new ProgressLine(onair.surroundings())) {
      return waiting.power(fleet, progress).stop(channels);
    }
  }

  private boolean isConfirmed(List<String> channels, FleetSpec fleet) throws IOException {
    List<String> kept = PowerSwitch.protectedOf(channels, fleet);
    List<String> others = channels.stream().filter(name -> !kept.contains(name)).toList();
    if (others.isEmpty()) {
      return true;
    }
    LineWriter err = onair.surroundings().err();
    err.println("To be taken off air: " + String.join(", ", others));
    err.print("Type '%s' to stop %s: ".formatted(YES, others.size() == 1 ? "it" : "them"));
    err.flush();
    String line = onair.surroundings().in().orElseThrow().readLine();
    return line != null && line.strip().equals(YES);
  }
}
