package dev.onair.operate;

import dev.onair.diagnostics.Shown;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Why AWS was not asked, or what it answered, on one line; of the SDK's words what is of use. */
final class RefusalWords {

  private RefusalWords() {}

  /** What is wrong with the credentials; empty where something else is. */
  static Optional<String> ofCredentials(SdkException refusal) {
    if (CredentialErrors.saysNone(refusal)) {
      return Optional.of(
          "no AWS credentials were found; give some: AWS_PROFILE, or AWS_ACCESS_KEY_ID and"
              + " AWS_SECRET_ACCESS_KEY, in the environment");
    }
    if (CredentialErrors.saysExpired(refusal)) {
      return Optional.of(
          "the AWS credentials have expired; renew them (aws sso login, or where they come from)");
    }
    if (CredentialErrors.saysClockIsOff(refusal)) {
      return Optional.of(
          "AWS does not take this machine's time; set its clock right (timedatectl says what it is"
              + " set by): "
              + of(refusal));
    }
    return CredentialErrors.saysUnknown(refusal)
        ? Optional.of(
            "AWS does not take the credentials (%s); see what 'aws sts get-caller-identity' says"
                .formatted(CredentialErrors.code(refusal)))
        : Optional.empty();
  }

  /** Everything else. */
  static String of(SdkException refusal) {
    return Shown.words(
        details(refusal)
            .map(answer -> answer.errorMessage() + " (" + answer.errorCode() + ")")
            .orElse(String.valueOf(refusal.getMessage())));
  }

  private static Optional<AwsErrorDetails> details(SdkException refusal) {
    return refusal instanceof AwsServiceException answer
        ? Optional.ofNullable(answer.awsErrorDetails())
        : Optional.empty();
  }
}
