package dev.onair.cli.commands;

import dev.onair.cli.reports.LogReport;
import dev.onair.model.encoding.LogLevel;
import dev.onair.operate.Encoder;
import dev.onair.operate.EncoderLogs;
import dev.onair.operate.LogEvent;
import dev.onair.running.logs.EncoderLine;
import dev.onair.running.logs.LogTail;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair logs}: what MediaLive logs of a channel. */
@Command(
    name = "logs",
    description = {
      "Shows what MediaLive logged of a channel in CloudWatch Logs: what the encoder did, as much as"
          + " encoding.log-level says, and what was on air (as-run)."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair logs sports                    the last hour",
      "  onair logs sports --since 2d --pipeline 1",
      "  onair logs sports --follow           and what comes, until Ctrl-C"
    })
final class LogsCommand implements Callable<Integer> {

  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final Onair onair;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "<channel>", arity = "1", description = "The channel.")
  private String name;

  @Option(
      names = "--since",
      paramLabel = "LENGTH",
      defaultValue = "1h",
      description = "How far back, such as 30m, 1h30m, 2d. Default: 1h.")
  private String since;

  @Option(names = "--pipeline", paramLabel = "N", description = "0 or 1. Default: both.")
  private Integer pipeline;

  @Option(names = "--follow", description = "Goes on with what is logged, until Ctrl-C.")
  private boolean follow;

  LogsCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws Exception {
    Optional<Integer> asked = PipelineNumber.of(spec, pipeline);
    return onair.interruptible(() -> run(asked));
  }

  private int run(Optional<Integer> asked) throws IOException {
    Instant from = Instant.now().minus(Moments.length(spec, "--since", since));
    try (RunningFleet fleet = RunningFleet.open(onair);
        EncoderLogs logs = fleet.encoders().logs()) {
      Encoder encoder = fleet.deployed(spec, name);
      LogReport report = new LogReport(onair.surroundings(), onair.hidden());
      LogTail tail = new LogTail(logs, encoder.id(), from, event -> print(event, asked, report));
      boolean isQuiet = tail.look() == 0;
      if (follow) {
        return followed(tail);
      }
      if (isQuiet) {
        report.nothing(name, since, isSilent(fleet));
      }
      return ExitCodes.FINE;
    }
  }

  private boolean isSilent(RunningFleet fleet) {
    return fleet
        .spec()
        .channel(name)
        .filter(channel -> channel.encoding().logLevel() == LogLevel.DISABLED)
        .isPresent();
  }

  private static void print(LogEvent event, Optional<Integer> asked, LogReport report) {
    EncoderLine line = EncoderLine.of(event);
    if (asked.isEmpty() || line.pipeline().equals(asked)) {
      report.print(line);
    }
  }

  /** Ctrl-C is the way to end it. */
  private static int followed(LogTail tail) throws IOException {
    try {
      while (true) {
        Thread.sleep(PAUSE.toMillis());
        tail.look();
      }
    } catch (InterruptedException e) {
      return ExitCodes.FINE;
    }
  }
}
