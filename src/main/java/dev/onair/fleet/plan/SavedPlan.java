package dev.onair.fleet.plan;

import dev.onair.fleet.review.StackReview;
import java.util.Objects;

/**
 * A plan that was reviewed and waits to be applied.
 *
 * @param review what it does
 * @param premises what it was made of
 * @param basis what else the review rests on
 */
public record SavedPlan(StackReview review, Premises premises, Basis basis) {

  /** What a review rests on, besides the plan. */
  public enum Basis {
    /** Nothing. */
    PLAN,
    /** That the encoder channel did not run; it must not when the plan is applied. */
    IDLE_ENCODER,
    /**
     * That nothing of the stack exists. It could not be planned before the shared stack is applied;
     * apply plans it then, and goes on only if everything is made anew.
     */
    NOTHING_DEPLOYED
  }

  public SavedPlan {
    Objects.requireNonNull(review, "review");
    Objects.requireNonNull(premises, "premises");
    Objects.requireNonNull(basis, "basis");
  }

  public String stack() {
    return review.stack();
  }
}
