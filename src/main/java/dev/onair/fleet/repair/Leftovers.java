package dev.onair.fleet.repair;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.fleet.FleetListener;
import dev.onair.fleet.deployed.Inventory;
import dev.onair.operate.Found;
import dev.onair.operate.OperationRefusedException;
import dev.onair.terraform.plan.Plan;
import dev.onair.terraform.plan.PlannedChange;
import dev.onair.terraform.state.ResourceId;
import dev.onair.terraform.state.State;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run that was cut off left at AWS: Terraform writes an object into the state when all of it
 * is done, which takes half a minute for an input; what it had begun is there, and no state knows
 * it. Made once more, it would be there twice, or be refused because it exists.
 *
 * @param channel whose it is
 * @param adoptable by a plan's changes: what they would make a second time
 * @param strays what is the channel's, by its tags, and neither the state's nor wanted
 */
public record Leftovers(String channel, Map<PlannedChange, Found> adoptable, List<Found> strays) {

  public Leftovers {
    Objects.requireNonNull(channel, "channel");
    adoptable = Collections.unmodifiableMap(new LinkedHashMap<>(adoptable));
    strays = List.copyOf(strays);
  }

  /**
   * Looks for what a channel's state doesn't know.
   *
   * @param inventory what AWS has
   * @param fleet the fleet's name
   * @param plan what its state knows, and what would be made
   * @throws OperationRefusedException where AWS can't be asked
   */
  public static Leftovers find(Inventory inventory, String fleet, String channel, Plan plan)
      throws OperationRefusedException {
    return new LeftoverSearch(inventory, fleet, channel).find(plan);
  }

  /** The same, less what has such ids at AWS. */
  public Leftovers without(Set<String> ids) {
    Map<PlannedChange, Found> others = new LinkedHashMap<>(adoptable);
    others.values().removeIf(found -> ids.contains(found.id()));
    return new Leftovers(channel, others, strays);
  }

  /**
   * A state that also knows what can be adopted. All that can be read of it is read when the state
   * is next refreshed; the rest is taken to be as the plan wants it.
   */
  public State addedTo(State state) {
    Map<ResourceId, ObjectNode> made = new LinkedHashMap<>();
    adoptable.forEach(
        (change, found) -> {
          ObjectNode attributes = change.values().after().deepCopy();
          made.put(change.resource().orElseThrow(), attributes.put("id", found.id()));
        });
    return state.with(made);
  }

  /** What can be adopted, in words. */
  public String words() {
    return adoptable.values().stream().map(Found::toString).collect(Collectors.joining(", "));
  }

  /** Tells how to get rid of what nobody needs. */
  public void tellOfStrays(FleetListener listener) {
    for (Found stray : strays) {
      String noun = stray.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
      listener.notice(
          "%s: its state doesn't know %s; if that is not needed: aws medialive delete-%s --%s-id %s"
              .formatted(channel, stray, noun, noun, stray.id()));
    }
  }
}
