package dev.onair.fleet.plan;

import dev.onair.diagnostics.HiddenTexts;
import dev.onair.fleet.review.AccessChange;
import dev.onair.fleet.review.EncoderState;
import dev.onair.fleet.review.ReviewFinding;
import dev.onair.fleet.review.ReviewedAction;
import dev.onair.fleet.review.Reviewer;
import dev.onair.fleet.review.StackReview;
import dev.onair.terraform.plan.Plan;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
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
   * @param hidden what no review tells: the one that was saved does not
   */
  public List<String> otherThan(Plan shown, HiddenTexts hidden) {
    EncoderState encoder = basis == Basis.IDLE_ENCODER ? EncoderState.IDLE : EncoderState.RUNNING;
    StackReview does = Reviewer.review(stack(), shown, encoder, hidden);
    // Terraform knows nothing of what onair does beside it.
    List<ReviewFinding> reviewed =
        review.findings().stream().filter(f -> f.action() != ReviewedAction.START).toList();
    return Stream.of(
            without(does.findings(), reviewed, f -> words("it does", f)),
            without(does.access(), review.access(), a -> words("it gives access by", a)),
            without(reviewed, does.findings(), f -> words("it does not", f)),
            without(review.access(), does.access(), a -> words("it gives no access by", a)))
        .flatMap(List::stream)
        .toList();
  }

  private static <T> List<String> without(List<T> all, List<T> some, Function<T, String> words) {
    return all.stream().filter(one -> !some.contains(one)).map(words).toList();
  }

  private static String words(String does, AccessChange change) {
    return "%s %s %s (%s)"
        .formatted(does, change.action().id(), change.subject(), change.kind().id());
  }

  private static String words(String does, ReviewFinding finding) {
    return "%s %s %s (%s)"
        .formatted(does, finding.action().id(), finding.subject(), finding.impact().label());
  }
}
