package dev.onair.media;

/**
 * Bytes that are not what they should be: cut off, contradictory, or of a kind that is not read
 * here.
 */
public final class MalformedMedia extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong, in words that can be shown
   */
  public MalformedMedia(String message) {
    super(message);
  }
}
