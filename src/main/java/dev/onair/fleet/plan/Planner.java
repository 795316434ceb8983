package dev.onair.fleet.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.fleet.Fleet;
import dev.onair.fleet.FleetListener;
import dev.onair.fleet.Parallel;
import dev.onair.fleet.Parallel.Result;
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
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Plans stacks, reviews the plans, and keeps them to be applied. */
public final class Planner {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Fleet fleet;
  private final FleetListener listener;
  private final StackRuns runs;
  private final PlanStore store;
  private final EncoderStates encoders;
  private final DryRunCheck dryRuns;

  /**
   * @param asking whether MediaLive is asked, by a dry run, if it would take what is planned
   */
  public Planner(Fleet fleet, FleetListener listener, boolean asking) {
    this.fleet = fleet;
    this.listener = listener;
    this.runs = fleet.runs();
    this.store = fleet.plans();
    this.encoders = new EncoderStates(fleet, listener);
    this.dryRuns = new DryRunCheck(fleet.encoders(), asking);
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
    List<StackReview> reviews = new ArrayList<>();
    Map<String, String> failed = new TreeMap<>();
    // First, as this fails for a state that can't be read.
    List<String> orphans = new Orphans(fleet, encoders).find();
    listener.begins("planning the shared stack", 1);
    runs.init(SharedSpec.STACK);
    Origins origins = new Origins(fleet.folder(), runs.outputs(SharedSpec.STACK));
    // One at first: it also fills the provider's cache, which bears no second writer.
    collect(planned(List.of(SharedSpec.STACK), origins, inventory), reviews, failed);

    List<String> wanted = asked.isPresent() ? asked.get() : changed(origins);
    List<String> waiting = new ArrayList<>();
    List<String> ready = new ArrayList<>();
    for (String channel : wanted) {
      (origins.sharedIsReady(channel) ? ready : waiting).add(channel);
    }
    for (String channel : waiting) {
      reviews.add(putOff(channel, origins));
    }
    listener.begins("planning", ready.size());
    collect(planned(ready, origins, inventory), reviews, failed);
    int unplanned = asked.isPresent() ? 0 : fleet.channels().size() - wanted.size();
    return new FleetReview(reviews, failed, waiting, orphans, unplanned);
  }

  private Map<String, Result<StackReview>> planned(
      List<String> stacks, Origins origins, Inventory inventory) throws InterruptedException {
    return Parallel.each(
        stacks,
        fleet.parallelism(),
        stack -> {
          try {
            StackReview review = plan(stack, origins, inventory);
            listener.done(stack, "planned");
            return review;
          } catch (IOException e) {
            listener.done(stack, "not planned");
            throw e;
          }
        });
  }

  private static void collect(
      Map<String, Result<StackReview>> results,
      List<StackReview> reviews,
      Map<String, String> failed) {
    results.forEach(
        (stack, result) -> {
          if (result.failure() == null) {
            reviews.add(result.value());
          } else {
            failed.put(stack, result.failure().getMessage());
          }
        });
  }

  private StackReview plan(String stack, Origins origins, Inventory inventory)
      throws IOException, InterruptedException {
    Path file = store.prepare(stack);
    StackPlanner.Made made =
        new StackPlanner(fleet, listener, inventory, stack, file).plan(origins);
    SavedPlan plan = reviewed(stack, made);
    boolean nothing = made.json().isEmpty() && plan.review().kind() == Kind.UNCHANGED;
    // Where a run was cut off, it is applied all the same: the channel may have been left stopped.
    if (nothing && !store.isBegun(stack)) {
      store.remove(stack);
      store.applied(stack, made.origin());
    } else {
      runs.keepProviders(stack, store.providers(stack));
      store.save(plan);
    }
    return plan.review();
  }

  private SavedPlan reviewed(String stack, StackPlanner.Made made) {
    if (made.json().isEmpty()) {
      StackReview unchanged = new StackReview(stack, Kind.UNCHANGED, List.of());
      return new SavedPlan(withStart(unchanged), made.origin(), Basis.PLAN);
    }
    JsonNode plan = made.json().get();
    StackReview review = Reviewer.review(stack, plan, encoders.of(stack));
    StackReview worst = Reviewer.review(stack, plan, EncoderState.RUNNING);
    Basis basis = review.equals(worst) ? Basis.PLAN : Basis.IDLE_ENCODER;
    Optional<DryRun> said = review.canBeTried() ? dryRuns.of(plan) : Optional.empty();
    return new SavedPlan(withStart(review).with(said), made.origin(), basis);
  }

  /** Applying also starts a channel that is off air, though its file says start. */
  private StackReview withStart(StackReview review) {
    boolean mayStart = fleet.channel(review.stack()).filter(c -> c.operation().start()).isPresent();
    return mayStart && encoders.of(review.stack()) == EncoderState.IDLE
        ? Reviewer.starting(review)
        : review;
  }

  /** Apply plans it, once the shared stack is there. */
  private StackReview putOff(String channel, Origins origins) throws IOException {
    store.prepare(channel);
    JsonNode configuration = MAPPER.readTree(fleet.folder().configuration(channel).toFile());
    StackReview review = Reviewer.ofNew(channel, configuration);
    store.save(new SavedPlan(review, origins.of(channel), Basis.NOTHING_DEPLOYED));
    return review;
  }

  private List<String> changed(Origins origins) throws IOException {
    List<String> changed = new ArrayList<>();
    for (String channel : fleet.channels()) {
      if (!store.applied(channel).equals(Optional.of(origins.of(channel)))) {
        changed.add(channel);
      }
    }
    return changed;
  }

  private void forgetPlans() throws IOException {
    for (SavedPlan plan : store.all()) {
      store.remove(plan.stack());
    }
  }
}
