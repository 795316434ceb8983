package dev.onair.cli;

/** A command could not do its work, for a reason outside onair: exit code 1. */
final class OperationFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What failed, and what to do about it. */
  OperationFailedException(String message) {
    super(message);
  }

  OperationFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}
