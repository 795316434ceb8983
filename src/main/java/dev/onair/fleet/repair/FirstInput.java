package dev.onair.fleet.repair;

import dev.onair.model.ingest.IngestSpec;
import dev.onair.operate.ActionStart;
import dev.onair.operate.Deed;
import dev.onair.operate.OperationRefusedException;
import dev.onair.operate.Schedule;
import dev.onair.operate.ScheduleAction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Has a channel begin with the input that its file says is first, by an immediate input switch in
 * its schedule: Terraform's provider sends a channel's inputs in an order of its own. Where
 * somebody else switched inputs there, that holds. See docs/adr/0011-the-first-input.md.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/medialive/latest/ug/ips-start-channel-multi-inputs.html">AWS:
 *     starting a channel that has multiple inputs</a>
 */
public final class FirstInput {

  /** What that action is called. */
  public static final String ACTION = "onair-first";

  private final Schedule schedule;
  private final Clock clock;

  public FirstInput(Schedule schedule) {
    this(schedule, Clock.systemUTC());
  }

  FirstInput(Schedule schedule, Clock clock) {
    this.schedule = schedule;
    this.clock = clock;
  }

  /**
   * Of a channel that is idle: it begins with the first input when it is started, by whomever.
   *
   * @param ingest its inputs
   * @param id its id at MediaLive
   */
  public void beforeStart(IngestSpec ingest, String id) throws OperationRefusedException {
    hold(ingest, id, true);
  }

  /**
   * Of a channel that Terraform made, or started, and that is on air now: it goes to the first
   * input, and keeps to it from then on. What was switched before stays as it is.
   *
   * @param ingest its inputs
   * @param id its id at MediaLive
   */
  public void afterStart(IngestSpec ingest, String id) throws OperationRefusedException {
    hold(ingest, id, false);
  }

  private void hold(IngestSpec ingest, String id, boolean isIdle) throws OperationRefusedException {
    if (ingest.isFirstByItself()) {
      return;
    }
    Deed.InputSwitch first = new Deed.InputSwitch(ingest.inputs().get(0).name());
    Instant now = clock.instant();
    List<ScheduleAction> switches =
        schedule.actions(id).stream().filter(action -> hasSwitched(action, now)).toList();
    List<ScheduleAction> ours =
        switches.stream().filter(action -> action.name().equals(ACTION)).toList();
    boolean isOfAnother = switches.size() > ours.size();
    boolean isRight = ours.stream().anyMatch(action -> action.deed().equals(first));
    if (isOfAnother || isRight || (!ours.isEmpty() && !isIdle)) {
      return;
    }
    schedule.update(
        id,
        ours.stream().map(ScheduleAction::name).toList(),
        List.of(new ScheduleAction(ACTION, new ActionStart.Immediate(), first)));
  }

  /** Whether a channel that starts now looks at it. */
  private static boolean hasSwitched(ScheduleAction action, Instant now) {
    boolean isDue =
        action.start() instanceof ActionStart.Immediate
            || action.start().clockTime().filter(time -> !time.isAfter(now)).isPresent();
    return action.deed() instanceof Deed.InputSwitch && isDue;
  }
}
