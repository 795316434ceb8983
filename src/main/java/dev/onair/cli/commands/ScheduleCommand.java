package dev.onair.cli.commands;

import dev.onair.cli.project.OperationFailedException;
import dev.onair.cli.reports.ScheduleReport;
import dev.onair.diagnostics.Suggestions;
import dev.onair.operate.ActionStart;
import dev.onair.operate.Deed;
import dev.onair.operate.Encoder;
import dev.onair.operate.Schedule;
import dev.onair.operate.ScheduleAction;
import dev.onair.operate.ScheduledChannel;
import dev.onair.running.power.Interruption;
import dev.onair.running.schedule.ActionKind;
import dev.onair.running.schedule.ScheduleEdit;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onair schedule}: what is to be done in a channel, and when. */
@Command(
    name = "schedule",
    description = {
      "Lists what a channel's schedule holds, adds an action to it, or removes some: what MediaLive"
          + " would refuse is told, and not asked for; then shows the schedule.",
      "Schedules are the operator's: no file has them, and no plan looks at them."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  onair schedule sports                                    lists it",
      "  onair schedule sports switch --input backup --at 2026-01-02T20:15:00Z",
      "  onair schedule sports splice-insert --event 7 --duration 30s --at +1m",
      "  onair schedule sports image-on --image s3://a/logo.png --x 40 --y 40",
      "  onair schedule sports pause --pipeline 1",
      "  onair schedule sports remove halftime"
    })
final class ScheduleCommand implements Callable<Integer> {

  private final Onair onair;

  @Spec private CommandSpec spec;
  @Mixin private ActionOptions options;

  @Parameters(index = "0", paramLabel = "<channel>", description = "The channel.")
  private String channel;

  @Parameters(
      index = "1",
      paramLabel = "WHAT",
      arity = "0..1",
      defaultValue = "list",
      completionCandidates = Verbs.class,
      description = "${COMPLETION-CANDIDATES}. Default: list.")
  private String verb;

  @Parameters(
      index = "2..*",
      paramLabel = "ACTION",
      arity = "0..*",
      description = "remove: the names of the actions.")
  private List<String> names = List.of();

  @Option(names = "--name", paramLabel = "NAME", description = "What the action is called.")
  private String name;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "When it begins: " + Moments.FORMS + ". Default: at once.")
  private String at;

  @Option(
      names = "--after",
      paramLabel = "ACTION",
      description = "Begins when the input ends that this action switches to.")
  private String after;

  @Option(names = "--interrupt", description = "pause: the channel may go off air for it.")
  private boolean interrupt;

  @Mixin private TableOrJson format;

  /** What can be typed after the channel. */
  static final class Verbs implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Stream.concat(
              Stream.of("list", "remove", "clear"),
              Stream.of(ActionKind.values())
                  .filter(kind -> kind != ActionKind.OTHER)
                  .map(ActionKind::word))
          .iterator();
    }
  }

  ScheduleCommand(Onair onair) {
    this.onair = onair;
  }

  @Override
  public Integer call() throws Exception {
    return onair.interruptible(this::run);
  }

  private int run() throws IOException {
    Clock clock = Clock.systemUTC();
    Change change = change(clock.instant());
    try (RunningFleet fleet = RunningFleet.open(onair)) {
      Encoder encoder = fleet.deployed(spec, channel);
      Schedule schedule = fleet.encoders().schedule();
      List<String> flaws =
          change.of(
              new ScheduleEdit(schedule, clock, encoder.id()),
              Interruption.of(channel, fleet.spec(), interrupt));
      if (!flaws.isEmpty()) {
        throw new OperationFailedException(refusal(channel, flaws));
      }
      ScheduleReport report = new ScheduleReport(onair.surroundings(), clock, onair.hidden());
      ScheduledChannel now = schedule.channel(encoder.id());
      List<ScheduleAction> actions = schedule.actions(encoder.id());
      if (format.isJson()) {
        report.json(channel, now, actions);
      } else {
        report.table(channel, now, actions);
      }
      return ExitCodes.FINE;
    }
  }

  /** Why a schedule stays as it is. */
  static String refusal(String channel, List<String> flaws) {
    return channel
        + ": its schedule stays as it is: "
        + String.join(System.lineSeparator() + "  ", flaws);
  }

  private interface Change {
    List<String> of(ScheduleEdit edit, Interruption interruption) throws IOException;
  }

  private Change change(Instant now) {
    if (names.isEmpty() == verb.equals("remove")) {
      throw wrong(
          names.isEmpty() ? "remove: the names of the actions" : "what is '" + names.get(0) + "'?");
    }
    switch (verb) {
      case "list" -> {
        options.refuseAll();
        return (edit, interruption) -> List.of();
      }
      case "remove" -> {
        options.refuseAll();
        return (edit, interruption) -> edit.remove(names);
      }
      case "clear" -> {
        options.refuseAll();
        return (edit, interruption) -> edit.clear();
      }
      default -> {
        ScheduleAction action = action(now);
        return (edit, interruption) -> edit.add(action, interruption);
      }
    }
  }

  private ScheduleAction action(Instant now) {
    ActionKind kind =
        Stream.of(ActionKind.values())
            .filter(it -> it != ActionKind.OTHER && it.word().equals(verb))
            .findFirst()
            .orElseThrow(() -> wrong("WHAT: " + notAVerb()));
    Deed deed = options.deed(kind);
    String called = name == null ? name(kind, now) : name;
    return new ScheduleAction(called, start(now), deed);
  }

  private String notAVerb() {
    List<String> verbs = new ArrayList<>();
    new Verbs().forEach(verbs::add);
    return Suggestions.notAllowed(verb, verbs);
  }

  /** A name that none has that was made before. */
  static String name(ActionKind kind, Instant now) {
    return kind.word() + "-" + now.truncatedTo(ChronoUnit.MILLIS);
  }

  private ActionStart start(Instant now) {
    if (at != null && after != null) {
      throw wrong("either --at or --after");
    }
    if (after != null) {
      return new ActionStart.Follow(after, true);
    }
    return at == null
        ? new ActionStart.Immediate()
        : new ActionStart.Fixed(Moments.parse(spec, "--at", at, now));
  }

  private ParameterException wrong(String why) {
    return new ParameterException(spec.commandLine(), why);
  }
}
