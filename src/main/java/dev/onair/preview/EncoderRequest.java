package dev.onair.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.provider.ChannelRequests;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.terraform.plan.Action;
import dev.onair.terraform.plan.Marks;
import dev.onair.terraform.plan.PlannedChange;
import java.util.Map;
import java.util.Optional;

/** What the Terraform provider would ask MediaLive for, to make a channel. */
final class EncoderRequest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private EncoderRequest() {}

  /**
   * The request.
   *
   * @param body the channel in the provider's terms, as it is synthesized
   */
  static ObjectNode of(Map<String, Object> body) {
    JsonNode planned = planned(MAPPER.valueToTree(body));
    PlannedChange change =
        new PlannedChange(
            ProviderTypes.ENCODER_CHANNEL,
            ProviderTypes.ENCODER_CHANNEL,
            Action.CREATE,
            false,
            new PlannedChange.Values(NullNode.getInstance(), planned, Marks.NONE),
            Optional.empty());
    return ChannelRequests.load().of(change).orElseThrow().input();
  }

  /** In a plan, every block stands in a list, also one that there is only one of. */
  private static JsonNode planned(JsonNode node) {
    if (node.isObject()) {
      ObjectNode object = MAPPER.createObjectNode();
      node.properties()
          .forEach(
              one -> {
                JsonNode value = planned(one.getValue());
                object.set(
                    one.getKey(), value.isObject() ? MAPPER.createArrayNode().add(value) : value);
              });
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = MAPPER.createArrayNode();
      node.forEach(element -> array.add(planned(element)));
      return array;
    }
    return node;
  }
}
