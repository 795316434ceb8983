package dev.onair.fleet.plan;

import dev.onair.fleet.review.EncoderState;
import dev.onair.fleet.review.ReviewFinding;
import dev.onair.fleet.review.ReviewedAction;
import dev.onair.fleet.review.Reviewer;
import dev.onair.fleet.review.StackReview;
import dev.onair.terraform.plan.Plan;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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

  /** Whether there is a plan of Terraform's with it, and it is not made only at the apply. */
  public boolean hasFile() {
    return basis != Basis.NOTHING_DEPLOYED;
  }

  /**
   * What sets a plan apart from the one that was reviewed, in words; nothing where it does what the
   * review says, neither more nor less.
   *
   * @param shown what Terraform's file says by itself
   */
  public List<String> otherThan(Plan shown) {
    EncoderState encoder = basis == Basis.IDLE_ENCODER ? EncoderState.IDLE : EncoderState.RUNNING;
    List<ReviewFinding> does = Reviewer.review(stack(), shown, encoder).findings();
    // Terraform knows nothing of what onair does beside it.
    List<ReviewFinding> reviewed =
        review.findings().stream().filter(f -> f.action() != ReviewedAction.START).toList();
    return Stream.concat(
            does.stream().filter(f -> !reviewed.contains(f)).map(f -> words("it does", f)),
            reviewed.stream().filter(f -> !does.contains(f)).map(f -> words("it does not", f)))
        .toList();
  }

  private static String words(String does, ReviewFinding finding) {
    return "%s %s %s (%s)"
        .formatted(does, finding.action().id(), finding.subject(), finding.impact().label());
  }
}
