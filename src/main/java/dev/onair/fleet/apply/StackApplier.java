package dev.onair.fleet.apply;

import dev.onair.fleet.Fleet;
import dev.onair.fleet.FleetListener;
import dev.onair.fleet.NotDoneException;
import dev.onair.fleet.apply.ApplyReport.Result;
import dev.onair.fleet.apply.ApplyReport.StackOutcome;
import dev.onair.fleet.deployed.EncoderStates;
import dev.onair.fleet.deployed.Inventory;
import dev.onair.fleet.plan.DryRunCheck;
import dev.onair.fleet.plan.PlanStore;
import dev.onair.fleet.plan.Premises;
import dev.onair.fleet.plan.PremisesNow;
import dev.onair.fleet.plan.SavedPlan;
import dev.onair.fleet.plan.SavedPlan.Basis;
import dev.onair.fleet.plan.StackPlanner;
import dev.onair.fleet.review.DryRun;
import dev.onair.fleet.review.DryRun.Verdict;
import dev.onair.fleet.review.EncoderState;
import dev.onair.fleet.review.Impact;
import dev.onair.fleet.review.Reviewer;
import dev.onair.fleet.review.StackReview;
import dev.onair.fleet.runs.StackRuns;
import dev.onair.fleet.runs.TerraformFailedException;
import dev.onair.model.SharedSpec;
import dev.onair.operate.Encoder;
import dev.onair.operate.OperationRefusedException;
import dev.onair.terraform.plan.Plan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Applies the plan of one stack. Stacks can be applied at the same time. */
final class StackApplier {

  private final Fleet fleet;
  private final FleetListener listener;
  private final StackRuns runs;
  private final PlanStore store;
  private final Inventory inventory;
  private final OnAirCheck onAir;
  private final DryRunCheck dryRuns;
  private final Map<String, Premises> applied = new ConcurrentHashMap<>();
  private final Set<String> begun = ConcurrentHashMap.newKeySet();
  private final Set<String> turnedOff = ConcurrentHashMap.newKeySet();

  /**
   * @param inventory what AWS has
   * @param onAir looks after a channel whose apply failed
   * @param dryRuns asks MediaLive before a channel is stopped
   */
  StackApplier(
      Fleet fleet,
      FleetListener listener,
      Inventory inventory,
      OnAirCheck onAir,
      DryRunCheck dryRuns) {
    this.fleet = fleet;
    this.listener = listener;
    this.runs = fleet.runs();
    this.store = new PlanStore(fleet.folder());
    this.inventory = inventory;
    this.onAir = onAir;
    this.dryRuns = dryRuns;
  }

  /** The stacks that Terraform has worked on, whether well or not. */
  Set<String> begun() {
    return Set.copyOf(begun);
  }

  /** Those of them whose files say anew that the channel is off air. */
  Set<String> turnedOff() {
    return Set.copyOf(turnedOff);
  }

  /** What the stacks that were applied are made of now. */
  Map<String, Premises> applied() {
    return Map.copyOf(applied);
  }

  /**
   * Applies a saved plan, and nothing else.
   *
   * @param now what plans would be made of now
   */
  StackOutcome apply(SavedPlan plan, PremisesNow now) throws IOException, InterruptedException {
    String stack = plan.stack();
    Optional<String> refusal = refusal(plan, now);
    if (refusal.isPresent()) {
      return new StackOutcome(stack, Result.REFUSED, refusal.get());
    }
    runs.init(stack, store.providers(stack));
    if (plan.hasFile()) {
      // What Terraform would do by its file, and not only what the review beside it says.
      Plan shown = runs.show(stack, store.file(stack));
      Optional<String> refusalByContent = refusalByReview(plan, shown);
      if (refusalByContent.isEmpty()) {
        refusalByContent = refusalByMediaLive(plan, shown);
      }
      if (refusalByContent.isPresent()) {
        return new StackOutcome(stack, Result.REFUSED, refusalByContent.get());
      }
    }
    store.begun(stack);
    if (plan.review().stopsTheChannel()) {
      turnedOff.add(stack);
    }
    try {
      new Repetition(runs, listener, stack, store.file(stack))
          .apply(left -> whatIsLeft(plan, now, left));
    } catch (TerraformFailedException e) {
      if (runs.unwrittenState(stack).isEmpty()) {
        store.ended(stack);
      }
      if (e.saysThatThePlanIsStale()) {
        return new StackOutcome(stack, Result.REFUSED, Admission.staleState(stack));
      }
      if (e.saysThatTheStateIsLocked()) {
        // Somebody else is at work on it, and may have stopped the channel for a moment.
        return new StackOutcome(stack, Result.REFUSED, e.getMessage());
      }
      begun.add(stack);
      onAir.recover(stack);
      throw e;
    }
    begun.add(stack);
    store.remove(stack);
    Premises after = now.of(stack);
    applied.put(stack, new Premises(plan.premises().fingerprint(), after.shared(), after.state()));
    return new StackOutcome(stack, Result.APPLIED, "");
  }

