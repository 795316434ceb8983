package dev.onair.operate.account;

import java.io.IOException;

/** AWS did not answer a question; the message says why, in one line and without secrets. */
public final class UnansweredException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Why there is no answer. */
  public enum Reason {
    /** There are no credentials. */
    NO_CREDENTIALS,
    /** AWS does not take the credentials, or does not any longer. */
    CREDENTIALS_REFUSED,
    /** The caller may not ask this. */
    DENIED,
    /** Nobody answered. */
    UNREACHABLE,
    /** The service answered with another error. */
    REFUSED
  }

  private final Reason reason;

  /** No answer. */
  public UnansweredException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** Whether no other question would be answered either. */
  public boolean hopeless() {
    return reason == Reason.NO_CREDENTIALS || reason == Reason.CREDENTIALS_REFUSED;
  }
}
