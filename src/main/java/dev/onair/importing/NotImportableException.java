package dev.onair.importing;

/** Why nothing can be made of what was to be imported, and what to do about it. */
public final class NotImportableException extends Exception {

  private static final long serialVersionUID = 1L;

  public NotImportableException(String message) {
    super(message);
  }
}
