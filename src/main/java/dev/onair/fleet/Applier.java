package dev.onair.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.fleet.ApplyReport.OnAirOutcome;
import dev.onair.fleet.ApplyReport.Result;
import dev.onair.fleet.ApplyReport.StackOutcome;
import dev.onair.fleet.SavedPlan.Basis;
import dev.onair.fleet.review.EncoderState;
import dev.onair.fleet.review.Impact;
import dev.onair.fleet.review.Reviewer;
import dev.onair.fleet.review.StackReview;
import dev.onair.model.SharedSpec;
import dev.onair.operate.Encoders;
import dev.onair.operate.Existing;
import dev.onair.operate.OperationRefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Applies the plans that were reviewed, and nothing else. */
public final class Applier {

  private final Fleet fleet;
  private final FleetListener listener;
  private final StackRuns runs;
  private final PlanStore store;
  private final Admission admission;
  private final Map<String, StackOutcome> outcomes = new LinkedHashMap<>();

  /**
   * @param interrupt the stacks that may be taken off air, and whose URLs may change
   */
  public Applier(Fleet fleet, FleetListener listener, Set<String> interrupt) {
    this.fleet = fleet;
    this.listener = listener;
    this.runs = fleet.runs();
    this.store = fleet.plans();
    this.admission = new Admission(interrupt);
  }

  /** Applies all plans that there are. */
  public ApplyReport applyAll() throws IOException, InterruptedException {
    return apply(store.all().stream().map(SavedPlan::stack).toList());
  }

  /** Applies the plans of some channels, and first that of the shared stack. */
  public ApplyReport apply(List<String> channels) throws IOException, InterruptedException {
    runs.init(SharedSpec.STACK);
    Origins origins = new Origins(fleet.folder(), runs.outputs(SharedSpec.STACK));
    List<SavedPlan> admitted = admitted(channels, origins);
    List<String> shortfalls = shortfalls(admitted);
    if (!shortfalls.isEmpty()) {
      throw TerraformFailedException.because(
          "nothing was applied, because quotas would not allow all of it:"
              + System.lineSeparator()
              + String.join(System.lineSeparator(), shortfalls));
    }
    List<SavedPlan> shared = admitted.stream().filter(Applier::isShared).toList();
    List<SavedPlan> others = admitted.stream().filter(plan -> !isShared(plan)).toList();
    Set<String> touched = new TreeSet<>();
    if (!shared.isEmpty()) {
      listener.begins("applying the shared stack", 1);
      run(shared, origins);
    }
    if (failed(SharedSpec.STACK)) {
      others.forEach(plan -> refuse(plan.stack(), "the shared stack failed; see there"));
    } else {
      others.forEach(plan -> touched.add(plan.stack()));
      Origins fresh = new Origins(fleet.folder(), runs.outputs(SharedSpec.STACK));
      listener.begins("applying", others.size());
      run(others, fresh);
    }
    List<OnAirOutcome> onAir = onAir(touched);
    // Not before: were this run cut off now, the next one would have to look what is on air.
    remember();
    return new ApplyReport(List.copyOf(outcomes.values()), onAir);
  }

  /** The plans that may be applied; of the others it is noted why not. */
  private List<SavedPlan> admitted(List<String> names, Origins origins)
      throws IOException, InterruptedException {
    Set<String> wanted = new TreeSet<>(names);
    wanted.add(SharedSpec.STACK);
    List<SavedPlan> admitted = new ArrayList<>();
    List<SavedPlan> plans =
        store.all().stream().filter(plan -> wanted.contains(plan.stack())).toList();
    EncoderStates encoders = new EncoderStates(fleet.encoders(), listener);
    for (SavedPlan plan : plans) {
      Optional<String> refusal = refusal(plan, origins, encoders);
      if (refusal.isPresent()) {
        refuse(plan.stack(), refusal.get());
      } else {
        admitted.add(plan);
      }
    }
    wanted.removeAll(plans.stream().map(SavedPlan::stack).toList());
    wanted.remove(SharedSpec.STACK);
    for (String unplanned : wanted) {
      boolean unchanged = store.applied(unplanned).equals(Optional.of(origins.of(unplanned)));
      outcomes.put(
          unplanned,
          unchanged
              ? new StackOutcome(unplanned, Result.UNCHANGED, "")
              : new StackOutcome(
                  unplanned, Result.REFUSED, "it was not planned: onair plan " + unplanned));
    }
    return admitted;
  }

  private Optional<String> refusal(SavedPlan plan, Origins origins, EncoderStates encoders)
      throws IOException, InterruptedException {
    if (!isShared(plan) && fleet.channel(plan.stack()).isEmpty()) {
      return Optional.of("its file is gone; retire it: onair destroy " + plan.stack());
    }
    Optional<String> stale = Admission.staleness(plan, origins.of(plan.stack()));
    if (stale.isPresent()) {
      return stale;
    }
    if (plan.basis() == Basis.IDLE_ENCODER
        && encoders.of(runs.show(plan.stack(), store.file(plan.stack()))) != EncoderState.IDLE) {
      return Optional.of(
          "its encoder was idle when it was planned, and is not any more; plan it again: onair plan "
              + plan.stack());
    }
    return admission.refusal(plan, fleet.channel(plan.stack()));
  }

