package dev.onair.sandbox.mediapackage.live.timeline;

import java.util.ArrayList;
import java.util.List;

/**
 * Frames that follow each other, and the time that they fill without a gap to those around them.
 *
 * @param time 90 kHz, since the run's zero
 * @param duration 90 kHz
 */
public record Span(long time, long duration, List<Piece> pieces) {

  public Span {
    pieces = List.copyOf(pieces);
  }

  public long end() {
    return time + duration;
  }

  int count() {
    return pieces.stream().mapToInt(Piece::count).sum();
  }

  /** When a frame begins, since the run's zero; of the one after the last, the end. */
  public long time(int frame, Shift shift) {
    if (frame == 0) {
      return time;
    }
    int rest = frame;
    for (Piece piece : pieces) {
      if (rest < piece.count()) {
        return shift.decoded(piece.time(rest));
      }
      rest -= piece.count();
    }
    return end();
  }

  /** The pieces with the first frames. */
  List<Piece> first(int frames) {
    List<Piece> first = new ArrayList<>();
    int rest = frames;
    for (Piece piece : pieces) {
      int some = Math.min(rest, piece.count());
      if (some > 0) {
        first.add(piece.first(some));
      }
      rest -= some;
    }
    return first;
  }

  /** The pieces with all but the first frames. */
  List<Piece> after(int frames) {
    List<Piece> after = new ArrayList<>();
    int rest = frames;
    for (Piece piece : pieces) {
      int some = Math.min(rest, piece.count());
      if (some < piece.count()) {
        after.add(piece.without(some));
      }
      rest -= some;
    }
    return after;
  }

  /** Bytes of some frames. */
  public long bytes(int from, int to) {
    long sum = 0;
    int before = 0;
    for (Piece piece : pieces) {
      int begin = Math.max(from - before, 0);
      int end = Math.min(to - before, piece.count());
      if (begin < end) {
        sum += piece.track().bytes(piece.from() + begin, piece.from() + end);
      }
      before += piece.count();
    }
    return sum;
  }
}
