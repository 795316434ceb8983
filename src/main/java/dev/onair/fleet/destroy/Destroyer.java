package dev.onair.fleet.destroy;

import dev.onair.fleet.Fleet;
import dev.onair.fleet.FleetListener;
import dev.onair.fleet.Parallel;
import dev.onair.fleet.apply.ApplyReport;
import dev.onair.fleet.apply.ApplyReport.Result;
import dev.onair.fleet.apply.ApplyReport.StackOutcome;
import dev.onair.fleet.apply.Repetition;
import dev.onair.fleet.deployed.EncoderStates;
import dev.onair.fleet.deployed.Inventory;
import dev.onair.fleet.deployed.Orphans;
import dev.onair.fleet.plan.PlanStore;
import dev.onair.fleet.repair.UnwrittenState;
import dev.onair.fleet.runs.StackRuns;
import dev.onair.model.Names;
import dev.onair.model.SharedSpec;
import dev.onair.model.StateSpec;
import dev.onair.operate.Encoder;
import dev.onair.operate.OperationRefusedException;
import dev.onair.terraform.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Destroys stacks, in two steps: what disappears is planned and shown, and then exactly that plan
 * is applied. It works on the bare form of the stacks, so that a channel without a file is no
 * exception.
 */
public final class Destroyer {

  /** MediaLive takes a minute or two to start or stop a channel. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** A name that no stack can have, for the plans beside those that wait to be applied. */
  private static final String SUFFIX = ".destroy";

  private final Fleet fleet;
  private final Inventory inventory;
  private final FleetListener listener;
  private final EncoderStates encoders;
  private final Orphans orphans;
  private final StackRuns runs;
  private final PlanStore store;

  /**
   * @param inventory what AWS has; one for what is planned, and a new one for what is done then
   */
  public Destroyer(Fleet fleet, Inventory inventory, FleetListener listener) {
    this.fleet = fleet;
    this.inventory = inventory;
    this.listener = listener.hiding(fleet.spec().hidden());
    this.encoders = new EncoderStates(fleet.spec(), inventory, this.listener);
    this.orphans = new Orphans(fleet, encoders);
    this.runs = fleet.bareRuns();
    this.store = new PlanStore(fleet.folder());
  }

  /**
   * What destroying some stacks would mean.
   *
   * @param losses what goes with those that can be destroyed
   * @param others what is to be said of the others
   */
  public record Review(List<Loss> losses, List<StackOutcome> others) {
    public Review {
      losses = List.copyOf(losses);
      others = List.copyOf(others);
    }

    /** Whether nothing is deployed of a stack. */
    public boolean isAbsent(String stack) {
      return others.contains(absent(stack));
    }

    /** The stacks that can be destroyed. */
    public List<String> stacks() {
      return losses.stream().map(Loss::stack).toList();
    }
  }

  /** The channels that can be destroyed: those with a file, and the orphans. */
  public List<String> known() throws IOException {
    return orphans.andChannels();
  }

  /**
   * Whether a name that is not known may have something deployed all the same, such as what an
   * interrupted destroy left: only a look into its state tells. With HCP Terraform, looking would
   * make a workspace.
   */
  public boolean mayBeUnseen(String name) {
    return Names.CHANNEL.matcher(name).matches()
        && fleet
            .spec()
            .shared()
            .state()
            .match(
                new StateSpec.Cases<Boolean>() {
                  @Override
                  public Boolean local(StateSpec.Local local) {
                    return false;
                  }

                  @Override
                  public Boolean s3(StateSpec.S3 s3) {
                    return true;
                  }

                  @Override
                  public Boolean hcp(StateSpec.Hcp hcp) {
                    return !Files.notExists(fleet.folder().stack(name));
                  }
                });
  }

