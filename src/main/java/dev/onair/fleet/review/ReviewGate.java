package dev.onair.fleet.review;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What must not be in a review: what is as bad as a class, what lets more get in, and what a rule
 * is named for.
 *
 * @param limit a class that nothing may be as bad as
 * @param access whether nothing may let more get in, or others
 * @param rules the ids of rules of which none may hold
 */
public record ReviewGate(Optional<Impact> limit, boolean access, Set<String> rules) {

  /** The classes that it can be named by; the others are no reason to hold anything up. */
  private static final Set<Impact> LIMITS =
      EnumSet.of(Impact.OFF_AIR, Impact.URL_CHANGE, Impact.VIEWER_VISIBLE);

  public ReviewGate {
    Objects.requireNonNull(limit, "limit");
    rules = Set.copyOf(rules);
  }

  /** What stands for all that lets more get in, or others. */
  private static final String ACCESS = "access";

  /** The names of the classes that a gate can have. */
  public static List<String> classes() {
    return Stream.concat(LIMITS.stream().map(Impact::id), Stream.of(ACCESS)).toList();
  }

  /** All names that a gate can have: classes, and rules. */
  public static List<String> names() {
    Stream<String> rules =
        Stream.concat(
            ReviewRules.rulings().stream().map(Ruling::rule),
            Stream.of(AccessKind.values()).map(AccessKind::id));
    return Stream.concat(classes().stream(), rules.sorted()).toList();
  }

  /**
   * The gate of some names; of several classes the mildest counts.
   *
   * @throws IllegalArgumentException for a name that is none of {@link #names}
   */
  public static ReviewGate of(Collection<String> given) {
    Optional<String> stranger = given.stream().filter(name -> !names().contains(name)).findFirst();
    if (stranger.isPresent()) {
      throw new IllegalArgumentException(stranger.get());
    }
    List<Impact> limits = LIMITS.stream().filter(limit -> given.contains(limit.id())).toList();
    List<String> rules = given.stream().filter(name -> !classes().contains(name)).toList();
    return new ReviewGate(
        limits.stream().max(Impact::compareTo), given.contains(ACCESS), Set.copyOf(rules));
  }

  /** Whether it holds a review up. */
  public boolean stops(FleetReview review) {
    return limit.filter(review.impact()::atLeast).isPresent()
        || (access && review.stacks().stream().anyMatch(stack -> !stack.widened().isEmpty()))
        || review.stacks().stream().flatMap(ReviewGate::rules).anyMatch(rules::contains);
  }

  private static Stream<String> rules(StackReview stack) {
    return Stream.concat(
        stack.findings().stream().map(ReviewFinding::rule),
        stack.access().stream().map(change -> change.kind().id()));
  }
}
