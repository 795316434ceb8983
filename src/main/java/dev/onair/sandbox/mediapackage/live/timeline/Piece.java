package dev.onair.sandbox.mediapackage.live.timeline;

import dev.onair.sandbox.mediapackage.live.spool.InputSegment;
import dev.onair.sandbox.mediapackage.live.spool.TrackIndex;

/**
 * Some frames of an input segment's track.
 *
 * @param from the first
 * @param to before this one
 */
public record Piece(InputSegment segment, TrackIndex track, int from, int to) {

  static Piece all(InputSegment segment, TrackIndex track) {
    return new Piece(segment, track, 0, track.count());
  }

  int count() {
    return to - from;
  }

  /** When a frame of it is decoded, as the encoder counts; of the one after the last, too. */
  long time(int frame) {
    return track.time(from + frame);
  }

  Piece first(int frames) {
    return new Piece(segment, track, from, from + frames);
  }

  Piece without(int frames) {
    return new Piece(segment, track, from + frames, to);
  }
}
