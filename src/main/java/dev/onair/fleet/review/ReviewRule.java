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
 * @param ruling what it does, why, and the id of the rule
 */
record ReviewRule(
    Pattern types,
    Predicate<PlannedChange> condition,
    Set<Action> actions,
    Pattern settings,
    Set<Kind> kinds,
    Ruling ruling) {

  private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

  ReviewRule {
    Objects.requireNonNull(types, "types");
    Objects.requireNonNull(condition, "condition");
    actions = Set.copyOf(actions);
    Objects.requireNonNull(settings, "settings");
    kinds = Set.copyOf(kinds);
    Objects.requireNonNull(ruling, "ruling");
  }

  /** The beginning of a rule: which resources, each by a pattern for its type. */
  static On on(String... types) {
    return new On(Pattern.compile(String.join("|", types)), change -> true);
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

    ReviewRule created(String id, Impact impact, String because) {
      return whole(id, Set.of(Action.CREATE), impact, because);
    }

    ReviewRule replaced(String id, Impact impact, String because) {
      return whole(id, Set.of(Action.REPLACE), impact, because);
    }

    ReviewRule deleted(String id, Impact impact, String because) {
      return whole(id, Set.of(Action.DELETE), impact, because);
    }

    ReviewRule gone(String id, Impact impact, String because) {
      return whole(id, Set.of(Action.DELETE, Action.REPLACE), impact, because);
    }

    /** Whatever is done. */
    ReviewRule anything(String id, Impact impact, String because) {
      return whole(id, EnumSet.complementOf(EnumSet.of(Action.OTHER)), impact, because);
    }

    /** A setting changes in any way. */
    ReviewRule setting(String id, String settings, Impact impact, String because) {
      return setting(id, settings, EnumSet.allOf(Kind.class), impact, because);
    }

    ReviewRule added(String id, String settings, Impact impact, String because) {
      return setting(id, settings, Set.of(Kind.ADDED), impact, because);
    }

    ReviewRule removed(String id, String settings, Impact impact, String because) {
      return setting(id, settings, Set.of(Kind.REMOVED), impact, because);
    }

    /** A network goes that a wider one still lets in. */
    ReviewRule covered(String id, String settings, Impact impact, String because) {
      return setting(id, settings, Set.of(Kind.COVERED), impact, because);
    }

    /** A document is written in another way, and says the same. */
    ReviewRule rewritten(String id, Impact impact, String because) {
      return setting(id, ".*", Set.of(Kind.REWRITTEN), impact, because);
    }

    private ReviewRule setting(
        String id, String settings, Set<Kind> kinds, Impact impact, String because) {
      return new ReviewRule(
          types,
          condition,
          Set.of(Action.UPDATE),
          Pattern.compile(settings, Pattern.DOTALL),
          kinds,
          new Ruling(id, impact, because));
    }

    private ReviewRule whole(String id, Set<Action> actions, Impact impact, String because) {
      return new ReviewRule(
          types,
          condition,
          actions,
          ANY,
          EnumSet.allOf(Kind.class),
          new Ruling(id, impact, because));
    }
  }
}
