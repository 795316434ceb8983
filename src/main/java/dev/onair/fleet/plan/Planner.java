package dev.onair.fleet.plan;

import dev.onair.diagnostics.HiddenTexts;
import dev.onair.fleet.Fleet;
import dev.onair.fleet.FleetListener;
import dev.onair.fleet.Parallel;
import dev.onair.fleet.deployed.EncoderStates;
import dev.onair.fleet.deployed.Inventory;
import dev.onair.fleet.deployed.Orphans;
import dev.onair.fleet.plan.SavedPlan.Basis;
import dev.onair.fleet.review.DryRun;
import dev.onair.fleet.review.EncoderState;
import dev.onair.fleet.review.FleetReview;
import dev.onair.fleet.review.Reviewer;
import dev.onair.fleet.review.StackReview;
import dev.onair.fleet.review.StackReview.Kind;
import dev.onair.fleet.runs.StackRuns;
import dev.onair.model.SharedSpec;
import dev.onair.terraform.plan.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Plans stacks, reviews the plans, and keeps them to be applied. */
public final class Planner {

  private final Fleet fleet;
  private final FleetListener listener;
  private final StackRuns runs;
  private final PlanStore store;
  private final DryRunCheck dryRuns;

  /**
   * @param asking whether MediaLive is asked, by a dry run, if it would take what is planned
   */
  public Planner(Fleet fleet, FleetListener listener, boolean asking) {
    this.fleet = fleet;
    this.listener = listener.hiding(fleet.spec().hidden());
    this.runs = fleet.runs();
    this.store = new PlanStore(fleet.folder());
    this.dryRuns = new DryRunCheck(fleet.encoders(), asking, fleet.spec().hidden());
  }

  /** Plans the shared stack and some channels. Plans of other channels stay as they are. */
  public FleetReview plan(List<String> channels) throws IOException, InterruptedException {
    return run(Optional.of(channels));
  }

  /** Plans the shared stack and every channel. */
  public FleetReview planAll() throws IOException, InterruptedException {
    forgetPlans();
    return run(Optional.of(fleet.channels()));
  }

  /**
   * Plans the shared stack and the channels whose stacks are not those that were last applied, or
   * found to need nothing.
   */
  public FleetReview planChanged() throws IOException, InterruptedException {
    forgetPlans();
    return run(Optional.empty());
  }

  private FleetReview run(Optional<List<String>> asked) throws IOException, InterruptedException {
    try (Inventory inventory = new Inventory(fleet.encoders())) {
      return run(asked, inventory);
    }
  }

  private FleetReview run(Optional<List<String>> asked, Inventory inventory)
      throws IOException, InterruptedException {
    EncoderStates encoders = new EncoderStates(fleet.spec(), inventory, listener);
    List<StackReview> reviews = new ArrayList<>();
    Map<String, String> failed = new TreeMap<>();
    // First, as this fails for a state that can't be read.
    List<String> orphans = new Orphans(fleet, encoders).find();
    listener.begins("planning the shared stack", 1);
    runs.init(SharedSpec.STACK);
    PremisesNow now = new PremisesNow(fleet.folder(), runs.outputs(SharedSpec.STACK));
    Planning planning = stack -> plan(stack, now, inventory, encoders);
    // One at first: it also fills the provider's cache, which bears no second writer.
    plan(List.of(SharedSpec.STACK), planning, reviews, failed);

    List<String> wanted = asked.isPresent() ? asked.get() : changed(now);
    List<String> waiting = new ArrayList<>();
    List<String> ready = new ArrayList<>();
    for (String channel : wanted) {
      (now.sharedIsReady(channel) ? ready : waiting).add(channel);
    }
    for (String channel : waiting) {
      reviews.add(putOff(channel, now));
    }
    listener.begins("planning", ready.size());
    plan(ready, planning, reviews, failed);
    int unplanned = asked.isPresent() ? 0 : fleet.channels().size() - wanted.size();
    return new FleetReview(reviews, failed, waiting, orphans, unplanned);
  }

