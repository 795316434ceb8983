package dev.onair.cli.commands;

import dev.onair.cli.reports.StatusReport;
import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Screen;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.running.status.FleetStatus;
import dev.onair.running.status.FleetStatus.Concern;
import dev.onair.running.status.Survey;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair status}: what the channels do at AWS, beside what their files say. */
@Command(
    name = "status",
    description = {
      "Asks AWS what the channels do: state, pipelines that run, the input on air, alerts; and says"
          + " what is not as the files say, and what is at AWS without a file.",
      "A channel that can't be asked is a line that says so."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair status                         all channels, and what has no file",
      "  onair status sports --watch          again every few seconds; * marks what changed",
      "  onair status --fail-on alert,off-air --format json"
    })
final class StatusCommand implements Callable<Integer> {

  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Onair onair;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "<channel>", arity = "0..*", description = "Default: all.")
  private List<String> names = List.of();

  @Option(names = "--watch", description = "Looks again every 5 seconds, until Ctrl-C.")
  private boolean watch;

  @Mixin private TableOrJson format;

  @Option(
      names = "--fail-on",
      paramLabel = "CONCERN",
      split = ",",
      description =
          "Exit code 1 if a channel has an alert (alert), or is off air though its file says"
              + " start = true and nobody stopped it by hand (off-air); or could not be asked.")
  private List<FailOn> failOn = List.of();

  /** What the exit code tells of, as it is typed. */
  enum FailOn {
    alert(Concern.ALERT),
    off_air(Concern.OFF_AIR);

    private final Concern concern;

    FailOn(Concern concern) {
      this.concern = concern;
    }

    @Override
    public String toString() {
      return name().replace('_', '-');
    }
  }

  StatusCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws Exception {
    if (watch && (format.isJson() || !failOn.isEmpty())) {
      throw new ParameterException(
          spec.commandLine(), "--watch goes with neither --format json nor --fail-on");
    }
    return onair.interruptible(this::run);
  }

  private int run() throws IOException, InterruptedException {
    try (RunningFleet fleet = RunningFleet.open(onair)) {
      List<String> channels = names.isEmpty() ? List.of() : fleet.known(spec, names);
      Survey survey =
          new Survey(
              fleet.spec(),
              fleet.faulty(),
              fleet.encoders(),
              fleet.playbackHost(),
              InstantSource.system());
      return watch ? watched(survey, channels) : printed(survey.of(channels));
    }
  }

  private int printed(FleetStatus status) {
    Surroundings surroundings = onair.surroundings();
    StatusReport report =
        new StatusReport(surroundings.out(), surroundings.columns(), onair.hidden());
    if (format.isJson()) {
      report.json(status, Instant.now());
    } else {
      report.table(status, Set.of(), Instant.now());
    }
    surroundings.out().flush();
    Set<Concern> concerns =
        failOn.stream()
            .map(asked -> asked.concern)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Concern.class)));
    return status.hasAny(concerns) ? ExitCodes.FAILED : ExitCodes.FINE;
  }

  /** Ctrl-C is the way to end it. */
  private int watched(Survey survey, List<String> channels) {
    Screen screen = new Screen(onair.surroundings());
    Optional<FleetStatus> before = Optional.empty();
    try {
      while (true) {
        FleetStatus now = survey.of(channels);
        screen.draw(text(now, before.map(now::changedSince).orElse(Set.of())));
        before = Optional.of(now);
        Thread.sleep(PAUSE.toMillis());
      }
    } catch (InterruptedException e) {
      return ExitCodes.FINE;
    }
  }

  private String text(FleetStatus status, Set<String> changed) {
    StringWriter text = new StringWriter();
    LineWriter writer = new LineWriter(text, false);
    Instant now = Instant.now();
    writer.println(now.truncatedTo(ChronoUnit.SECONDS));
    new StatusReport(writer, onair.surroundings().columns(), onair.hidden())
        .table(status, changed, now);
    writer.flush();
    return text.toString();
  }
}
