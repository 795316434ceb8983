package dev.onair.fleet.apply;

import dev.onair.fleet.review.PlanBounds;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.terraform.Diagnostic;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Errors that pass by themselves within a minute, most of them after something else that the same
 * run did. The words are the provider's, and for roles MediaLive's and MediaPackage's too, so that
 * they are taken broadly; but only where the plan makes the role, or removes the endpoints, can it
 * be that.
 */
enum TransientErrors {
  /**
   * A role that was just made is refused as if it weren't there: IAM is eventually consistent.
   *
   * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html">AWS: changes
   *     that I make are not always immediately visible</a>
   */
  FRESH_ROLE(
      "AWS doesn't know the new role yet",
      Pattern.compile(
          "\\("
              + ProviderTypes.PACKAGING_CHANNEL_POLICY
              + "\\) Resource \\(.*\\) (create|update): .*"
              + "(InvalidRequest|[Pp]rincipal)"
              + "|(creating|updating) MediaLive (Input|Channel)\\b.*(?i:\\brole\\b.*"
              + "(assume|exist|trust|permission))"),
      // What the operator may not do does not pass.
      Pattern.compile("AccessDenied|not authorized")) {
    @Override
    boolean mayComeOf(PlanBounds plan) {
      return plan.makes(ProviderTypes.ROLE);
    }
  },

  /** A packaging channel is in conflict with the deletion of its endpoints, which isn't done. */
  ENDPOINTS_GOING(
      "MediaPackage is not done with the endpoints that went",
      Pattern.compile(
          "\\(" + ProviderTypes.PACKAGING_CHANNEL + "\\) Resource \\(.*\\) delete: .*Conflict"),
      Pattern.compile("AlreadyExists")) {
    @Override
    boolean mayComeOf(PlanBounds plan) {
      return plan.removes(ProviderTypes.ORIGIN_ENDPOINT);
    }
  },

  /**
   * The provider makes a request's token of the time, to a tenth of a millisecond, and of a count
   * of its own, so that two runs at once may come upon the same. Nothing was done of the later one.
   *
   * @see <a href="https://github.com/hashicorp/terraform-plugin-sdk/blob/main/helper/id/id.go">the
   *     provider's tokens</a>
   * @see <a href="https://github.com/hashicorp/terraform-provider-aws/issues/39625">provider: runs
   *     side by side with one token</a>
   */
  TOKEN_TAKEN(
      "another run's request had the same token, by chance",
      Pattern.compile("Cloud Control API \\(.*\\bClientTokenConflictException\\b"),
      Pattern.compile("AccessDenied")) {
    @Override
    boolean mayComeOf(PlanBounds plan) {
      return true;
    }
  };

  private final String reason;
  private final Pattern words;
  private final Pattern otherWords;

  TransientErrors(String reason, Pattern words, Pattern otherWords) {
    this.reason = reason;
    this.words = words;
    this.otherWords = otherWords;
  }

  abstract boolean mayComeOf(PlanBounds plan);

  /**
   * Why all the errors of a run pass, for the operator; empty if one of them does not.
   *
   * @param plan what was applied
   */
  static Optional<String> reason(List<Diagnostic> errors, PlanBounds plan) {
    Set<String> reasons = new LinkedHashSet<>();
    for (Diagnostic error : errors) {
      Optional<TransientErrors> kind = kind(line(error), plan);
      if (kind.isEmpty()) {
        return Optional.empty();
      }
      reasons.add(kind.get().reason);
    }
    return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
  }

  /** The words of the patterns may stand in several lines. */
  private static String line(Diagnostic error) {
    return error.toString().replaceAll("\\s+", " ");
  }

  private static Optional<TransientErrors> kind(String error, PlanBounds plan) {
    for (TransientErrors kind : values()) {
      if (kind.words.matcher(error).find()
          && !kind.otherWords.matcher(error).find()
          && kind.mayComeOf(plan)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
