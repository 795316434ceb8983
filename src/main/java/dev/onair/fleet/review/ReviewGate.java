package dev.onair.fleet.review;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What must not be in a review: what is as bad as a class, and what a rule is named for.
 *
 * @param limit a class that nothing may be as bad as
 * @param rules the ids of rules of which none may hold
 */
public record ReviewGate(Optional<Impact> limit, Set<String> rules) {

  /** The classes that it can be named by; the others are no reason to hold anything up. */
  private static final Set<Impact> LIMITS =
      EnumSet.of(Impact.OFF_AIR, Impact.URL_CHANGE, Impact.VIEWER_VISIBLE);

  public ReviewGate {
    Objects.requireNonNull(limit, "limit");
    rules = Set.copyOf(rules);
  }

  /** The names of the classes that a gate can have. */
  public static List<String> classes() {
    return LIMITS.stream().map(Impact::id).toList();
  }

  /** All names that a gate can have: classes, and rules. */
  public static List<String> names() {
    return Stream.concat(
            classes().stream(), ReviewRules.rulings().stream().map(Ruling::rule).sorted())
        .toList();
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
    return new ReviewGate(limits.stream().max(Impact::compareTo), Set.copyOf(rules));
  }

  /** Whether it holds a review up. */
  public boolean stops(FleetReview review) {
    return limit.filter(review.impact()::atLeast).isPresent()
        || review.stacks().stream()
            .flatMap(stack -> stack.findings().stream())
            .map(ReviewFinding::rule)
            .anyMatch(rules::contains);
  }
}