  /** Plans to destroy stacks; nothing is done yet. */
  public Review plan(List<String> stacks) throws IOException, InterruptedException {
    Retention retention = new Retention(fleet, listener, inventory, orphans);
    List<StackOutcome> others = new ArrayList<>();
    List<String> allowed = new ArrayList<>();
    for (String stack : stacks) {
      Optional<String> refusal = retention.refusal(stack);
      refusal.ifPresentOrElse(
          why -> others.add(new StackOutcome(stack, Result.REFUSED, why)),
          () -> allowed.add(stack));
    }
    listener.begins("looking at what there is", allowed.size());
    Strays strays = new Strays(inventory, fleet.spec().shared().name(), listener);
    List<Loss> losses = new ArrayList<>();
    Parallel.each(allowed, fleet.parallelism(), stack -> loss(stack, strays))
        .forEach(
            (stack, result) ->
                result.match(
                    loss -> loss.ifPresentOrElse(losses::add, () -> others.add(absent(stack))),
                    failure ->
                        others.add(new StackOutcome(stack, Result.FAILED, failure.getMessage()))));
    return new Review(losses, others);
  }

  /** Destroys stacks, exactly as it was planned. */
  public ApplyReport destroy(Review review) throws InterruptedException {
    listener.begins("destroying", review.losses().size());
    List<StackOutcome> outcomes = new ArrayList<>(review.others());
    Map<String, Encoder> deployed = deployed();
    Parallel.each(
            review.stacks(),
            fleet.parallelism(),
            stack -> {
              destroy(stack, Optional.ofNullable(deployed.get(stack)));
              listener.done(stack, "destroyed");
              return new StackOutcome(stack, Result.DESTROYED, "");
            })
        .forEach(
            (stack, result) ->
                result.match(
                    outcomes::add, failure -> outcomes.add(failed(stack, failure.getMessage()))));
    return new ApplyReport(outcomes, List.of()).hiding(fleet.spec().hidden());
  }

  private Optional<Loss> loss(String stack, Strays strays)
      throws IOException, InterruptedException {
    Path file = store.prepare(stack + SUFFIX);
    runs.init(stack);
    UnwrittenState.putInPlace(runs, listener, stack, store::isOfBegun);
    Optional<Plan> planned = planned(stack, file);
    listener.done(stack, "looked at");
    if (planned.isPresent()) {
      Retention.requireUnprotected(planned.get());
      strays.tell(stack, planned.get());
      return Optional.of(Loss.of(stack, planned.get(), encoders.of(stack)));
    }
    store.remove(stack + SUFFIX);
    strays.requireNone(stack);
    if (!hasConfiguration(stack)) {
      forget(stack);
    }
    return Optional.empty();
  }

  private Optional<Plan> planned(String stack, Path file) throws IOException, InterruptedException {
    return runs.planDestruction(stack, file)
        ? Optional.of(runs.show(stack, file))
        : Optional.empty();
  }

  private void destroy(String stack, Optional<Encoder> encoder)
      throws IOException, InterruptedException {
    if (encoder.isPresent()) {
      // The provider stops a channel that runs. One that is starting would be refused.
      inventory.encoders().awaitSettled(encoder.get().id(), PATIENCE);
    }
    Path file = store.file(stack + SUFFIX);
    store.begun(stack);
    new Repetition(runs, listener, stack, file).apply(left -> planned(stack, left));
    forget(stack);
  }

  private void forget(String stack) throws IOException {
    store.remove(stack + SUFFIX);
    store.forget(stack);
    if (!hasConfiguration(stack)) {
      fleet.folder().removeStack(stack);
    }
  }

  private static StackOutcome absent(String stack) {
    return new StackOutcome(
        stack,
        Result.UNCHANGED,
        stack.equals(SharedSpec.STACK)
            ? "its state knows of nothing deployed"
            : "nothing of it is deployed");
  }

  private boolean hasConfiguration(String stack) {
    return stack.equals(SharedSpec.STACK) || fleet.channel(stack).isPresent();
  }

  private static StackOutcome failed(String stack, String why) {
    return new StackOutcome(
        stack,
        Result.FAILED,
        why + System.lineSeparator() + "Run it again for what is left: onair destroy " + stack);
  }

  /** The encoder channels as they are now, by channel; none where MediaLive can't be asked. */
  private Map<String, Encoder> deployed() {
    try {
      return EncoderStates.byChannel(inventory.channels(), fleet.spec());
    } catch (OperationRefusedException e) {
      listener.notice(e.getMessage());
      return Map.of();
    }
  }
}
