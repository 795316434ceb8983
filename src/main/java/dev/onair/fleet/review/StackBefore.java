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
 * What a stack let in before a plan, whichever of its resources did, and who pushes after it.
 *
 * @param isNew whether nothing of it serves yet
 * @param isChannel whether it is a channel's; else it is the shared one
 * @param isGoing whether its encoder channel goes, and no other comes
 * @param networksThatGo the networks of allowlists that the plan takes away: an input that is
 *     renamed is one that goes and one that comes
 * @param networksAfter the networks of all allowlists that there are after the plan
 * @param places what its inputs and its encoder channel name
 * @param policies whom its policies of MediaPackage let in
 */
record StackBefore(
    boolean isNew,
    boolean isChannel,
    boolean isGoing,
    List<String> networksThatGo,
    List<String> networksAfter,
    NamedPlaces places,
    PackagingPolicies policies) {

  private static final Set<String> NAMING =
      Set.of(ProviderTypes.INPUT, ProviderTypes.ENCODER_CHANNEL);

  static StackBefore of(Plan plan) {
    List<PlannedChange> allowlists =
        plan.changes().stream()
            .filter(change -> change.type().equals(ProviderTypes.INPUT_SECURITY_GROUP))
            .toList();
    List<String> going =
        allowlists.stream()
            .filter(change -> change.action() == Action.DELETE)
            .flatMap(change -> AllowlistChange.cidrs(change.values().before()).stream())
            .toList();
    List<String> after =
        allowlists.stream()
            .flatMap(change -> AllowlistChange.cidrs(change.values().after()).stream())
            .toList();
    List<JsonNode> naming =
        plan.changes().stream()
            .filter(change -> NAMING.contains(change.type()))
            .map(change -> change.values().before())
            .toList();
    Set<Action> encoder = encoder(plan);
    return new StackBefore(
        isNew(plan, encoder),
        !encoder.isEmpty(),
        encoder.equals(Set.of(Action.DELETE)),
        going,
        after,
        NamedPlaces.inAll(naming),
        PackagingPolicies.before(plan));
  }

  /** Who may push no more by the end of an allowlist. */
  List<String> shutOutBy(PlannedChange allowlist) {
    return AllowlistChange.outside(
        AllowlistChange.cidrs(allowlist.values().before()), networksAfter);
  }

  /**
   * Nothing is deployed; or, after a first apply that was cut off, an encoder channel is yet to be
   * made, and there is no other.
   */
  private static boolean isNew(Plan plan, Set<Action> encoder) {
    return !plan.isDeployed() || encoder.equals(Set.of(Action.CREATE));
  }

  private static Set<Action> encoder(Plan plan) {
    return plan.changes().stream()
        .filter(change -> change.type().equals(ProviderTypes.ENCODER_CHANNEL))
        .map(PlannedChange::action)
        .collect(Collectors.toSet());
  }
}
