package dev.onair.operate;

import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** AWS did not do what it was asked for, or could not be asked; the message says why. */
public final class OperationRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final boolean aboutCredentials;

  private OperationRefusedException(String message, boolean aboutCredentials, Throwable cause) {
    super(message, cause);
    this.aboutCredentials = aboutCredentials;
  }

  /**
   * Whether there are no credentials, or AWS does not take them: then nothing else can be asked for
   * either.
   */
  public boolean isAboutCredentials() {
    return aboutCredentials;
  }

  /** What AWS does not have. */
  static OperationRefusedException unfound(String message) {
    return new OperationRefusedException(message, false, null);
  }

  /** What was not asked, since it can't be put into AWS's words. */
  static OperationRefusedException unasked(String message, RuntimeException cause) {
    return new OperationRefusedException(message, false, cause);
  }

  /**
   * What was not done, and why, on one line.
   *
   * @param failure what was not done
   */
  static OperationRefusedException of(String failure, SdkException cause) {
    Optional<String> login = RefusalWords.ofCredentials(cause);
    return new OperationRefusedException(
        failure + ": " + login.orElseGet(() -> RefusalWords.of(cause)), login.isPresent(), cause);
  }
}
