package dev.onair.fleet.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.terraform.plan.Action;
import dev.onair.terraform.plan.Plan;
import dev.onair.terraform.plan.PlannedChange;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a stack let in before a plan, whichever of its resources did.
 *
 * @param isNew whether nothing of it serves yet
 * @param networksThatGo the networks of allowlists that the plan takes away: an input that is
 *     renamed is one that goes and one that comes
 * @param places what its inputs and its encoder channel name
 */
record StackBefore(boolean isNew, List<String> networksThatGo, NamedPlaces places) {

  private static final Set<String> NAMING =
      Set.of(ProviderTypes.INPUT, ProviderTypes.ENCODER_CHANNEL);

  static StackBefore of(Plan plan) {
    List<String> networks =
        plan.changes().stream()
            .filter(change -> change.type().equals(ProviderTypes.INPUT_SECURITY_GROUP))
            .filter(change -> change.action() == Action.DELETE)
            .flatMap(change -> AllowlistChange.cidrs(change.values().before()).stream())
            .toList();
    List<JsonNode> naming =
        plan.changes().stream()
            .filter(change -> NAMING.contains(change.type()))
            .map(change -> change.values().before())
            .toList();
    return new StackBefore(isNew(plan), networks, NamedPlaces.inAll(naming));
  }

  /**
   * Nothing is deployed; or, after a first apply that was cut off, an encoder channel is yet to be
   * made, and there is no other.
   */
  private static boolean isNew(Plan plan) {
    Set<Action> encoder =
        plan.changes().stream()
            .filter(change -> change.type().equals(ProviderTypes.ENCODER_CHANNEL))
            .map(PlannedChange::action)
            .collect(Collectors.toSet());
    return !plan.isDeployed() || encoder.equals(Set.of(Action.CREATE));
  }
}
