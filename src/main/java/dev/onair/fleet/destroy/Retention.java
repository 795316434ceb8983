package dev.onair.fleet.destroy;

import dev.onair.fleet.Fleet;
import dev.onair.fleet.FleetListener;
import dev.onair.fleet.NotDoneException;
import dev.onair.fleet.Parallel;
import dev.onair.fleet.deployed.EncoderStates;
import dev.onair.fleet.deployed.Inventory;
import dev.onair.fleet.deployed.Orphans;
import dev.onair.fleet.runs.StackRuns;
import dev.onair.model.ChannelSpec;
import dev.onair.model.SharedSpec;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.terraform.plan.Plan;
import dev.onair.terraform.plan.PlannedChange;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What must not be destroyed: what is protected, and what channels need. */
final class Retention {

  private final Fleet fleet;
  private final FleetListener listener;
  private final StackRuns runs;
  private final Inventory inventory;
  private final Orphans orphans;

  Retention(Fleet fleet, FleetListener listener, Inventory inventory, Orphans orphans) {
    this.fleet = fleet;
    this.listener = listener;
    this.runs = fleet.bareRuns();
    this.inventory = inventory;
    this.orphans = orphans;
  }

  /** Why a stack must not be destroyed, and what to do; empty if it may. */
  Optional<String> refusal(String stack) throws IOException, InterruptedException {
    return stack.equals(SharedSpec.STACK) ? ofShared() : ofChannel(stack);
  }

  /**
   * Makes sure that what was protected when it was applied does not stop a destruction in its
   * middle.
   *
   * @throws NotDoneException where the log bucket would
   */
  static void requireUnprotected(Plan destruction) throws NotDoneException {
    for (PlannedChange change : destruction.changes()) {
      if (change.type().equals(ProviderTypes.BUCKET)
          && !change.values().before().path("force_destroy").asBoolean(true)) {
        throw new NotDoneException(
            "it was applied with protect = true, and S3 would not delete its access logs; apply"
                + " what shared.conf says now, and destroy it then: onair plan shared, onair apply"
                + " shared --access shared");
      }
    }
  }

  private Optional<String> ofChannel(String stack) {
    boolean isProtected =
        fleet.channel(stack).map(ChannelSpec::operation).map(o -> o.protect()).orElse(false);
    return isProtected
        ? Optional.of("its file says protect = true; set it to false first")
        : Optional.empty();
  }

  private Optional<String> ofShared() throws IOException, InterruptedException {
    if (fleet.spec().shared().protect()) {
      return Optional.of("shared.conf says protect = true; set it to false first");
    }
    Set<String> remaining = remaining();
    return remaining.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "there are channels that need it; destroy them first: onair destroy "
                + String.join(" ", remaining));
  }

  /** The channels of which something is deployed. */
  private Set<String> remaining() throws IOException, InterruptedException {
    Set<String> remaining = new TreeSet<>(orphans.find());
    // Whatever the states say: another checkout may have deployed it. If MediaLive can't be asked,
    // it is better to go no further.
    remaining.addAll(EncoderStates.byChannel(inventory.channels(), fleet.spec()).keySet());
    if (fleet.spec().shared().state().isLocal()) {
      remaining.addAll(Orphans.deployed(fleet.folder()));
      return remaining;
    }
    listener.begins("looking for channels", fleet.channels().size());
    Map<String, Parallel.Result<Boolean>> found =
        Parallel.each(
            fleet.channels(),
            fleet.parallelism(),
            channel -> {
              runs.init(channel);
              boolean something = runs.isDeployed(channel);
              listener.done(channel, something ? "is there" : "is not there");
              return something;
            });
    for (Map.Entry<String, Parallel.Result<Boolean>> channel : found.entrySet()) {
      if (channel.getValue().orThrow()) {
        remaining.add(channel.getKey());
      }
    }
    return remaining;
  }
}
