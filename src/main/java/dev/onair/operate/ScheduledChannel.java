package dev.onair.operate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What of an encoder channel its schedule has to do with.
 *
 * @param state what it does
 * @param pipelines what its pipelines do
 * @param activeSwitch the name of the action by which the input is on air that is
 * @param inputs whether an attached input ends (source end behavior CONTINUE), or is read again
 *     (LOOP), by the attachments' names, in their order
 * @param prepares whether inputs can be prepared: the feature is activated
 */
public record ScheduledChannel(
    Encoder.State state,
    PipelineStates pipelines,
    Optional<String> activeSwitch,
    Map<String, Boolean> inputs,
    boolean prepares) {
  public ScheduledChannel {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(pipelines, "pipelines");
    Objects.requireNonNull(activeSwitch, "activeSwitch");
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  /** Whether it is on air, or about to be. */
  public boolean runs() {
    return state == Encoder.State.RUNNING || state == Encoder.State.STARTING;
  }
}
