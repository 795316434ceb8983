package dev.onair.fleet.apply;

import dev.onair.fleet.plan.Premises;
import dev.onair.fleet.plan.SavedPlan;
import dev.onair.fleet.review.AccessChange;
import dev.onair.fleet.review.AccessKind;
import dev.onair.fleet.review.Impact;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.SharedSpec;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a plan may be applied.
 *
 * @param interrupt the stacks that may be taken off air, and whose URLs may change
 * @param access the stacks to which, or through which, more may get in, or others
 */
public record Admission(Set<String> interrupt, Set<String> access) {

  public Admission {
    interrupt = Set.copyOf(interrupt);
    access = Set.copyOf(access);
  }

  /** The admission of what interrupts nobody, and lets nobody in. */
  public static Admission ofTheHarmless() {
    return new Admission(Set.of(), Set.of());
  }

  /**
   * Why a plan may not be applied, and what to do; empty if it may.
   *
   * @param fleet what the operator configured: what takes the shared stack off air does so to every
   *     channel
   */
  Optional<String> refusal(SavedPlan plan, FleetSpec fleet) {
    return interruption(plan, fleet).or(() -> loss(plan, fleet)).or(() -> opening(plan));
  }

  private static Optional<String> loss(SavedPlan plan, FleetSpec fleet) {
    boolean losesLogs =
        plan.review().widened().stream().anyMatch(c -> c.kind() == AccessKind.LOGS_LOST);
    return losesLogs && fleet.shared().protect()
        ? Optional.of(
            "this destroys the access logs, and shared.conf says protect = true; change that, and"
                + " plan again")
        : Optional.empty();
  }

  private Optional<String> opening(SavedPlan plan) {
    List<AccessChange> widened = plan.review().widened();
    if (widened.isEmpty() || access.contains(plan.stack())) {
      return Optional.empty();
    }
    AccessChange first = widened.get(0);
    String more =
        widened.size() == 1 ? "" : ", and %d more; see the review".formatted(widened.size() - 1);
    return Optional.of(
        "this changes who gets in (%s: %s%s); if that is wanted: --access %s"
            .formatted(first.subject(), first.kind().because(), more, plan.stack()));
  }

  private Optional<String> interruption(SavedPlan plan, FleetSpec fleet) {
    Impact impact = plan.review().impact();
    if (!impact.interrupts()) {
      return Optional.empty();
    }
    boolean isShared = plan.stack().equals(SharedSpec.STACK);
    List<String> protectedOnes =
        fleet.channels().stream()
            .filter(channel -> channel.operation().protect())
            .map(ChannelSpec::name)
            .filter(channel -> isShared || channel.equals(plan.stack()))
            .toList();
    if (!protectedOnes.isEmpty()) {
      String files =
          isShared
              ? "the files of %s say".formatted(String.join(", ", protectedOnes))
              : "its file says";
      return Optional.of(
          "%s, and %s protect = true; change that, and plan again"
              .formatted(effect(impact), files));
    }
    if (!interrupt.contains(plan.stack())) {
      return Optional.of(
          "%s; if that is wanted: --interrupt %s".formatted(effect(impact), plan.stack()));
    }
    return Optional.empty();
  }

  /** Why a plan is no longer what was reviewed; empty if it still is. */
  static Optional<String> staleness(SavedPlan plan, Premises now) {
    List<String> changed =
        List.of(
            plan.premises().fingerprint().equals(now.fingerprint()) ? "" : "its configuration",
            plan.premises().shared().equals(now.shared())
                    || plan.basis() == SavedPlan.Basis.NOTHING_DEPLOYED
                ? ""
                : "what it takes from the shared stack",
            plan.premises().state().equals(now.state()) ? "" : "its state");
    return changed.stream()
        .filter(what -> !what.isEmpty())
        .findFirst()
        .map(what -> stale(what, plan.stack()));
  }

  /** The same of a state that only Terraform knows. */
  static String staleState(String stack) {
    return stale("its state", stack);
  }

  private static String stale(String what, String stack) {
    return what + " changed since it was planned; plan it again: onair plan " + stack;
  }

  private static String effect(Impact impact) {
    return impact == Impact.OFF_AIR ? "this takes it off air" : "this changes its URLs";
  }
}
