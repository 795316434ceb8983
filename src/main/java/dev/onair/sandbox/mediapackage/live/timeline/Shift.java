package dev.onair.sandbox.mediapackage.live.timeline;

/**
 * From an encoder's times to those of a run. In a run, a frame is decoded when it is shown, as far
 * as its order allows: the delay between the two is taken out, so that a segment's first picture is
 * decoded and shown when the segment begins.
 *
 * @param zero the encoder's time at which the run begins, 90 kHz
 * @param delay how long after its decoding the rendition's first picture is shown, 90 kHz
 */
public record Shift(long zero, long delay) {

  long decoded(long dts) {
    return dts + delay - zero;
  }

  /** How long after its decoding a frame is shown in the run, 90 kHz; negative if before. */
  public long offset(long pts, long dts) {
    return pts - dts - delay;
  }
}
