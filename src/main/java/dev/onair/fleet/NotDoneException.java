package dev.onair.fleet;

import java.io.IOException;

/** onair itself did not do what it was asked for; the message says why, and what to do. */
public final class NotDoneException extends IOException {

  private static final long serialVersionUID = 1L;

  public NotDoneException(String message) {
    super(message);
  }
}
