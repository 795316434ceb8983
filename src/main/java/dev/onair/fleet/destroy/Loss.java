package dev.onair.fleet.destroy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.fleet.deployed.Addresses;
import dev.onair.fleet.review.EncoderState;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What goes with a stack that is destroyed.
 *
 * @param stack its name
 * @param resources how many resources of each type
 * @param encoder what its encoder channel does now
 * @param addresses where the channel is found until then
 */
public record Loss(
    String stack, Map<String, Integer> resources, EncoderState encoder, Addresses addresses) {

  public Loss {
    Objects.requireNonNull(stack, "stack");
    resources = Collections.unmodifiableMap(new TreeMap<>(resources));
    Objects.requireNonNull(encoder, "encoder");
    Objects.requireNonNull(addresses, "addresses");
  }

  /** Whether it has an encoder channel. */
  public boolean hasEncoder() {
    return resources.containsKey("aws_medialive_channel");
  }

  /**
   * Reads the plan of a destruction.
   *
   * @param plan as {@code terraform show -json} tells it
   */
  static Loss of(String stack, JsonNode plan, EncoderState encoder) {
    Map<String, Integer> resources = new TreeMap<>();
    for (JsonNode resource : plan.path("resource_changes")) {
      boolean goes = resource.at("/change/actions/0").asText().equals("delete");
      if (goes && resource.path("mode").asText().equals("managed")) {
        resources.merge(resource.path("type").asText(), 1, Integer::sum);
      }
    }
    JsonNode outputs = plan.at("/prior_state/values/outputs");
    return new Loss(stack, resources, encoder, Addresses.of(outputs));
  }
}