  @FunctionalInterface
  private interface Planning {
    StackReview plan(String stack) throws IOException, InterruptedException;
  }

  private void plan(
      List<String> stacks, Planning planning, List<StackReview> reviews, Map<String, String> failed)
      throws InterruptedException {
    Parallel.each(
            stacks,
            fleet.parallelism(),
            stack -> {
              try {
                StackReview review = planning.plan(stack);
                listener.done(stack, "planned");
                return review;
              } catch (IOException e) {
                listener.done(stack, "not planned");
                throw e;
              }
            })
        .forEach(
            (stack, result) ->
                result.match(
                    reviews::add,
                    failure ->
                        failed.put(stack, fleet.spec().hidden().takenFrom(failure.getMessage()))));
  }

  private StackReview plan(
      String stack, PremisesNow now, Inventory inventory, EncoderStates encoders)
      throws IOException, InterruptedException {
    Path file = store.prepare(stack);
    StackPlanner.Made made = new StackPlanner(fleet, listener, inventory, stack, file).plan(now);
    SavedPlan plan = reviewed(stack, made, encoders);
    boolean nothing = made.plan().isEmpty() && plan.review().kind() == Kind.UNCHANGED;
    // Where a run was cut off, it is applied all the same: the channel may have been left stopped.
    if (nothing && !store.isBegun(stack)) {
      store.remove(stack);
      store.applied(stack, made.premises());
    } else {
      runs.keepProviders(stack, store.providers(stack));
      store.save(plan);
    }
    return plan.review();
  }

  private SavedPlan reviewed(String stack, StackPlanner.Made made, EncoderStates encoders) {
    if (made.plan().isEmpty()) {
      StackReview unchanged = new StackReview(stack, Kind.UNCHANGED, List.of());
      return new SavedPlan(withStart(unchanged, encoders), made.premises(), Basis.PLAN);
    }
    Plan plan = made.plan().get();
    HiddenTexts hidden = fleet.spec().hidden();
    EncoderState encoder = encoders.of(stack);
    StackReview review = Reviewer.review(stack, plan, encoder, hidden);
    // Only an idle one makes a review any better than that of a running channel.
    boolean rests =
        encoder == EncoderState.IDLE
            && !review.equals(Reviewer.review(stack, plan, EncoderState.RUNNING, hidden));
    Basis basis = rests ? Basis.IDLE_ENCODER : Basis.PLAN;
    Optional<DryRun> said = review.canBeTried() ? dryRuns.of(plan) : Optional.empty();
    StackReview told = withStart(review, encoders).with(said);
    return new SavedPlan(told, made.premises(), basis);
  }

  /**
   * Applying also starts a channel that is off air, though its file says start: not one that
   * somebody stopped by hand, unless the provider does, because the encoder is changed.
   */
  private StackReview withStart(StackReview review, EncoderStates encoders) {
    boolean mayStart = fleet.channel(review.stack()).filter(c -> c.operation().start()).isPresent();
    boolean isLeft = encoders.isStoppedByHand(review.stack()) && !review.canBeTried();
    return mayStart && !isLeft && encoders.of(review.stack()) == EncoderState.IDLE
        ? Reviewer.starting(review)
        : review;
  }

  /** Apply plans it, once the shared stack is there. */
  private StackReview putOff(String channel, PremisesNow now) throws IOException {
    store.prepare(channel);
    StackReview review =
        Reviewer.review(channel, store.ofNew(channel), EncoderState.IDLE, fleet.spec().hidden());
    store.save(new SavedPlan(review, now.of(channel), Basis.NOTHING_DEPLOYED));
    return review;
  }

  private List<String> changed(PremisesNow now) throws IOException {
    List<String> changed = new ArrayList<>();
    for (String channel : fleet.channels()) {
      if (!store.applied(channel).equals(Optional.of(now.of(channel)))) {
        changed.add(channel);
      }
    }
    return changed;
  }

  private void forgetPlans() throws IOException {
    for (String stack : store.stacks()) {
      store.remove(stack);
    }
  }
}
