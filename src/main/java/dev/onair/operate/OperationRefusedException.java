package dev.onair.operate;

import java.io.IOException;

/** AWS did not do what it was asked for, or could not be asked; the message says why. */
public final class OperationRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  OperationRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
