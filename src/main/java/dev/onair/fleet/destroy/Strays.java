package dev.onair.fleet.destroy;

import dev.onair.fleet.FleetListener;
import dev.onair.fleet.deployed.Inventory;
import dev.onair.fleet.repair.Leftovers;
import dev.onair.model.SharedSpec;
import dev.onair.operate.OperationRefusedException;
import dev.onair.terraform.plan.Plan;
import java.io.IOException;

/**
 * What MediaLive has of a stack that its state doesn't know, and that would stay behind when the
 * stack is destroyed.
 *
 * @param inventory what AWS has
 * @param fleet the fleet's name
 * @param listener is told of each
 */
record Strays(Inventory inventory, String fleet, FleetListener listener) {

  /**
   * What a run that was cut off left.
   *
   * @param plan of the stack's destruction
   */
  void tell(String stack, Plan plan) {
    try {
      find(stack, plan).tellOfStrays(listener);
    } catch (OperationRefusedException e) {
      listener.notice(e.getMessage());
    }
  }

  /**
   * A state that knows nothing does not mean that there is nothing: it may be another machine's.
   *
   * @throws IOException where AWS has something of it, or could not be asked
   */
  void requireNone(String stack) throws IOException {
    if (stack.equals(SharedSpec.STACK)) {
      return;
    }
    Leftovers leftovers = find(stack, Plan.NOTHING);
    leftovers.tellOfStrays(listener);
    if (!leftovers.strays().isEmpty()) {
      throw new IOException(
          "its state here knows of nothing deployed, but MediaLive has something of it: see above;"
              + " if it was deployed from elsewhere, destroy it there");
    }
  }

  private Leftovers find(String stack, Plan plan) throws OperationRefusedException {
    return Leftovers.find(inventory, fleet, stack, plan);
  }
}
