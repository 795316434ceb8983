package dev.onair.cli.project;

/** A command could not do its work, for a reason outside onair: exit code 1. */
public final class OperationFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What failed, and what to do about it. */
  public OperationFailedException(String message) {
    super(message);
  }

  public OperationFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
