package dev.onair.sandbox.mediapackage.live.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Cuts audio where a frame begins next to the video's border, whatever segments it came in; frames
 * beyond wait for the next slot. Not for many threads.
 */
final class AudioCutter {

  private final Shift shift;
  private List<Piece> rest = List.of();
  private OptionalLong end = OptionalLong.empty();

  AudioCutter(Shift shift) {
    this.shift = shift;
  }

  /**
   * What belongs to a slot: at least a frame, and no more than is there.
   *
   * @param next what came
   * @param slotBegin of the slot in the run
   * @param slotEnd of the slot in the run
   */
  Span cut(Piece next, long slotBegin, long slotEnd) {
    List<Piece> pieces = new ArrayList<>(rest);
    // What is there already is passed over: another pipeline may have cut otherwise.
    pieces.add(from(next, end.isPresent() ? restEnd() : slotBegin));
    long time = end.orElse(shift.decoded(pieces.get(0).time(0)));
    Span all = new Span(time, shift.decoded(next.time(next.count())) - time, pieces);
    int frames = nearest(all, slotEnd);
    end = OptionalLong.of(all.time(frames, shift));
    rest = all.after(frames);
    return new Span(time, end.getAsLong() - time, all.first(frames));
  }

  private long restEnd() {
    if (rest.isEmpty()) {
      return end.orElseThrow();
    }
    Piece last = rest.get(rest.size() - 1);
    return shift.decoded(last.time(last.count()));
  }

  /** From the frame that begins next to a time, at least the last. */
  private Piece from(Piece next, long time) {
    int early = 0;
    while (early < next.count() - 1
        && shift.decoded(next.time(early)) < time - next.track().frame() / 2) {
      early++;
    }
    return next.without(early);
  }

  private int nearest(Span all, long time) {
    int best = 1;
    for (int i = 2; i <= all.count(); i++) {
      if (Math.abs(all.time(i, shift) - time) < Math.abs(all.time(best, shift) - time)) {
        best = i;
      }
    }
    return best;
  }
}
