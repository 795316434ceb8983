package dev.onair.fleet.apply;

import dev.onair.fleet.Parallel;
import dev.onair.fleet.apply.ApplyReport.OnAirOutcome;
import dev.onair.fleet.deployed.EncoderStates;
import dev.onair.fleet.deployed.Inventory;
import dev.onair.fleet.repair.FirstInput;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.Tags;
import dev.onair.model.ingest.IngestSpec;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.OperationRefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Whether every channel that should be on air is. Terraform does not notice where it isn't: the
 * provider never reads {@code start_channel} back, and an update that MediaLive refuses leaves the
 * channel stopped.
 */
final class OnAirCheck {

  /** MediaLive takes a minute or two to start a channel. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Those who wait for MediaLive cost nothing, and a viewer of the last one waits too. */
  private static final int AT_A_TIME = 32;

  private static final Set<State> ON_THE_WAY =
      EnumSet.of(State.STARTING, State.STOPPING, State.CHANGING);

  private final Inventory inventory;
  private final FleetSpec fleet;
  private final Map<String, Encoder> before;
  private final Map<String, String> notes = new ConcurrentHashMap<>();
  private final Set<String> started = ConcurrentHashMap.newKeySet();

  /**
   * @param inventory what AWS has
   * @param before the encoders by their channels, before anything was done
   */
  OnAirCheck(Inventory inventory, FleetSpec fleet, Map<String, Encoder> before) {
    this.inventory = inventory;
    this.fleet = fleet;
    this.before = Map.copyOf(before);
  }

  /** Whether a channel that should be on air was not, before anything was done. */
  boolean wasOffAir(String channel) {
    return shouldRun(channel) && was(State.IDLE, channel);
  }

  /** Whether somebody had stopped it by {@code onair stop}, before anything was done. */
  boolean wasStoppedByHand(String channel) {
    return before.containsKey(channel) && EncoderStates.byHand(before.get(channel));
  }

  /**
   * Starts a channel whose apply failed, if that left it stopped: at once, as there may be many
   * more to apply. {@link #check} waits for it, and tells of it.
   */
  void recover(String channel) throws InterruptedException {
    Optional<Encoder> encoder = Optional.ofNullable(before.get(channel));
    if (encoder.isEmpty() || !shouldRun(channel) || EncoderStates.byHand(encoder.get())) {
      return;
    }
    try {
      startIfIdle(channel, encoder.get());
    } catch (OperationRefusedException e) {
      // Tried once more in the end, and told of then.
      started.remove(channel);
    }
  }

  /**
   * Looks at all channels, and starts those that should be on air and are not.
   *
   * @param touched the channels that were worked on; others are never started, as somebody may have
   *     stopped them on purpose
   * @param turnedOff those of them whose files say anew that they are off air
   */
  List<OnAirOutcome> check(Set<String> touched, Set<String> turnedOff)
      throws OperationRefusedException, InterruptedException {
    inventory.refresh();
    Map<String, Encoder> now = EncoderStates.byChannel(inventory.channels(), fleet);
    List<String> channels =
        fleet.channels().stream().map(ChannelSpec::name).filter(now::containsKey).toList();
    List<OnAirOutcome> outcomes = new ArrayList<>();
    Parallel.each(
            channels,
            AT_A_TIME,
            channel ->
                touched.contains(channel)
                    ? touched(channel, now.get(channel), turnedOff.contains(channel))
                    : untouched(channel, now.get(channel)))
        .forEach(
            (channel, result) ->
                result.match(
                    outcome -> outcome.map(this::noted).ifPresent(outcomes::add),
                    failure ->
                        outcomes.add(
                            new OnAirOutcome(
                                channel, false, "NOT ON AIR: " + failure.getMessage()))));
    return outcomes;
  }

  private OnAirOutcome noted(OnAirOutcome outcome) {
    String note = notes.getOrDefault(outcome.channel(), "");
    return new OnAirOutcome(outcome.channel(), outcome.fine(), outcome.message() + note);
  }

  private Optional<OnAirOutcome> touched(String channel, Encoder encoder, boolean turnedOff)
      throws OperationRefusedException, InterruptedException {
    if (!shouldRun(channel)) {
      return was(State.RUNNING, channel) && !turnedOff
          ? Optional.of(started(channel, encoder))
          : stopped(channel, encoder);
    }
    if (EncoderStates.byHand(encoder)) {
      return leftStopped(channel, encoder);
    }
    if (!encoder.tag(Tags.STOPPED).isEmpty()) {
      // The provider started it: the mark would be taken for that of another stop.
      inventory.encoders().untag(encoder.id(), Tags.STOPPED);
    }
    return Optional.of(started(channel, encoder));
  }

