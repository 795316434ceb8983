package dev.onair.preview;

/** The sandbox refuses a channel, as AWS would. */
public final class PreviewRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  PreviewRefusedException(String what, String why) {
    super(what + ": " + why);
  }
}
