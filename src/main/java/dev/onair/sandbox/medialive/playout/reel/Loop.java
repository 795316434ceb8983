package dev.onair.sandbox.medialive.playout.reel;

import dev.onair.sandbox.medialive.playout.stream.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plays a reel for ever: its units in the order of decoding, at the times of the clock. Each PID
 * goes round by itself, and its rounds begin at multiples of its period since the epoch, so that
 * what is shown when depends on nothing but the clock.
 */
final class Loop {

  private final Reel reel;
  private final List<Position> positions = new ArrayList<>();

  private static final class Position {
    final ReelTrack track;
    long number;

    Position(ReelTrack track, long number) {
      this.track = track;
      this.number = number;
    }

    long dts() {
      return track.begins(number) + track.entry(number).dts();
    }
  }

  /**
   * One that begins.
   *
   * @param from 90 kHz since the epoch; nothing that is shown before comes
   */
  Loop(Reel reel, long from) {
    this.reel = reel;
    for (ReelTrack track : reel.tracks()) {
      positions.add(new Position(track, track.firstAt(from)));
    }
  }

  /**
   * The next unit.
   *
   * @param until 90 kHz since the epoch
   * @return absent if it isn't decoded before that time
   * @throws IOException if the reel can't be read
   */
  Optional<Unit> next(long until) throws IOException {
    Position first = positions.get(0);
    for (Position position : positions) {
      first = position.dts() < first.dts() ? position : first;
    }
    if (first.dts() >= until) {
      return Optional.empty();
    }
    long begins = first.track.begins(first.number);
    Unit unit = reel.read(first.track, first.track.entry(first.number));
    first.number++;
    return Optional.of(unit.shifted(begins - Reel.ZERO));
  }
}
