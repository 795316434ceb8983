package dev.onair.operate;

import java.util.List;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * How AWS, or its SDK, says that there are no credentials or that they can't be used.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html">AWS: common
 *     errors</a>
 */
public final class CredentialErrors {

  /** Of credentials whose time is over. */
  private static final Set<String> EXPIRED =
      Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired");

  /** Of credentials that AWS does not know, or whose secret is another. */
  private static final Set<String> UNKNOWN =
      Set.of(
          "AuthFailure",
          "IncompleteSignature",
          "InvalidAccessKeyId",
          "InvalidClientTokenId",
          "InvalidSignatureException",
          "MissingAuthenticationToken",
          "SignatureDoesNotMatch",
          "UnrecognizedClientException");

  private static final List<String> OF_THE_CLOCK =
      List.of("Signature expired: ", "Signature not yet current: ");

  private CredentialErrors() {}

  /**
   * Whether the SDK found none. It goes on with every place where it looked, and what was there.
   */
  public static boolean saysNone(SdkException error) {
    return String.valueOf(error.getMessage()).startsWith("Unable to load credentials");
  }

  /** Whether their time is over. */
  public static boolean saysExpired(SdkException error) {
    return EXPIRED.contains(code(error));
  }

  /** Whether AWS does not know them, or not their secret. */
  public static boolean saysUnknown(SdkException error) {
    return UNKNOWN.contains(code(error));
  }

  /**
   * Whether AWS takes a request for too old, or for one of the future, by the time that this
   * machine signed it with.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html">AWS:
   *     signatures that expired</a>
   */
  public static boolean saysClockIsOff(SdkException error) {
    return code(error).equals("RequestTimeTooSkewed")
        || (saysUnknown(error)
            && OF_THE_CLOCK.stream().anyMatch(String.valueOf(error.getMessage())::contains));
  }

  /** The code of AWS's answer; "" where there is none. */
  static String code(SdkException error) {
    return error instanceof AwsServiceException answer
            && answer.awsErrorDetails() != null
            && answer.awsErrorDetails().errorCode() != null
        ? answer.awsErrorDetails().errorCode()
        : "";
  }
}
