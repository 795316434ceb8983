package dev.onair.fleet.review;

import dev.onair.terraform.plan.PlannedChange;
import java.util.List;
import java.util.stream.Stream;

/**
 * All rules, the first that holds wins. Each comes from what hashicorp/aws 5.100.0, or the service
 * behind it, was seen to do; what none of them knows is the worst that can be.
 */
public final class ReviewRules {

  /** No rule holds. */
  static final Ruling UNKNOWN =
      new Ruling(
          "unknown", Impact.OFF_AIR, "onair doesn't know what this does, and assumes the worst");

  /** Terraform wants an update, and it can't be seen of what. */
  static final Ruling UNSEEN =
      new Ruling("unseen", Impact.OFF_AIR, "the plan does not show what is updated");

  /** The plan is not whole. */
  static final Ruling INCOMPLETE =
      new Ruling("incomplete", Impact.OFF_AIR, "Terraform could not plan all of it");

  /** A channel that is off air can't be taken off air. */
  static final Ruling IDLE =
      new Ruling("idle", Impact.SAFE, "the channel is off air: there is nothing to interrupt");

  /** onair looks for such channels after each apply. */
  static final Ruling STARTED_BY_ONAIR =
      new Ruling(
          "medialive.channel.started-by-onair",
          Impact.VIEWER_VISIBLE,
          "it is off air, and its file says start = true: it goes on air");

  private static final List<ReviewRule> RULES =
      Stream.of(
              EncodingRules.rules(),
              IngestRules.rules(),
              PackagingRules.rules(),
              DeliveryRules.rules(),
              OtherRules.rules())
          .flatMap(List::stream)
          .toList();

  private ReviewRules() {}

  /** Whatever can stand in a review, one for each id; what has no effect does not. */
  public static List<Ruling> rulings() {
    return all().filter(ruling -> ruling.impact() != Impact.NO_CHANGE).toList();
  }

  /** Whatever a rule says. */
  static Stream<Ruling> all() {
    return Stream.concat(
        RULES.stream().map(ReviewRule::ruling),
        Stream.of(STARTED_BY_ONAIR, IDLE, UNKNOWN, UNSEEN, INCOMPLETE));
  }

  /** What the creation, replacement or end of a resource or an output does. */
  static Ruling of(PlannedChange change) {
    return RULES.stream()
        .filter(rule -> rule.holds(change))
        .findFirst()
        .map(ReviewRule::ruling)
        .orElse(UNKNOWN);
  }

  /** What an update of one setting does. */
  static Ruling of(PlannedChange change, Difference difference) {
    return RULES.stream()
        .filter(rule -> rule.holds(change, difference))
        .findFirst()
        .map(ReviewRule::ruling)
        .orElse(UNKNOWN);
  }
}
