package dev.onair.operate.account;

import dev.onair.operate.account.UnansweredException.Reason;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * A question to AWS, and what it means if there is no answer.
 *
 * @param permission what asking it takes, such as {@code ssm:DescribeParameters}
 */
record Question(String permission) {

  /**
   * What AWS says to credentials that it does not take.
   *
   * @see <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html">AWS:
   *     common errors</a>
   */
  private static final Set<String> BAD_CREDENTIALS =
      Set.of(
          "AuthFailure",
          "ExpiredToken",
          "ExpiredTokenException",
          "IncompleteSignature",
          "InvalidAccessKeyId",
          "InvalidClientTokenId",
          "InvalidSignatureException",
          "MissingAuthenticationToken",
          "NotAuthorized",
          "RequestExpired",
          "SignatureDoesNotMatch",
          "UnrecognizedClientException");

  /** How much of what AWS says is worth a line of a table. */
  private static final int LONGEST = 240;

  /** The answer. */
  <T> T answer(Supplier<T> request) throws UnansweredException {
    try {
      return request.get();
    } catch (AwsServiceException e) {
      throw refused(e);
    } catch (SdkException e) {
      throw unasked(e);
    }
  }

  private UnansweredException refused(AwsServiceException e) {
    String code = e.awsErrorDetails() == null ? null : e.awsErrorDetails().errorCode();
    String said = e.awsErrorDetails() == null ? e.getMessage() : e.awsErrorDetails().errorMessage();
    String message = line(Objects.requireNonNullElse(said, "HTTP status " + e.statusCode()));
    if (code != null && BAD_CREDENTIALS.contains(code)) {
      return new UnansweredException(
          Reason.CREDENTIALS_REFUSED, "AWS refuses the credentials: " + message, e);
    }
    if (e.statusCode() == 403 || (code != null && code.startsWith("AccessDenied"))) {
      return new UnansweredException(Reason.DENIED, "it takes " + permission, e);
    }
    String named = code == null || code.isEmpty() ? "" : code + ": ";
    return new UnansweredException(Reason.REFUSED, permission + ": " + named + message, e);
  }

  private UnansweredException unasked(SdkException e) {
    String message = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    if (message.contains("redentials") && !caused(e)) {
      // What the SDK says here is a list of all the places where it looked.
      return new UnansweredException(
          Reason.NO_CREDENTIALS, "there are no AWS credentials that could be used", e);
    }
    return new UnansweredException(
        Reason.UNREACHABLE, permission + ": no answer: " + line(message), e);
  }

  private static boolean caused(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }

  private static String line(String text) {
    String one = text.lines().findFirst().orElse("").strip();
    return one.length() <= LONGEST ? one : one.substring(0, LONGEST) + "…";
  }
}
