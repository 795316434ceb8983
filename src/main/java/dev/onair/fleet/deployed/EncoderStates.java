package dev.onair.fleet.deployed;

import dev.onair.fleet.FleetListener;
import dev.onair.fleet.review.EncoderState;
import dev.onair.model.FleetSpec;
import dev.onair.model.SharedSpec;
import dev.onair.model.Tags;
import dev.onair.operate.Encoder;
import dev.onair.operate.OperationRefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What MediaLive says of a fleet's encoder channels; asked once, and only if somebody asks. */
public final class EncoderStates {

  private final FleetSpec fleet;
  private final Inventory inventory;
  private final FleetListener listener;
  private Map<String, Encoder> known;

  public EncoderStates(FleetSpec fleet, Inventory inventory, FleetListener listener) {
    this.fleet = fleet;
    this.inventory = inventory;
    this.listener = listener;
  }

  /** The state of a stack's encoder; nobody is asked for the shared stack, which has none. */
  public EncoderState of(String stack) {
    if (stack.equals(SharedSpec.STACK)) {
      return EncoderState.UNKNOWN;
    }
    return Optional.ofNullable(byChannel().get(stack))
        .map(EncoderStates::state)
        .orElse(EncoderState.UNKNOWN);
  }

  /** Whether somebody stopped a stack's encoder by {@code onair stop}. */
  public boolean isStoppedByHand(String stack) {
    return Optional.ofNullable(byChannel().get(stack)).filter(EncoderStates::byHand).isPresent();
  }

  /**
   * Whether somebody stopped it by {@code onair stop}, and it is idle since. The mark of one that
   * was started by others means nothing.
   */
  public static boolean byHand(Encoder encoder) {
    return encoder.state() == Encoder.State.IDLE && !encoder.tag(Tags.STOPPED).isEmpty();
  }

  /** The encoder channels by their channels; none where MediaLive can't be asked. */
  public synchronized Map<String, Encoder> byChannel() {
    if (known == null) {
      try {
        known = byChannel(inventory.channels(), fleet);
      } catch (OperationRefusedException e) {
        listener.notice(
            e.getMessage()
                + "; every channel is taken to be on air, and not all orphans are found");
        known = Map.of();
      }
    }
    return known;
  }

  /**
   * The encoder channels that belong to a fleet, by their channels. Of two with the same tags,
   * which a run that was cut off may have left, it is the one that does something.
   */
  public static Map<String, Encoder> byChannel(List<Encoder> encoders, FleetSpec fleet) {
    Map<String, Encoder> byChannel = new TreeMap<>();
    for (Encoder encoder : encoders) {
      String channel = encoder.tag(Tags.CHANNEL);
      boolean isOurs = encoder.tag(Tags.WORKFLOW).equals(fleet.shared().name());
      if (isOurs && !channel.isEmpty()) {
        byChannel.merge(
            channel,
            encoder,
            (one, other) -> one.state().compareTo(other.state()) <= 0 ? one : other);
      }
    }
    return byChannel;
  }

  public static EncoderState state(Encoder encoder) {
    return switch (encoder.state()) {
      case IDLE -> EncoderState.IDLE;
      case RUNNING, STARTING, STOPPING, CHANGING -> EncoderState.RUNNING;
      case FAILED, GONE -> EncoderState.UNKNOWN;
    };
  }
}
