package dev.onair.running.power;

import dev.onair.fleet.FleetListener;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.Encoders;
import dev.onair.operate.OperationRefusedException;
import dev.onair.operate.PipelineStates;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Restarts pipelines of a channel that runs, one after the other, so that a redundant channel stays
 * on air.
 */
public final class PipelineRestart {

  private final Encoders encoders;
  private final FleetListener listener;
  private final Patience patience;

  /**
   * @param encoders how MediaLive is asked
   * @param listener hears how far it has come
   */
  public PipelineRestart(Encoders encoders, FleetListener listener, Patience patience) {
    this.encoders = encoders;
    this.listener = listener;
    this.patience = patience;
  }

  /**
   * Restarts pipelines.
   *
   * @param channel the channel's name
   * @param encoder its encoder channel
   * @param asked which one; absent: all
   * @param interruption whether the channel may go off air for it
   */
  public Outcome of(
      String channel, Encoder encoder, Optional<Integer> asked, Interruption interruption)
      throws OperationRefusedException, InterruptedException {
    if (encoder.state() != State.RUNNING) {
      return Outcome.failed(
          channel, "NOT RESTARTED: it does not run; MediaLive says " + encoder.state());
    }
    PipelineStates before = encoders.pipelines().of(encoder.id());
    List<Integer> numbers =
        asked.map(List::of).orElse(before.count() == 2 ? List.of(0, 1) : List.of(0));
    listener.begins("restarting", numbers.size());
    for (int number : numbers) {
      PipelineStates now = encoders.pipelines().of(encoder.id());
      Optional<String> refusal = refusal(now, number, interruption);
      if (refusal.isPresent()) {
        return Outcome.failed(channel, "NOT RESTARTED: " + refusal.get());
      }
      encoders.pipelines().restart(encoder.id(), Set.of(number));
      Optional<String> trouble = awaited(encoder.id(), number, now);
      if (trouble.isPresent()) {
        return Outcome.failed(channel, trouble.get());
      }
      listener.done("pipeline " + number, "runs again");
    }
    String words =
        numbers.size() == 2 ? "both pipelines were" : "pipeline " + numbers.get(0) + " was";
    return Outcome.fine(channel, words + " restarted");
  }

  private static Optional<String> refusal(
      PipelineStates now, int number, Interruption interruption) {
    if (number >= now.count()) {
      return Optional.of("it has one pipeline, 0");
    }
    if (interruption == Interruption.ALLOWED) {
      return Optional.empty();
    }
    if (now.count() == 1) {
      return Optional.of(
          "it has one pipeline, and would go off air for it; " + interruption.words());
    }
    boolean isTheOnlyOne = now.running() < now.count() && now.inputs().containsKey(number);
    boolean isUnclear = now.running() < now.count() && now.inputs().size() != now.running();
    return isTheOnlyOne || isUnclear
        ? Optional.of(
            "%d of its %d pipelines run, and it would go off air for it; %s"
                .formatted(now.running(), now.count(), interruption.words()))
        : Optional.empty();
  }

  /** Waits until a pipeline is there again; why it is not, if so. */
  private Optional<String> awaited(String id, int number, PipelineStates before)
      throws OperationRefusedException, InterruptedException {
    long begun = System.nanoTime();
    long end = patience.end();
    boolean gone = !before.inputs().containsKey(number);
    while (System.nanoTime() < end) {
      Thread.sleep(patience.poll().toMillis());
      PipelineStates now = encoders.pipelines().of(id);
      boolean runs = now.inputs().containsKey(number) && now.running() >= before.running();
      gone |= !runs;
      boolean isSettled = gone || System.nanoTime() - begun > patience.grace().toNanos();
      if (runs && isSettled) {
        return Optional.empty();
      }
    }
    return Optional.of(
        "pipeline %d does not run again after %s; see onair status"
            .formatted(number, Switching.words(patience.timeout())));
  }
}
