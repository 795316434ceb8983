package dev.onair.fleet.apply;

import dev.onair.files.FileTrouble;
import dev.onair.fleet.Fleet;
import dev.onair.fleet.FleetListener;
import dev.onair.fleet.Parallel;
import dev.onair.fleet.apply.ApplyReport.OnAirOutcome;
import dev.onair.fleet.apply.ApplyReport.Result;
import dev.onair.fleet.apply.ApplyReport.StackOutcome;
import dev.onair.fleet.deployed.Inventory;
import dev.onair.fleet.plan.DryRunCheck;
import dev.onair.fleet.plan.PlanStore;
import dev.onair.fleet.plan.Premises;
import dev.onair.fleet.plan.PremisesNow;
import dev.onair.fleet.plan.SavedPlan;
import dev.onair.fleet.runs.StackRuns;
import dev.onair.model.SharedSpec;
import dev.onair.operate.Encoder;
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

  /** Stands for all channels where MediaLive can't be asked. */
  private static final String ALL = "all channels";

  private final Fleet fleet;
  private final FleetListener listener;
  private final StackRuns runs;
  private final PlanStore store;
  private final Admission admission;
  private final DryRunCheck dryRuns;
  private final Map<String, StackOutcome> outcomes = new LinkedHashMap<>();

  /**
   * @param admission which plans may be applied
   * @param asking whether MediaLive is asked, by a dry run, if it would take what was planned; if
   *     not, what it refused when it was planned is applied, too
   */
  public Applier(Fleet fleet, FleetListener listener, Admission admission, boolean asking) {
    this.fleet = fleet;
    this.listener = listener.hiding(fleet.spec().hidden());
    this.runs = fleet.runs();
    this.store = new PlanStore(fleet.folder());
    this.admission = admission;
    this.dryRuns = new DryRunCheck(fleet.encoders(), asking, fleet.spec().hidden());
  }

  /** Applies all plans that there are. */
  public ApplyReport applyAll() throws IOException, InterruptedException {
    return apply(store.stacks());
  }

  /** Applies the plans of some channels, and first that of the shared stack. */
  public ApplyReport apply(List<String> channels) throws IOException, InterruptedException {
    runs.init(SharedSpec.STACK);
    PremisesNow now = new PremisesNow(fleet.folder(), runs.outputs(SharedSpec.STACK));
    List<SavedPlan> admitted = admitted(channels, now);
    try (Inventory inventory = new Inventory(fleet.encoders())) {
      Map<String, Encoder> before = new QuotaCheck(fleet, listener, inventory).require(admitted);
      OnAirCheck onAir = new OnAirCheck(inventory, fleet.spec(), before);
      StackApplier stacks = new StackApplier(fleet, listener, inventory, onAir, dryRuns);
      apply(admitted, now, stacks);
      List<OnAirOutcome> seen = seen(onAir, stacks.begun(), stacks.turnedOff());
      // Not before: were this run cut off now, the next one would have to look what is on air.
      remember(stacks.applied(), seen);
      // Terraform and AWS repeat in their words what they were given.
      return new ApplyReport(List.copyOf(outcomes.values()), seen).hiding(fleet.spec().hidden());
    }
  }

  private void apply(List<SavedPlan> admitted, PremisesNow now, StackApplier stacks)
      throws InterruptedException {
    List<SavedPlan> shared = admitted.stream().filter(Applier::isShared).toList();
    if (!shared.isEmpty()) {
      listener.begins("applying the shared stack", 1);
      run(shared, now, stacks);
    }
    List<SavedPlan> channels = admitted.stream().filter(plan -> !isShared(plan)).toList();
    PremisesNow fresh;
    try {
      fresh = new PremisesNow(fleet.folder(), runs.outputs(SharedSpec.STACK));
    } catch (IOException e) {
      channels.forEach(plan -> refuse(plan.stack(), "the shared stack: " + FileTrouble.words(e)));
      return;
    }
    List<SavedPlan> others = new ArrayList<>();
    for (SavedPlan plan : channels) {
      Optional<String> refusal = refusalForTheSharedStack(plan, fresh);
      refusal.ifPresentOrElse(why -> refuse(plan.stack(), why), () -> others.add(plan));
    }
    listener.begins("applying", others.size());
    run(others, fresh, stacks);
  }

  private Optional<String> refusalForTheSharedStack(SavedPlan plan, PremisesNow now) {
    if (result(SharedSpec.STACK) == Result.FAILED) {
      return Optional.of("the shared stack failed; see there");
    }
    return fleet
        .channel(plan.stack())
        .map(channel -> channel.operation().group())
        .filter(now::lacksGroup)
        .map(group -> "the shared stack has no channel group '%s' yet; see there".formatted(group));
  }

  /** The plans that may be applied; of the others it is noted why not. */
  private List<SavedPlan> admitted(List<String> names, PremisesNow now)
      throws IOException, InterruptedException {
    Set<String> wanted = new TreeSet<>(names);
    wanted.add(SharedSpec.STACK);
    List<SavedPlan> admitted = new ArrayList<>();
    List<SavedPlan> plans =
        store.all().stream().filter(plan -> wanted.contains(plan.stack())).toList();
    for (SavedPlan plan : plans) {
      Optional<String> refusal = refusal(plan, now);
      if (refusal.isPresent()) {
        refuse(plan.stack(), refusal.get());
      } else {
        admitted.add(plan);
      }
    }
    wanted.removeAll(plans.stream().map(SavedPlan::stack).toList());
    for (String unreadable : store.stacks()) {
      if (wanted.remove(unreadable)) {
        refuse(unreadable, store.flaw(unreadable).orElse(PlanStore.unreadable(unreadable)));
      }
    }
    wanted.remove(SharedSpec.STACK);
    for (String unplanned : wanted) {
      boolean unchanged = store.applied(unplanned).equals(Optional.of(now.of(unplanned)));
      outcomes.put(
          unplanned,
          unchanged
              ? new StackOutcome(unplanned, Result.UNCHANGED, "")
              : new StackOutcome(
                  unplanned, Result.REFUSED, "it was not planned: onair plan " + unplanned));
    }
    return admitted;
  }

  private Optional<String> refusal(SavedPlan plan, PremisesNow now) throws IOException {
    if (!isShared(plan) && fleet.channel(plan.stack()).isEmpty()) {
      return Optional.of("its file is gone; retire it: onair destroy " + plan.stack());
    }
    Optional<String> flaw = store.flaw(plan.stack());
    if (flaw.isPresent()) {
      return flaw;
    }
    Optional<String> stale = Admission.staleness(plan, now.of(plan.stack()));
    return stale.isPresent() ? stale : admission.refusal(plan, fleet.spec());
  }

  private void run(List<SavedPlan> plans, PremisesNow now, StackApplier stacks)
      throws InterruptedException {
    Map<String, SavedPlan> byStack = new LinkedHashMap<>();
    plans.forEach(plan -> byStack.put(plan.stack(), plan));
    Parallel.each(
            List.copyOf(byStack.keySet()),
            fleet.parallelism(),
            stack -> {
              StackOutcome outcome = stacks.apply(byStack.get(stack), now);
              listener.done(stack, outcome.result() == Result.APPLIED ? "applied" : "not applied");
              return outcome;
            })
        .forEach(
            (stack, result) ->
                result.match(
                    outcome -> tell(stack, outcome.result(), outcome.message()),
                    failure -> tell(stack, Result.FAILED, failure.getMessage())));
  }

  private List<OnAirOutcome> seen(OnAirCheck onAir, Set<String> begun, Set<String> turnedOff)
      throws InterruptedException {
    if (fleet.channels().isEmpty()) {
      return List.of();
    }
    listener.begins("asking MediaLive what is on air", 1);
    try {
      return onAir.check(begun, turnedOff);
    } catch (OperationRefusedException e) {
      return List.of(new OnAirOutcome(ALL, false, e.getMessage()));
    }
  }

  /**
   * Notes that what was applied is as its configuration says; not of a channel that is not on air
   * as it should be, so that the next plan looks at it again.
   */
  private void remember(Map<String, Premises> applied, List<OnAirOutcome> onAir) {
    for (Map.Entry<String, Premises> stack : applied.entrySet()) {
      boolean fine =
          onAir.stream()
              .filter(o -> Set.of(stack.getKey(), ALL).contains(o.channel()))
              .allMatch(OnAirOutcome::fine);
      if (fine) {
        remember(stack.getKey(), stack.getValue());
      }
    }
  }

  private void remember(String stack, Premises premises) {
    try {
      store.applied(stack, premises);
    } catch (IOException e) {
      listener.notice(
          "%s: that it was applied could not be noted, so the next plan looks at it again: %s"
              .formatted(stack, FileTrouble.words(e)));
    }
  }

  private void refuse(String stack, String why) {
    tell(stack, Result.REFUSED, why);
  }

  private void tell(String stack, Result result, String message) {
    outcomes.put(stack, new StackOutcome(stack, result, message));
  }

  private Result result(String stack) {
    return outcomes.containsKey(stack) ? outcomes.get(stack).result() : Result.UNCHANGED;
  }

  private static boolean isShared(SavedPlan plan) {
    return plan.stack().equals(SharedSpec.STACK);
  }
}
