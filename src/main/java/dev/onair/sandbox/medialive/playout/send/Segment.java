package dev.onair.sandbox.medialive.playout.send;

import dev.onair.media.Octets;

/**
 * A segment of an output.
 *
 * @param program the number of the output's program
 * @param number of segments since the epoch; grows, and is the same in all outputs
 * @param start when its first picture is shown, or its first sound heard: 90 kHz since the epoch
 * @param duration 90 kHz
 * @param discontinuity whether it doesn't go on where the one before ended
 * @param bytes a transport stream of one program
 */
public record Segment(
    int program, long number, long start, long duration, boolean discontinuity, Octets bytes) {

  /** The same without what it holds. */
  Segment withoutBytes() {
    return new Segment(program, number, start, duration, discontinuity, Octets.EMPTY);
  }

  /** The same after something else than what came before. */
  Segment afterGap() {
    return new Segment(program, number, start, duration, true, bytes);
  }
}
