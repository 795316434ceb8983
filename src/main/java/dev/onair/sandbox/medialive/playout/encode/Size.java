package dev.onair.sandbox.medialive.playout.encode;

/** Width and height of pictures, in pixels. */
public record Size(int width, int height) {

  long pixels() {
    return (long) width * height;
  }

  /** For example {@code 1280x720}. */
  @Override
  public String toString() {
    return width + "x" + height;
  }
}
