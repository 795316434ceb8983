package dev.onair.preflight;

import dev.onair.operate.account.AwsAccount;
import dev.onair.operate.account.Caller;
import dev.onair.operate.account.UnansweredException;
import dev.onair.operate.account.UnansweredException.Reason;
import java.util.Optional;

/**
 * Whose policies IAM simulates: a user's, or those of the role behind a session.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html">AWS:
 *     SimulatePrincipalPolicy</a>
 */
record Principal(AwsAccount account) {

  /** The ARN; absent for the root user and others that have no policies. */
  Optional<String> of(Caller caller) throws UnansweredException {
    Optional<String> role = caller.role();
    if (role.isEmpty()) {
      return caller.arn().contains(":user/") ? Optional.of(caller.arn()) : Optional.empty();
    }
    // A session's ARN lacks the role's path.
    String withoutPath =
        "arn:%s:iam::%s:role/%s".formatted(caller.partition(), caller.account(), role.get());
    try {
      return Optional.of(account.roleArn(role.get()).orElse(withoutPath));
    } catch (UnansweredException e) {
      if (e.reason() != Reason.DENIED) {
        throw e;
      }
      return Optional.of(withoutPath);
    }
  }
}
