package dev.onair.fleet.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.fleet.Fleet;
import dev.onair.fleet.FleetListener;
import dev.onair.fleet.StateFiles;
import dev.onair.fleet.deployed.Inventory;
import dev.onair.fleet.repair.Leftovers;
import dev.onair.fleet.repair.LostUpdates;
import dev.onair.fleet.runs.StackRuns;
import dev.onair.fleet.runs.TerraformFailedException;
import dev.onair.model.SharedSpec;
import dev.onair.operate.Found;
import dev.onair.operate.OperationRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Plans one stack. Where its state is not what AWS has, because an update was lost or a run was cut
 * off, it is put right first; nothing at AWS changes by that.
 */
public final class StackPlanner {

  private final Fleet fleet;
  private final FleetListener listener;
  private final StackRuns runs;
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
    this.inventory = inventory;
    this.stack = stack;
    this.file = file;
  }

  /**
   * A plan.
   *
   * @param origin what it was made of
   * @param json as {@code terraform show -json} tells it; absent where there is nothing to do
   */
  public record Made(Origin origin, Optional<JsonNode> json) {}

  /** Plans it. */
  public Made plan(Origins origins) throws IOException, InterruptedException {
    runs.init(stack);
    while (true) {
      // Before the plan: what happens to the state in between makes the plan stale, not current.
      Origin origin = origins.of(stack);
      boolean differs;
      try {
        differs = runs.plan(stack, file);
      } catch (TerraformFailedException e) {
        if (repaired || !repaired()) {
          throw e;
        }
        continue;
      }
      if (!origin.equals(origins.of(stack))) {
        // It had to wait for a run that was left alone, and that has ended meanwhile.
        continue;
      }
      boolean wasCutOff = fleet.plans().isBegun(stack);
      Optional<JsonNode> json =
          differs || wasCutOff ? Optional.of(runs.show(stack, file)) : Optional.empty();
      if (json.isPresent() && adopted(json.get())) {
        continue;
      }
      return new Made(origin, json.filter(plan -> differs));
    }
  }

  /** Whether the plan failed because an update was lost, and the state is now right. */
  private boolean repaired() throws IOException, InterruptedException {
    // Older Terraforms save no plan that failed.
    if (!Files.exists(file)) {
      return false;
    }
    JsonNode failed = runs.show(stack, file);
    ObjectNode state = runs.state(stack);
    List<String> lost = LostUpdates.putRight(state, failed);
    if (!lost.isEmpty()) {
      runs.replaceState(stack, state);
      listener.notice(
          "%s: an earlier update was lost; the state was put right, and this plan makes it again: %s"
              .formatted(stack, String.join(", ", lost)));
    }
    repaired = !lost.isEmpty();
    return repaired;
  }

  /** Whether AWS has what the plan would make, and the state has it now too. */
  private boolean adopted(JsonNode plan) throws IOException, InterruptedException {
    if (stack.equals(SharedSpec.STACK)) {
      return false;
    }
    Leftovers.Result leftovers;
    try {
      leftovers = Leftovers.find(inventory.existing(), fleet.spec().shared().name(), stack, plan);
    } catch (OperationRefusedException e) {
      listener.notice(
          "%s: whether AWS has something that its state doesn't know was not looked at: %s"
              .formatted(stack, e.getMessage()));
      return false;
    }
    ObjectNode state = runs.state(stack);
    leftovers.adoptable().entrySet().removeIf(leftover -> !adopted.add(leftover.getValue().id()));
    if (leftovers.adoptable().isEmpty()) {
      leftovers.tellOfStrays(stack, listener);
      return false;
    }
    leftovers.adoptable().forEach((change, found) -> StateFiles.add(state, change, found.id()));
    StateFiles.advance(state);
    runs.replaceState(stack, state);
    listener.notice(
        "%s: a run was cut off, and its state didn't know what it had made; now it does: %s"
            .formatted(
                stack,
                leftovers.adoptable().values().stream()
                    .map(Found::toString)
                    .collect(Collectors.joining(", "))));
    return true;
  }
}
