package dev.onair.fleet.review;

import dev.onair.fleet.review.Rule.Verdict;
import dev.onair.terraform.plan.PlannedChange;
import java.util.List;
import java.util.stream.Stream;

/**
 * All rules, the first that holds wins. Each comes from what hashicorp/aws 5.100.0, or the service
 * behind it, was seen to do; what none of them knows is the worst that can be.
 */
final class Rules {

  private static final Verdict UNKNOWN =
      new Verdict(Impact.OFF_AIR, "onair doesn't know what this does, and assumes the worst");

  private static final List<Rule> ALL =
      Stream.of(
              EncodingRules.rules(),
              IngestRules.rules(),
              PackagingRules.rules(),
              DeliveryRules.rules(),
              OtherRules.rules())
          .flatMap(List::stream)
          .toList();

  private Rules() {}

  /** What the creation, replacement or end of a resource or an output does. */
  static Verdict of(PlannedChange change) {
    return ALL.stream()
        .filter(rule -> rule.holds(change))
        .findFirst()
        .map(Rule::verdict)
        .orElse(UNKNOWN);
  }

  /** What an update of one setting does. */
  static Verdict of(PlannedChange change, Difference difference) {
    return ALL.stream()
        .filter(rule -> rule.holds(change, difference))
        .findFirst()
        .map(Rule::verdict)
        .orElse(UNKNOWN);
  }
}