  private static Optional<OnAirOutcome> leftStopped(String channel, Encoder encoder) {
    return fine(
        channel,
        "off air: stopped by hand %s; to put it on air: onair start %s"
            .formatted(encoder.tag(Tags.STOPPED), channel));
  }

  private Optional<OnAirOutcome> untouched(String channel, Encoder encoder) {
    if (!shouldRun(channel)) {
      return Optional.empty();
    }
    if (EncoderStates.byHand(encoder)) {
      return leftStopped(channel, encoder);
    }
    return switch (encoder.state()) {
      case RUNNING -> fine(channel, "on air");
      case IDLE, FAILED, GONE ->
          fine(
              channel,
              "NOT ON AIR (%s), though its file says start; if it should be: onair plan %s"
                  .formatted(encoder.state(), channel));
      case STARTING, STOPPING, CHANGING ->
          fine(channel, "somebody else is at work on it (%s)".formatted(encoder.state()));
    };
  }

  /** One that runs may have been started by hand. */
  private Optional<OnAirOutcome> stopped(String channel, Encoder encoder) {
    if (encoder.state() == State.IDLE) {
      first(channel, encoder.id(), FirstInput::beforeStart);
    }
    if (encoder.state() != State.IDLE) {
      return fine(
          channel,
          "MediaLive says %s, though its file says start = false".formatted(encoder.state()));
    }
    return fine(channel, "off air, as its file says: start = false");
  }

  private OnAirOutcome started(String channel, Encoder encoder)
      throws OperationRefusedException, InterruptedException {
    State state = startIfIdle(channel, encoder);
    if (state == State.IDLE) {
      state = inventory.encoders().await(encoder.id(), State.RUNNING, PATIENCE).state();
    }
    if (state != State.RUNNING) {
      return new OnAirOutcome(channel, false, "NOT ON AIR: MediaLive says " + state);
    }
    if (!started.contains(channel) && isStarted(channel, encoder)) {
      first(channel, encoder.id(), FirstInput::afterStart);
    }
    return new OnAirOutcome(
        channel,
        true,
        !started.contains(channel)
            ? "on air"
            : wasOffAir(channel)
                ? "on air: it was off air, and was started"
                : "on air again: it was left stopped, and was started");
  }

  /**
   * Starts a channel that is idle.
   *
   * @return what it did before; IDLE means that it was started
   */
  private State startIfIdle(String channel, Encoder encoder)
      throws OperationRefusedException, InterruptedException {
    Encoder settled =
        ON_THE_WAY.contains(encoder.state())
            ? inventory.encoders().awaitSettled(encoder.id(), PATIENCE)
            : inventory.encoders().get(encoder.id());
    if (settled.state() == State.IDLE) {
      started.add(channel);
      first(channel, encoder.id(), FirstInput::beforeStart);
      inventory.encoders().start(encoder.id());
    }
    return settled.state();
  }

  /** Whether Terraform made it, or put it on air. */
  private boolean isStarted(String channel, Encoder encoder) {
    return !was(State.RUNNING, channel) || !before.get(channel).id().equals(encoder.id());
  }

  private interface Holding {
    void of(FirstInput first, IngestSpec ingest, String id) throws OperationRefusedException;
  }

  /** Where AWS refuses it, the channel is where it should be all the same. */
  private void first(String channel, String id, Holding holding) {
    IngestSpec ingest = fleet.channel(channel).orElseThrow().ingest();
    try {
      holding.of(new FirstInput(inventory.encoders().schedule()), ingest, id);
    } catch (OperationRefusedException e) {
      notes.put(channel, "; but which input is first is not in its schedule: " + e.getMessage());
    }
  }

  private boolean shouldRun(String channel) {
    return fleet.channel(channel).filter(spec -> spec.operation().start()).isPresent();
  }

  private boolean was(State state, String channel) {
    return before.containsKey(channel) && before.get(channel).state() == state;
  }

  private static Optional<OnAirOutcome> fine(String channel, String message) {
    return Optional.of(new OnAirOutcome(channel, true, message));
  }
}