  private List<String> shortfalls(List<SavedPlan> plans) {
    Optional<QuotaCheck.Existing> existing = Optional.empty();
    try (Encoders encoders = fleet.encoders().get();
        Existing there = encoders.existing()) {
      existing =
          Optional.of(
              new QuotaCheck.Existing(
                  encoders.list().size(),
                  encoders.inputs(),
                  encoders.inputSecurityGroups(),
                  there.channelGroups()));
    } catch (OperationRefusedException e) {
      listener.notice(e.getMessage() + "; the account's quotas are not looked at");
    }
    return QuotaCheck.shortfalls(fleet.spec(), plans, existing);
  }

  private void run(List<SavedPlan> plans, Origins origins) throws InterruptedException {
    Map<String, SavedPlan> byStack = new LinkedHashMap<>();
    plans.forEach(plan -> byStack.put(plan.stack(), plan));
    Parallel.each(
            List.copyOf(byStack.keySet()),
            fleet.parallelism(),
            stack -> {
              StackOutcome outcome = apply(byStack.get(stack), origins);
              listener.done(stack, outcome.result() == Result.APPLIED ? "applied" : "not applied");
              return outcome;
            })
        .forEach((stack, result) -> outcomes.put(stack, outcome(stack, result)));
  }

  private static StackOutcome outcome(String stack, Parallel.Result<StackOutcome> result) {
    return result.failure() == null
        ? result.value()
        : new StackOutcome(stack, Result.FAILED, result.failure().getMessage());
  }

  private StackOutcome apply(SavedPlan plan, Origins origins)
      throws IOException, InterruptedException {
    String stack = plan.stack();
    if (plan.basis() == Basis.NOTHING_DEPLOYED) {
      Optional<String> refusal = planNow(stack, origins);
      if (refusal.isPresent()) {
        return new StackOutcome(stack, Result.REFUSED, refusal.get());
      }
    } else {
      // What it takes from the shared stack may have changed a moment ago.
      Optional<String> stale = Admission.staleness(plan, origins.of(stack));
      if (stale.isPresent() && !isShared(plan)) {
        return new StackOutcome(stack, Result.REFUSED, stale.get());
      }
    }
    runs.init(stack, store.providers(stack));
    store.begun(stack);
    try {
      runs.apply(stack, store.file(stack));
    } catch (TerraformFailedException e) {
      if (e.saysThatThePlanIsStale()) {
        return new StackOutcome(stack, Result.REFUSED, Admission.staleState(stack));
      }
      throw e;
    }
    store.remove(stack);
    return new StackOutcome(stack, Result.APPLIED, "");
  }

  /** Plans what could not be planned before; anything but new resources was not reviewed. */
  private Optional<String> planNow(String stack, Origins origins)
      throws IOException, InterruptedException {
    if (!origins.sharedIsReady(stack)) {
      return Optional.of(
          "the shared stack is not there yet; apply it first: onair plan, onair apply");
    }
    Optional<JsonNode> plan =
        new StackPlanner(fleet, listener, stack, store.file(stack)).plan(origins).json();
    if (plan.isEmpty()) {
      return Optional.empty();
    }
    StackReview review = Reviewer.review(stack, plan.get(), EncoderState.RUNNING);
    return review.kind() == StackReview.Kind.NEW && review.impact() == Impact.SAFE
        ? Optional.empty()
        : Optional.of("it is not as new as it seemed; plan it again: onair plan " + stack);
  }

  private List<OnAirOutcome> onAir(Set<String> touched) throws InterruptedException {
    if (fleet.spec().channels().stream().noneMatch(channel -> channel.operation().start())) {
      return List.of();
    }
    listener.begins("asking MediaLive what is on air", 1);
    try (Encoders encoders = fleet.encoders().get()) {
      return new OnAirCheck(encoders).check(fleet.spec(), touched);
    } catch (OperationRefusedException e) {
      return List.of(new OnAirOutcome("all channels", false, e.getMessage()));
    }
  }

  /** Notes that what was applied is as its configuration says. */
  private void remember() throws IOException, InterruptedException {
    Origins origins = new Origins(fleet.folder(), runs.outputs(SharedSpec.STACK));
    for (StackOutcome outcome : outcomes.values()) {
      if (outcome.result() == Result.APPLIED) {
        store.applied(outcome.stack(), origins.of(outcome.stack()));
      }
    }
  }

  private void refuse(String stack, String why) {
    outcomes.put(stack, new StackOutcome(stack, Result.REFUSED, why));
  }

  private boolean failed(String stack) {
    return outcomes.containsKey(stack) && outcomes.get(stack).result() == Result.FAILED;
  }

  private static boolean isShared(SavedPlan plan) {
    return plan.stack().equals(SharedSpec.STACK);
  }
}
