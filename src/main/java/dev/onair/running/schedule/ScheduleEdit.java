package dev.onair.running.schedule;

import dev.onair.operate.ActionStart;
import dev.onair.operate.Deed;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.OperationRefusedException;
import dev.onair.operate.Schedule;
import dev.onair.operate.ScheduleAction;
import dev.onair.operate.ScheduledChannel;
import dev.onair.running.power.Interruption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes the schedule of a channel, once MediaLive's rules have been looked at: what it would
 * refuse is told, all at once, and not asked for. Nothing of it is in the channel's file, nor does
 * a plan look at it: schedules are never drift.
 */
public final class ScheduleEdit {

  private final Schedule schedule;
  private final Clock clock;
  private final String id;

  /**
   * @param clock what time it is
   * @param id the channel's id at MediaLive
   */
  public ScheduleEdit(Schedule schedule, Clock clock, String id) {
    this.schedule = schedule;
    this.clock = clock;
    this.id = id;
  }

  /**
   * Adds an action.
   *
   * @param interruption whether the channel may go off air for it
   * @return why it was not added; nothing if it was
   */
  public List<String> add(ScheduleAction action, Interruption interruption)
      throws OperationRefusedException {
    ScheduledChannel channel = schedule.channel(id);
    List<ScheduleAction> there = schedule.actions(id);
    List<String> removed = overtaken(action, channel, there);
    List<ScheduleAction> kept =
        there.stream().filter(other -> !removed.contains(other.name())).toList();
    List<String> flaws = new ArrayList<>(rules(channel, kept).against(action));
    boolean isSilence =
        action.deed() instanceof Deed.Pause pause
            && pause.pipelines().size() >= channel.pipelines().count();
    if (isSilence && interruption != Interruption.ALLOWED) {
      flaws.add("it would go off air for it; " + interruption.words());
    }
    if (flaws.isEmpty()) {
      schedule.update(id, removed, List.of(action));
    }
    return flaws;
  }

  /**
   * The immediate switches of a channel that is idle that another one takes the place of: with two
   * of them, nobody says which one MediaLive begins with.
   */
  private static List<String> overtaken(
      ScheduleAction action, ScheduledChannel channel, List<ScheduleAction> there) {
    if (channel.state() != State.IDLE || !isImmediateSwitch(action)) {
      return List.of();
    }
    List<String> names =
        there.stream().filter(ScheduleEdit::isImmediateSwitch).map(ScheduleAction::name).toList();
    boolean isFollowed =
        there.stream()
            .anyMatch(
                other ->
                    other.start() instanceof ActionStart.Follow follow
                        && names.contains(follow.action()));
    return isFollowed ? List.of() : names;
  }

  private static boolean isImmediateSwitch(ScheduleAction action) {
    return action.deed() instanceof Deed.InputSwitch
        && action.start() instanceof ActionStart.Immediate;
  }

  /**
   * Removes actions, all or none.
   *
   * @return why they were not removed; nothing if they were
   */
  public List<String> remove(List<String> names) throws OperationRefusedException {
    List<String> flaws = rules(schedule.channel(id), schedule.actions(id)).againstRemoving(names);
    if (flaws.isEmpty()) {
      schedule.update(id, names, List.of());
    }
    return flaws;
  }

  /**
   * Removes all actions of a channel that is idle.
   *
   * @return why they were not removed; nothing if they were
   * @see <a
   *     href="https://docs.aws.amazon.com/medialive/latest/ug/about-batch-update-schedule.html">AWS:
   *     on a running channel, it could interrupt the service</a>
   */
  public List<String> clear() throws OperationRefusedException {
    ScheduledChannel channel = schedule.channel(id);
    if (channel.state() != State.IDLE) {
      return List.of(
          "the channel is not idle (%s), and AWS says that this could interrupt it; remove actions by"
                  .formatted(channel.state())
              + " their names, or stop it first");
    }
    schedule.clear(id);
    return List.of();
  }

  private ScheduleRules rules(ScheduledChannel channel, List<ScheduleAction> there) {
    return new ScheduleRules(channel, there, clock.instant());
  }
}
