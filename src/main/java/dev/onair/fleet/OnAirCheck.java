package dev.onair.fleet;

import dev.onair.fleet.ApplyReport.OnAirOutcome;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.Encoders;
import dev.onair.operate.OperationRefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether every channel that should be on air is. Terraform does not notice where it isn't: the
 * provider never reads {@code start_channel} back, and an update that MediaLive refuses leaves the
 * channel stopped.
 */
final class OnAirCheck {

  /** MediaLive takes a minute or two to start a channel. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Encoders encoders;

  OnAirCheck(Encoders encoders) {
    this.encoders = encoders;
  }

  /**
   * Looks at all channels, and starts those that should be on air and are not.
   *
   * @param touched the channels that were worked on; others are never started, as somebody may have
   *     stopped them on purpose
   */
  List<OnAirOutcome> check(FleetSpec fleet, Set<String> touched)
      throws OperationRefusedException, InterruptedException {
    Map<String, Encoder> deployed =
        EncoderStates.byChannel(
            encoders.list().stream().filter(e -> e.state() != State.UNUSABLE).toList(), fleet);
    List<OnAirOutcome> outcomes = new ArrayList<>();
    for (ChannelSpec channel : fleet.channels()) {
      Encoder encoder = deployed.get(channel.name());
      if (encoder != null && channel.operation().start()) {
        outcomes.add(outcome(channel.name(), encoder, touched.contains(channel.name())));
      }
    }
    return outcomes;
  }

  private OnAirOutcome outcome(String channel, Encoder encoder, boolean touched)
      throws InterruptedException {
    try {
      if (encoder.state() == State.RUNNING) {
        return new OnAirOutcome(channel, true, "on air");
      }
      if (!touched) {
        return new OnAirOutcome(
            channel,
            true,
            "NOT ON AIR (%s), though its file says start".formatted(encoder.state()));
      }
      return started(channel, encoder);
    } catch (OperationRefusedException e) {
      return new OnAirOutcome(channel, false, "NOT ON AIR: " + e.getMessage());
    }
  }

  private OnAirOutcome started(String channel, Encoder encoder)
      throws OperationRefusedException, InterruptedException {
    Encoder settled = encoder;
    if (settled.state() == State.CHANGING || settled.state() == State.STOPPING) {
      settled = encoders.await(encoder.id(), State.IDLE, PATIENCE);
    }
    boolean wasStopped = settled.state() == State.IDLE;
    if (wasStopped) {
      encoders.start(encoder.id(), PATIENCE);
    }
    Encoder now = encoders.await(encoder.id(), State.RUNNING, PATIENCE);
    if (now.state() != State.RUNNING) {
      return new OnAirOutcome(channel, false, "NOT ON AIR: MediaLive says " + now.state());
    }
    return new OnAirOutcome(
        channel,
        true,
        wasStopped ? "on air again: it was left stopped, and was started" : "on air");
  }
}
