package dev.onair.cli.commands;

import dev.onair.cli.project.OperationFailedException;
import dev.onair.cli.reports.ScheduleReport;
import dev.onair.operate.ActionStart;
import dev.onair.operate.Deed;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.Schedule;
import dev.onair.operate.ScheduleAction;
import dev.onair.operate.ScheduledChannel;
import dev.onair.running.power.Interruption;
import dev.onair.running.power.Patience;
import dev.onair.running.schedule.ActionKind;
import dev.onair.running.schedule.ScheduleEdit;
import dev.onair.running.schedule.SwitchWatch;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair switch}: has a channel take its stream from another input. */
@Command(
    name = "switch",
    description = {
      "Has a channel take its stream from another of its inputs: now, and waits until it does; or at"
          + " a time.",
      "It stays there, over stops and starts, until it is switched again: inputs.<name>.first of its"
          + " file holds only where nobody switched. A channel that is idle begins with it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair switch sports backup",
      "  onair switch sports main --at 2026-01-02T20:15:00Z",
      "  onair switch sports main --at +5m"
    })
final class SwitchCommand implements Callable<Integer> {

  /** MediaLive takes about ten seconds for two pipelines. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Duration POLL = Duration.ofSeconds(1);

  private final Onair onair;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "<channel>", description = "The channel.")
  private String channel;

  @Parameters(index = "1", paramLabel = "INPUT", description = "One of its inputs.")
  private String input;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "When: " + Moments.FORMS + ". Default: now.")
  private String at;

  SwitchCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws Exception {
    return onair.interruptible(this::run);
  }

  private int run() throws IOException, InterruptedException {
    Clock clock = Clock.systemUTC();
    Instant now = clock.instant();
    Optional<Instant> time = time(now);
    ScheduleAction action =
        new ScheduleAction(
            ScheduleCommand.name(ActionKind.SWITCH, now),
            time.<ActionStart>map(ActionStart.Fixed::new).orElseGet(ActionStart.Immediate::new),
            new Deed.InputSwitch(input));
    try (RunningFleet fleet = RunningFleet.open(onair)) {
      Encoder encoder = fleet.deployed(spec, channel);
      Schedule schedule = fleet.encoders().schedule();
      List<String> flaws =
          new ScheduleEdit(schedule, clock, encoder.id()).add(action, Interruption.UNASKED);
      if (!flaws.isEmpty()) {
        throw new OperationFailedException(ScheduleCommand.refusal(channel, flaws));
      }
      return time.isPresent()
          ? planned(schedule, encoder.id(), clock)
          : switched(schedule, encoder.id());
    }
  }

  private int planned(Schedule schedule, String id, Clock clock) throws IOException {
    new ScheduleReport(onair.surroundings(), clock, onair.hidden())
        .table(channel, schedule.channel(id), schedule.actions(id));
    return ExitCodes.FINE;
  }

  private int switched(Schedule schedule, String id) throws IOException, InterruptedException {
    Patience patience = new Patience(POLL, Duration.ZERO, PATIENCE);
    ScheduledChannel now = new SwitchWatch(schedule, patience).until(id, input);
    if (now.state() != State.RUNNING) {
      onair
          .surroundings()
          .out()
          .println(
              "%s: it does not run (%s), and begins with '%s' when it does"
                  .formatted(channel, now.state(), input));
      return ExitCodes.FINE;
    }
    if (!SwitchWatch.isOn(now, input)) {
      throw new OperationFailedException(
          "%s: MediaLive took the switch to '%s', and still says %s after %d s; see onair status %s"
              .formatted(channel, input, ScheduleReport.onAir(now), PATIENCE.toSeconds(), channel));
    }
    onair
        .surroundings()
        .out()
        .println("%s: on air: %s".formatted(channel, ScheduleReport.onAir(now)));
    return ExitCodes.FINE;
  }

  private Optional<Instant> time(Instant now) {
    return Optional.ofNullable(at).map(text -> Moments.parse(spec, "--at", text, now));
  }
}
