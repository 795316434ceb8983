package dev.onair.cli.commands;

import dev.onair.cli.terminal.ProgressLine;
import dev.onair.running.power.Outcome;
import dev.onair.running.power.PowerSwitch;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair start}: puts deployed channels on air, by hand. */
@Command(
    name = "start",
    description = {
      "Puts deployed channels on air, and waits until they are. One that is on air stays as it is.",
      "Their files stay as they are, too: a channel that was started so runs until it is stopped,"
          + " though its file says start = false."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair start sports news",
      "  onair start --all                    those whose files say start = true"
    })
final class StartCommand implements Callable<Integer> {

  private final Onair onair;

  @Spec private CommandSpec spec;
  @Mixin private Waiting waiting;

  @Parameters(paramLabel = "<channel>", arity = "0..*", description = "The channels to start.")
  private List<String> names = List.of();

  @Option(names = "--all", description = "All channels whose files say start = true.")
  private boolean all;

  StartCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws Exception {
    waiting.requireEither(names, all);
    return waiting.told(onair, onair.interruptible(this::run));
  }

  private List<Outcome> run() throws IOException, InterruptedException {
    try (RunningFleet fleet = RunningFleet.open(onair);
        ProgressLine progress = new ProgressLine(onair.surroundings())) {
      List<String> channels =
          all ? PowerSwitch.meantToRun(fleet.whole()) : fleet.channels(spec, names);
      return waiting.power(fleet, progress).start(channels);
    }
  }
}
