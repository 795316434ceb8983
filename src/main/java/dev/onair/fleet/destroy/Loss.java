package dev.onair.fleet.destroy;

import dev.onair.fleet.deployed.Addresses;
import dev.onair.fleet.review.EncoderState;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.terraform.plan.Action;
import dev.onair.terraform.plan.Plan;
import dev.onair.terraform.plan.PlannedChange;
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
    return resources.containsKey(ProviderTypes.ENCODER_CHANNEL);
  }

  /** What a plan of a destruction would do away with. */
  static Loss of(String stack, Plan plan, EncoderState encoder) {
    Map<String, Integer> resources = new TreeMap<>();
    for (PlannedChange change : plan.changes()) {
      if (change.isManaged() && change.action() == Action.DELETE) {
        resources.merge(change.resource().orElseThrow().type(), 1, Integer::sum);
      }
    }
    return new Loss(stack, resources, encoder, Addresses.of(plan.prior().outputs()));
  }
}
