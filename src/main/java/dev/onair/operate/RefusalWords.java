package dev.onair.operate;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Why AWS was not asked, or what it answered, on one line; of the SDK's words what is of use. */
final class RefusalWords {

  /** A line that can still be read at a glance. */
  private static final int LONGEST = 300;

  /**
   * Of credentials whose time is over.
   *
   * @see <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html">AWS:
   *     common errors</a>
   */
  private static final Set<String> EXPIRED =
      Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired");

  /** Of credentials that AWS does not know, or whose secret is another; source as above. */
  private static final Set<String> UNKNOWN =
      Set.of(
          "InvalidClientTokenId",
          "UnrecognizedClientException",
          "SignatureDoesNotMatch",
          "InvalidSignatureException",
          "InvalidAccessKeyId",
          "AuthFailure");

  private RefusalWords() {}

  /** What is wrong with the credentials; empty where something else is. */
  static Optional<String> ofCredentials(SdkException refusal) {
    // The SDK goes on with every place where it looked, and why there was nothing.
    if (String.valueOf(refusal.getMessage()).startsWith("Unable to load credentials")) {
      return Optional.of(
          "no AWS credentials were found; give some: AWS_PROFILE, or AWS_ACCESS_KEY_ID and"
              + " AWS_SECRET_ACCESS_KEY, in the environment");
    }
    String code = details(refusal).map(AwsErrorDetails::errorCode).orElse("");
    if (EXPIRED.contains(code)) {
      return Optional.of(
          "the AWS credentials have expired; renew them (aws sso login, or where they come from)");
    }
    return UNKNOWN.contains(code)
        ? Optional.of(
            "AWS does not take the credentials (%s); see what 'aws sts get-caller-identity' says"
                .formatted(code))
        : Optional.empty();
  }

  /** Everything else. */
  static String of(SdkException refusal) {
    return oneLine(
        details(refusal)
            .map(answer -> answer.errorMessage() + " (" + answer.errorCode() + ")")
            .orElse(String.valueOf(refusal.getMessage())));
  }

  private static Optional<AwsErrorDetails> details(SdkException refusal) {
    return refusal instanceof AwsServiceException answer
        ? Optional.ofNullable(answer.awsErrorDetails())
        : Optional.empty();
  }

  private static String oneLine(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 2) + " …";
  }
}
