package dev.onair.running.schedule;

import dev.onair.operate.Encoder.State;
import dev.onair.operate.OperationRefusedException;
import dev.onair.operate.Schedule;
import dev.onair.operate.ScheduledChannel;
import dev.onair.running.power.Patience;

/** Waits until the pipelines of a channel take their stream from an input. */
public final class SwitchWatch {

  private final Schedule schedule;
  private final Patience patience;

  public SwitchWatch(Schedule schedule, Patience patience) {
    this.schedule = schedule;
    this.patience = patience;
  }

  /**
   * Waits.
   *
   * @param id the channel's id at MediaLive
   * @return the channel in the end; at once, if it does not run
   */
  public ScheduledChannel until(String id, String input)
      throws OperationRefusedException, InterruptedException {
    long end = patience.end();
    ScheduledChannel channel = schedule.channel(id);
    while (channel.state() == State.RUNNING && !isOn(channel, input) && System.nanoTime() < end) {
      Thread.sleep(patience.poll().toMillis());
      channel = schedule.channel(id);
    }
    return channel;
  }

  /** Whether an input is on air in all pipelines that run. */
  public static boolean isOn(ScheduledChannel channel, String input) {
    return !channel.pipelines().inputs().isEmpty()
        && channel.pipelines().inputs().values().stream().allMatch(input::equals);
  }
}
