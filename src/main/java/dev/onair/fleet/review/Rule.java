package dev.onair.fleet.review;

import dev.onair.fleet.review.Difference.Kind;
import dev.onair.terraform.plan.Action;
import dev.onair.terraform.plan.PlannedChange;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What a change of a certain kind does to a stream.
 *
 * @param types which resources: a pattern for their type
 * @param condition what else must be true of the change
 * @param actions what is done to them
 * @param settings for an update, which settings: a pattern for their path
 * @param kinds for an update, how they change
 * @param verdict what it does, and why
 */
record Rule(
    Pattern types,
    Predicate<PlannedChange> condition,
    Set<Action> actions,
    Pattern settings,
    Set<Kind> kinds,
    Verdict verdict) {

  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  /**
   * What a change does.
   *
   * @param impact to a stream
   * @param because what the provider or the service does that makes it so
   */
  record Verdict(Impact impact, String because) {
    Verdict {
      Objects.requireNonNull(impact, "impact");
      Objects.requireNonNull(because, "because");
    }
  }

  Rule {
    Objects.requireNonNull(types, "types");
    Objects.requireNonNull(condition, "condition");
    actions = Set.copyOf(actions);
    Objects.requireNonNull(settings, "settings");
    kinds = Set.copyOf(kinds);
    Objects.requireNonNull(verdict, "verdict");
  }

  /** The beginning of a rule: which resources. */
  static On on(String types) {
    return new On(Pattern.compile(types), change -> true);
  }

  boolean holds(PlannedChange change) {
    return types.matcher(change.type()).matches()
        && actions.contains(change.action())
        && condition.test(change);
  }

  boolean holds(PlannedChange change, Difference difference) {
    return holds(change)
        && settings.matcher(difference.path()).matches()
        && kinds.contains(difference.kind());
  }

  /** A rule that lacks what is done. */
  record On(Pattern types, Predicate<PlannedChange> condition) {

    /** Only where something else is true of the change. */
    On where(Predicate<PlannedChange> also) {
      return new On(types, condition.and(also));
    }

    Rule created(Impact impact, String because) {
      return whole(Set.of(Action.CREATE), impact, because);
    }

    Rule replaced(Impact impact, String because) {
      return whole(Set.of(Action.REPLACE), impact, because);
    }

    Rule deleted(Impact impact, String because) {
      return whole(Set.of(Action.DELETE), impact, because);
    }

    Rule gone(Impact impact, String because) {
      return whole(Set.of(Action.DELETE, Action.REPLACE), impact, because);
    }

    /** Whatever is done. */
    Rule anything(Impact impact, String because) {
      return whole(EnumSet.complementOf(EnumSet.of(Action.OTHER)), impact, because);
    }

    /** A setting changes in any way. */
    Rule setting(String settings, Impact impact, String because) {
      return setting(settings, EnumSet.allOf(Kind.class), impact, because);
    }

    Rule added(String settings, Impact impact, String because) {
      return setting(settings, Set.of(Kind.ADDED), impact, because);
    }

    Rule removed(String settings, Impact impact, String because) {
      return setting(settings, Set.of(Kind.REMOVED), impact, because);
    }

    private Rule setting(String settings, Set<Kind> kinds, Impact impact, String because) {
      return new Rule(
          types,
          condition,
          Set.of(Action.UPDATE),
          Pattern.compile(settings, Pattern.DOTALL),
          kinds,
          new Verdict(impact, because));
    }

    private Rule whole(Set<Action> actions, Impact impact, String because) {
      return new Rule(
          types, condition, actions, ANY, EnumSet.allOf(Kind.class), new Verdict(impact, because));
    }
  }
}
