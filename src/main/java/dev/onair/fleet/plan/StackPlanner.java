package dev.onair.fleet.plan;

import dev.onair.files.Presence;
import dev.onair.fleet.Fleet;
import dev.onair.fleet.FleetListener;
import dev.onair.fleet.deployed.Inventory;
import dev.onair.fleet.repair.Leftovers;
import dev.onair.fleet.repair.LostUpdates;
import dev.onair.fleet.repair.UnwrittenState;
import dev.onair.fleet.runs.StackRuns;
import dev.onair.fleet.runs.TerraformFailedException;
import dev.onair.model.SharedSpec;
import dev.onair.operate.OperationRefusedException;
import dev.onair.terraform.plan.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Plans one stack. Where its state is not what AWS has, because an update was lost or a run was cut
 * off, it is put right first; nothing at AWS changes by that.
 */
public final class StackPlanner {

  private final Fleet fleet;
  private final FleetListener listener;
  private final StackRuns runs;
  private final PlanStore store;
  private final Inventory inventory;
  private final String stack;
  private final Path file;
  private final Set<String> adopted = new HashSet<>();
  private boolean repaired;

  /**
   * @param inventory what AWS has
   * @param file where the plan goes
   */
  public StackPlanner(
      Fleet fleet, FleetListener listener, Inventory inventory, String stack, Path file) {
    this.fleet = fleet;
    this.listener = listener;
    this.runs = fleet.runs();
    this.store = new PlanStore(fleet.folder());
    this.inventory = inventory;
    this.stack = stack;
    this.file = file;
  }

  /**
   * A plan.
   *
   * @param premises what it was made of
   * @param plan all that it says; absent where there is nothing to do
   */
  public record Made(Premises premises, Optional<Plan> plan) {
    public Made {
      Objects.requireNonNull(premises, "premises");
      Objects.requireNonNull(plan, "plan");
    }
  }

  /** Plans it. */
  public Made plan(PremisesNow now) throws IOException, InterruptedException {
    runs.init(stack);
    UnwrittenState.putInPlace(runs, listener, stack, store::isOfBegun);
    while (true) {
      // Before the plan: what happens to the state in between makes the plan stale, not current.
      Premises premises = now.of(stack);
      boolean differs;
      try {
        differs = runs.plan(stack, file);
      } catch (TerraformFailedException e) {
        if (repaired || !repaired()) {
          throw e;
        }
        continue;
      }
      if (!premises.equals(now.of(stack))) {
        // It had to wait for a run that was left alone, and that has ended meanwhile.
        continue;
      }
      boolean wasCutOff = store.isBegun(stack);
      Optional<Plan> plan =
          differs || wasCutOff ? Optional.of(runs.show(stack, file)) : Optional.empty();
      if (plan.isPresent() && adopted(plan.get())) {
        continue;
      }
      return new Made(premises, plan.filter(shown -> differs));
    }
  }

  /** Whether the plan failed because an update was lost, and the state is now right. */
  private boolean repaired() throws IOException, InterruptedException {
    // Older Terraforms save no plan that failed.
    if (!Presence.isThere(file)) {
      return false;
    }
    Optional<LostUpdates.Corrected> corrected =
        LostUpdates.putRight(runs.state(stack), runs.show(stack, file));
    if (corrected.isPresent()) {
      runs.replaceState(stack, corrected.get().state());
      listener.notice(
          "%s: an earlier update was lost; the state was put right, and this plan makes it again: %s"
              .formatted(stack, String.join(", ", corrected.get().lost())));
    }
    repaired = corrected.isPresent();
    return repaired;
  }

  /** Whether AWS has what the plan would make, and the state has it now too. */
  private boolean adopted(Plan plan) throws IOException, InterruptedException {
    if (stack.equals(SharedSpec.STACK)) {
      return false;
    }
    Leftovers leftovers;
    try {
      leftovers = Leftovers.find(inventory, fleet.spec().shared().name(), stack, plan);
    } catch (OperationRefusedException e) {
      listener.notice(
          "%s: whether AWS has something that its state doesn't know was not looked at: %s"
              .formatted(stack, e.getMessage()));
      return false;
    }
    Leftovers adoptable = leftovers.without(adopted);
    if (adoptable.adoptable().isEmpty()) {
      leftovers.tellOfStrays(listener);
      return false;
    }
    adoptable.adoptable().values().forEach(found -> adopted.add(found.id()));
    runs.replaceState(stack, adoptable.addedTo(runs.state(stack)));
    listener.notice(
        "%s: a run was cut off, and its state didn't know what it had made; now it does: %s"
            .formatted(stack, adoptable.words()));
    return true;
  }
}
