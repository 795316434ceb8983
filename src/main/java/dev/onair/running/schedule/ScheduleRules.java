package dev.onair.running.schedule;

import dev.onair.diagnostics.Suggestions;
import dev.onair.operate.ActionStart;
import dev.onair.operate.Deed;
import dev.onair.operate.ScheduleAction;
import dev.onair.operate.ScheduledChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * MediaLive's rules of when an action comes and goes; what an action does is {@link DeedRules}.
 *
 * @see <a href="https://docs.aws.amazon.com/medialive/latest/ug/sched-how-actions-work.html">AWS:
 *     how schedule actions work</a>
 */
final class ScheduleRules {

  private static final Duration LATEST = Duration.ofDays(14);

  /** By then the channel has it: it can't be taken back. */
  private static final Duration HANDED_OVER = Duration.ofSeconds(15);

  private final ScheduledChannel channel;
  private final List<ScheduleAction> schedule;
  private final Instant now;

  /**
   * @param schedule the actions that there are
   */
  ScheduleRules(ScheduledChannel channel, List<ScheduleAction> schedule, Instant now) {
    this.channel = channel;
    this.schedule = List.copyOf(schedule);
    this.now = now;
  }

  /** Why MediaLive would not take an action; nothing if it would. */
  List<String> against(ScheduleAction action) {
    List<String> flaws = new ArrayList<>();
    if (action.name().isBlank()) {
      flaws.add("--name: an action has a name");
    }
    named(action.name())
        .ifPresent(
            other ->
                flaws.add(
                    "the schedule has an action '%s' already: say another --name, or remove that one"
                        .formatted(other.name())));
    action.start().match(new Starts(action)).ifPresent(flaws::add);
    new DeedRules(channel, schedule, action).flaw().ifPresent(flaws::add);
    return flaws;
  }

  /** Why MediaLive would not let actions go; nothing if it would. */
  List<String> againstRemoving(List<String> names) {
    List<String> flaws = new ArrayList<>();
    for (String name : names) {
      Optional<ScheduleAction> action = named(name);
      if (action.isEmpty()) {
        List<String> known = schedule.stream().map(ScheduleAction::name).toList();
        flaws.add(
            "the schedule has no action '%s'%s"
                .formatted(name, Suggestions.didYouMean(name, known)));
      }
      action.flatMap(it -> againstRemoving(it, names)).ifPresent(flaws::add);
    }
    return flaws;
  }

  private Optional<String> againstRemoving(ScheduleAction action, List<String> names) {
    if (channel.runs() && channel.activeSwitch().equals(Optional.of(action.name()))) {
      return Optional.of(
          "'%s' switched to what is on air: MediaLive keeps it while the channel runs, to come back"
                  .formatted(action.name())
              + " to it after a failure; switch to another input first");
    }
    Optional<Instant> time = action.start().clockTime();
    if (time.filter(t -> t.isAfter(now) && t.isBefore(now.plus(HANDED_OVER))).isPresent()) {
      return Optional.of(
          "'%s' begins in less than %d s: MediaLive has handed it over already"
              .formatted(action.name(), HANDED_OVER.toSeconds()));
    }
    List<String> orphans =
        schedule.stream()
            .filter(other -> follows(other, action.name()) && !names.contains(other.name()))
            .map(ScheduleAction::name)
            .toList();
    return orphans.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "'%s' is followed by %s: remove that with it"
                .formatted(action.name(), String.join(", ", orphans)));
  }

  private static boolean follows(ScheduleAction action, String name) {
    return action.start() instanceof ActionStart.Follow follow && follow.action().equals(name);
  }

  private Optional<ScheduleAction> named(String name) {
    return schedule.stream().filter(other -> other.name().equals(name)).findFirst();
  }

  /** What is wrong with an action's start. */
  private final class Starts implements ActionStart.Cases<Optional<String>> {

    private final ActionKind kind;

    Starts(ScheduleAction action) {
      this.kind = ActionKind.of(action.deed());
    }

    @Override
    public Optional<String> immediate() {
      return Optional.empty();
    }

    @Override
    public Optional<String> fixed(ActionStart.Fixed start) {
      if (start.time().isBefore(now.plus(kind.soonest()))) {
        return Optional.of(
            "--at: %s is too soon: MediaLive takes %s at least %d s ahead, and it is %s now"
                .formatted(
                    start.time(),
                    kind.word(),
                    kind.soonest().toSeconds(),
                    now.truncatedTo(ChronoUnit.SECONDS)));
      }
      if (start.time().isAfter(now.plus(LATEST))) {
        return Optional.of(
            "--at: %s is too late: MediaLive takes an action at most %d days ahead"
                .formatted(start.time(), LATEST.toDays()));
      }
      return Optional.empty();
    }

    @Override
    public Optional<String> follow(ActionStart.Follow start) {
      if (!kind.follows()) {
        return Optional.of("--after: %s can't follow; say --at".formatted(kind.word()));
      }
      Optional<String> input =
          named(start.action())
              .map(ScheduleAction::deed)
              .filter(Deed.InputSwitch.class::isInstance)
              .map(deed -> ((Deed.InputSwitch) deed).input());
      if (input.isEmpty()) {
        return Optional.of(
            "--after: the schedule has no input switch '%s' to follow".formatted(start.action()));
      }
      return start.atEnd() && !channel.inputs().getOrDefault(input.get(), false)
          ? Optional.of(
              "--after: '%s' switches to '%s', which does not end: its source-end-behavior is LOOP"
                  .formatted(start.action(), input.get()))
          : Optional.empty();
    }
  }
}
