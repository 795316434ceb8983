package dev.onair.operate.account;

import dev.onair.diagnostics.Shown;
import dev.onair.operate.CredentialErrors;
import dev.onair.operate.account.UnansweredException.Reason;
import java.util.Objects;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * A question to AWS, and what it means if there is no answer.
 *
 * @param permission what asking it takes, such as {@code ssm:DescribeParameters}
 */
record Question(String permission) {

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
    if (CredentialErrors.saysExpired(e) || CredentialErrors.saysUnknown(e)) {
      return new UnansweredException(
          Reason.CREDENTIALS_REFUSED, "AWS refuses the credentials: " + message, e);
    }
    if (e.statusCode() == 403
        || (code != null && (code.startsWith("AccessDenied") || code.equals("NotAuthorized")))) {
      return new UnansweredException(Reason.DENIED, "it takes " + permission, e);
    }
    String named = code == null || code.isEmpty() ? "" : code + ": ";
    return new UnansweredException(Reason.REFUSED, permission + ": " + named + message, e);
  }

  private UnansweredException unasked(SdkException e) {
    if (CredentialErrors.saysNone(e)) {
      return new UnansweredException(
          Reason.NO_CREDENTIALS, "there are no AWS credentials that could be used", e);
    }
    String message = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    return new UnansweredException(
        Reason.UNREACHABLE, permission + ": no answer: " + line(message), e);
  }

  private static String line(String text) {
    return Shown.words(text.lines().findFirst().orElse(""));
  }
}
