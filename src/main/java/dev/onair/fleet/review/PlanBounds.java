package dev.onair.fleet.review;

import dev.onair.terraform.plan.Action;
import dev.onair.terraform.plan.Plan;
import dev.onair.terraform.plan.PlannedChange;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a plan does, resource by resource: whether what is left of it, planned once more, stays
 * within it.
 */
public final class PlanBounds {

  /** What may be left of an action that was begun. */
  private static final Map<Action, Set<Action>> LEFT =
      Map.of(
          Action.CREATE, EnumSet.of(Action.CREATE),
          Action.UPDATE, EnumSet.of(Action.UPDATE),
          Action.DELETE, EnumSet.of(Action.DELETE),
          Action.REPLACE, EnumSet.of(Action.REPLACE, Action.DELETE, Action.CREATE));

  private static final Set<Action> NOTHING = EnumSet.of(Action.NO_OP, Action.READ);

  private final Plan plan;
  private final StackReview review;
  private final Map<String, Set<Action>> allowed = new HashMap<>();

  private PlanBounds(Plan plan) {
    this.plan = plan;
    this.review = review(plan);
    for (PlannedChange change : plan.changes()) {
      allowed
          .computeIfAbsent(change.address(), address -> EnumSet.noneOf(Action.class))
          .addAll(LEFT.getOrDefault(change.action(), Set.of()));
    }
  }

  /** The bounds of a plan. */
  public static PlanBounds of(Plan plan) {
    return new PlanBounds(plan);
  }

  /** Whether it makes something of a type, be it in the place of another. */
  public boolean makes(String type) {
    return does(type, EnumSet.of(Action.CREATE, Action.REPLACE));
  }

  /** Whether something of a type goes, be it for another. */
  public boolean removes(String type) {
    return does(type, EnumSet.of(Action.DELETE, Action.REPLACE));
  }

  /**
   * What a later plan does beyond this one, in words; nothing where it stays within it, is no worse
   * for a running channel, and lets nobody else in.
   */
  public List<String> exceededBy(Plan later) {
    List<String> beyond =
        later.changes().stream()
            .filter(change -> !change.type().equals(PlannedChange.OUTPUT))
            .filter(change -> !isAllowed(change))
            .map(
                change -> change.address() + ": " + change.action().name().toLowerCase(Locale.ROOT))
            .toList();
    StackReview does = review(later);
    if (beyond.isEmpty() && does.impact().compareTo(review.impact()) < 0) {
      return List.of(does.impact().label());
    }
    return Stream.concat(beyond.stream(), wider(later, does).stream()).toList();
  }

  /**
   * Who gets in by a later plan only. What ends as it was reviewed to end is within, whatever it
   * comes from: of an allowlist that was to be replaced, the old one may be gone by now.
   */
  private List<String> wider(Plan later, StackReview does) {
    return does.widenedBeyond(review).stream()
        .filter(
            change ->
                later.changes().stream()
                    .filter(one -> Subject.of(one).equals(change.subject()))
                    .anyMatch(one -> !endsAsReviewed(one)))
        .map(change -> "%s: %s".formatted(change.subject(), change.kind().because()))
        .toList();
  }

  private boolean endsAsReviewed(PlannedChange later) {
    return plan.changes().stream()
        .filter(change -> Subject.of(change).equals(Subject.of(later)))
        .anyMatch(change -> change.values().after().equals(later.values().after()));
  }

  private boolean isAllowed(PlannedChange change) {
    Set<Action> here = allowed.getOrDefault(change.address(), Set.of());
    // What was made by halves is made anew.
    boolean halfMade = change.isTainted() && here.contains(Action.CREATE);
    return NOTHING.contains(change.action()) || here.contains(change.action()) || halfMade;
  }

  private boolean does(String type, Set<Action> actions) {
    return plan.changes().stream()
        .anyMatch(change -> change.type().equals(type) && actions.contains(change.action()));
  }

  private static StackReview review(Plan plan) {
    return Reviewer.review("", plan, EncoderState.RUNNING);
  }
}
