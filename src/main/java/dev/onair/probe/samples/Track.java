package dev.onair.probe.samples;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A track of a segment, as it really is.
 *
 * @param codecs as in RFC 6381
 * @param picture absent of what is no video
 * @param start when its first picture or sound is presented, seconds on the stream's own clock
 * @param duration seconds
 * @param beginsWithSync whether decoding can begin at its first access unit
 * @param units how many access units
 */
public record Track(
    boolean video,
    String codecs,
    Optional<Picture> picture,
    double start,
    double duration,
    boolean beginsWithSync,
    int units) {

  /**
   * What its pictures are.
   *
   * @param rate frames a second, by the distance of frames
   */
  public record Picture(int width, int height, OptionalDouble rate) {

    /** Such as {@code 1280x720}. */
    public String size() {
      return width + "x" + height;
    }
  }

  /** When it ends, seconds on the stream's own clock. */
  public double end() {
    return start + duration;
  }
}