  /** What may have changed while others were applied. */
  private Optional<String> refusal(SavedPlan plan, PremisesNow now)
      throws IOException, InterruptedException {
    String stack = plan.stack();
    // What it takes from the shared stack may have changed a moment ago.
    Optional<String> stale =
        stack.equals(SharedSpec.STACK)
            ? Optional.empty()
            : Admission.staleness(plan, now.of(stack));
    if (stale.isPresent()) {
      return stale;
    }
    if (plan.basis() == Basis.NOTHING_DEPLOYED) {
      return planNow(plan, now);
    }
    if (plan.review().kind() == StackReview.Kind.CHANGED
        && !plan.review().startsTheChannel()
        && onAir.wasOffAir(stack)
        && (plan.review().canBeTried() || !onAir.wasStoppedByHand(stack))) {
      return Optional.of(
          "it was on air when it was planned, and is not any more; this would start it. Plan it"
              + " again: onair plan "
              + stack);
    }
    if (plan.basis() == Basis.IDLE_ENCODER && !isIdle(stack)) {
      return Optional.of(
          "its encoder was idle when it was planned, and is not any more; plan it again: onair plan "
              + stack);
    }
    return Optional.empty();
  }

  private Optional<String> refusalByReview(SavedPlan plan, Plan shown) {
    return plan.otherThan(shown, fleet.spec().hidden()).stream()
        .findFirst()
        .map(other -> PlanStore.notReviewed(plan.stack(), other));
  }

  /** What MediaLive says by now, before anything is stopped. */
  private Optional<String> refusalByMediaLive(SavedPlan plan, Plan shown) {
    String stack = plan.stack();
    Optional<DryRun> planned = plan.review().dryRun();
    boolean isUnknown = planned.filter(said -> said.verdict() == Verdict.UNKNOWN).isPresent();
    if (isUnknown || !plan.review().canBeTried() || !dryRuns.isAsking()) {
      return Optional.empty();
    }
    Optional<DryRun> now = dryRuns.of(shown);
    boolean saysNothing = now.filter(said -> said.verdict() == Verdict.UNASKED).isPresent();
    Optional<DryRun> counts = saysNothing && plan.review().isRefused() ? planned : now;
    if (counts.filter(DryRun::isRefused).isPresent()) {
      return Optional.of(
          "MediaLive would refuse it, so nothing of it was begun (change it, and plan it again: onair"
              + " plan %s): %s".formatted(stack, counts.get().message()));
    }
    now.filter(said -> said.verdict() != Verdict.TAKEN)
        .ifPresent(said -> listener.notice("%s: dry run: %s".formatted(stack, said)));
    return Optional.empty();
  }

  /** Asked right now: it may have changed since the inventory was looked at. */
  private boolean isIdle(String channel) throws OperationRefusedException {
    Encoder known = EncoderStates.byChannel(inventory.channels(), fleet.spec()).get(channel);
    return known != null
        && EncoderStates.state(inventory.encoders().get(known.id())) == EncoderState.IDLE;
  }

  private Optional<Plan> whatIsLeft(SavedPlan plan, PremisesNow now, Path file)
      throws IOException, InterruptedException {
    if (plan.basis() == Basis.IDLE_ENCODER && !isIdle(plan.stack())) {
      throw new NotDoneException("its encoder is not idle any more");
    }
    Optional<Plan> left = planner(plan.stack(), file).plan(now).plan();
    if (!now.again().of(plan.stack()).fingerprint().equals(plan.premises().fingerprint())) {
      throw new NotDoneException("its configuration changed since it was planned");
    }
    return left;
  }

  private StackPlanner planner(String stack, Path file) {
    return new StackPlanner(fleet, listener, inventory, stack, file);
  }

  /** Plans what could not be planned before; anything but new resources was not reviewed. */
  private Optional<String> planNow(SavedPlan waiting, PremisesNow now)
      throws IOException, InterruptedException {
    String stack = waiting.stack();
    if (!now.sharedIsReady(stack)) {
      return Optional.of(
          "the shared stack is not there yet; apply it first: onair plan, onair apply");
    }
    Optional<Plan> plan = planner(stack, store.file(stack)).plan(now).plan();
    if (plan.isPresent() && !isAllNew(waiting, plan.get())) {
      return Optional.of("it is not as new as it seemed; plan it again: onair plan " + stack);
    }
    // Of what was reviewed: its configuration. Nobody has looked at the plan of another one.
    return Admission.staleness(waiting, now.again().of(stack));
  }

  private boolean isAllNew(SavedPlan waiting, Plan plan) {
    StackReview review =
        Reviewer.review(waiting.stack(), plan, EncoderState.RUNNING, fleet.spec().hidden());
    return review.kind() == StackReview.Kind.NEW
        && review.impact() == Impact.SAFE
        && review.widenedBeyond(waiting.review()).isEmpty();
  }
}
