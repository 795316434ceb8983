package dev.onair.cli.commands;

import dev.onair.cli.terminal.ProgressLine;
import dev.onair.operate.Encoder;
import dev.onair.running.power.Interruption;
import dev.onair.running.power.Outcome;
import dev.onair.running.power.PipelineRestart;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair restart}: restarts pipelines of a channel that runs. */
@Command(
    name = "restart",
    description = {
      "Restarts pipelines of a channel that runs, one after the other, so that a channel with two of"
          + " them stays on air: what a stuck pipeline needs.",
      "A channel that would go off air for it is left alone, unless --interrupt says that it may;"
          + " with protect = true in its file, it may not."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair restart sports                 pipeline 0, and when that is there again, pipeline 1",
      "  onair restart sports --pipeline 1",
      "  onair restart radio --interrupt      it has one pipeline only"
    })
final class RestartCommand implements Callable<Integer> {

  private final Onair onair;

  @Spec private CommandSpec spec;
  @Mixin private Waiting waiting;

  @Parameters(paramLabel = "<channel>", arity = "1", description = "The channel.")
  private String name;

  @Option(names = "--pipeline", paramLabel = "N", description = "0 or 1. Default: all it has.")
  private Integer pipeline;

  @Option(names = "--interrupt", description = "The channel may go off air for it.")
  private boolean interrupt;

  RestartCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws Exception {
    Optional<Integer> asked = PipelineNumber.of(spec, pipeline);
    return waiting.told(onair, List.of(onair.interruptible(() -> run(asked))));
  }

  private Outcome run(Optional<Integer> asked) throws IOException, InterruptedException {
    try (RunningFleet fleet = RunningFleet.open(onair);
        ProgressLine progress = new ProgressLine(onair.surroundings())) {
      Encoder encoder = fleet.deployed(spec, name);
      PipelineRestart restart = new PipelineRestart(fleet.encoders(), progress, waiting.patience());
      return restart.of(name, encoder, asked, Interruption.of(name, fleet.spec(), interrupt));
    }
  }
}
