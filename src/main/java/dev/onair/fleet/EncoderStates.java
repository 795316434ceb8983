package dev.onair.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.fleet.review.EncoderState;
import dev.onair.model.FleetSpec;
import dev.onair.model.Tags;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoders;
import dev.onair.operate.OperationRefusedException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What MediaLive says of the encoder channels; asked once, and only if somebody wants to know. */
final class EncoderStates {

  private final Supplier<Encoders> encoders;
  private final FleetListener listener;
  private List<Encoder> known;

  EncoderStates(Supplier<Encoders> encoders, FleetListener listener) {
    this.encoders = encoders;
    this.listener = listener;
  }

  /** The state of the encoder channel that a plan is about. */
  EncoderState of(JsonNode plan) {
    for (JsonNode resource : plan.path("resource_changes")) {
      JsonNode id = resource.path("change").path("before").path("id");
      if (resource.path("type").asText().equals("aws_medialive_channel") && id.isTextual()) {
        return find(id.asText()).map(EncoderStates::state).orElse(EncoderState.UNKNOWN);
      }
    }
    return EncoderState.UNKNOWN;
  }

  /** All encoder channels; none where MediaLive can't be asked. */
  synchronized List<Encoder> all() {
    if (known == null) {
      try (Encoders asked = encoders.get()) {
        known = asked.list();
      } catch (OperationRefusedException e) {
        listener.notice(
            e.getMessage()
                + "; every channel is taken to be on air, and not all orphans are found");
        known = List.of();
      }
    }
    return known;
  }

  /** The encoder channels that belong to a fleet, by their channels. */
  static Map<String, Encoder> byChannel(List<Encoder> encoders, FleetSpec fleet) {
    Map<String, Encoder> byChannel = new TreeMap<>();
    for (Encoder encoder : encoders) {
      String channel = encoder.tag(Tags.CHANNEL);
      if (encoder.tag(Tags.WORKFLOW).equals(fleet.shared().name()) && !channel.isEmpty()) {
        byChannel.put(channel, encoder);
      }
    }
    return byChannel;
  }

  private Optional<Encoder> find(String id) {
    return all().stream().filter(encoder -> encoder.id().equals(id)).findFirst();
  }

  private static EncoderState state(Encoder encoder) {
    return switch (encoder.state()) {
      case IDLE -> EncoderState.IDLE;
      case RUNNING, STARTING, STOPPING, CHANGING -> EncoderState.RUNNING;
      case UNUSABLE -> EncoderState.UNKNOWN;
    };
  }
}
