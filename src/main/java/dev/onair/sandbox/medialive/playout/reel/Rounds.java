package dev.onair.sandbox.medialive.playout.reel;

import dev.onair.media.MalformedMedia;
import dev.onair.sandbox.medialive.playout.stream.Programs;
import dev.onair.sandbox.medialive.playout.stream.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes rounds of what an encoder wrote: no frame too many, and the first one at the beginning. */
final class Rounds {

  private final RawStream raw;
  private final long period;

  private Rounds(RawStream raw, long period) {
    this.raw = raw;
    this.period = period;
  }

  /**
   * The rounds of all PIDs.
   *
   * @param period of the pictures, 90 kHz; sound has its own, which is as near as whole frames of
   *     it allow
   * @throws MalformedMedia if there is less than a round
   */
  static List<ReelFile.Round> of(RawStream raw, long period) throws MalformedMedia {
    return new Rounds(raw, period).all();
  }

  private List<ReelFile.Round> all() throws MalformedMedia {
    Programs programs = raw.programs();
    Set<Integer> pids = new TreeSet<>(programs.videoPids());
    List<ReelFile.Round> rounds = new ArrayList<>();
    for (int pid : pids) {
      rounds.add(new ReelFile.Round(pid, period, pictures(pid)));
    }
    long zero = pids.isEmpty() ? 0 : first(units(pids.iterator().next()));
    for (int pid : new TreeSet<>(programs.audioPids())) {
      rounds.add(SoundRound.of(raw, pid, zero, period));
    }
    if (rounds.isEmpty()) {
      throw new MalformedMedia("the encoder made neither pictures nor sound");
    }
    return rounds;
  }

  private List<Unit> pictures(int pid) throws MalformedMedia {
    List<Unit> units = units(pid);
    long zero = first(units);
    List<Unit> round =
        units.stream()
            .filter(unit -> unit.pts() < zero + period)
            .map(unit -> unit.shifted(Reel.ZERO - zero))
            .toList();
    long last = round.stream().mapToLong(Unit::pts).max().orElseThrow() - Reel.ZERO;
    long frame = round.size() < 2 ? period : last / (round.size() - 1);
    // One tick: not every frame rate has whole ticks.
    if (Math.abs(last + frame - period) > 1 || !round.get(0).randomAccess()) {
      throw new MalformedMedia(
          "PID %d has %d pictures of %d ticks, which is no round of %d"
              .formatted(pid, round.size(), frame, period));
    }
    return round;
  }

  private List<Unit> units(int pid) throws MalformedMedia {
    List<Unit> units = raw.units().get(pid);
    if (units == null) {
      throw new MalformedMedia("the encoder sent nothing on PID " + pid);
    }
    return units;
  }

  private static long first(List<Unit> units) {
    return units.stream().mapToLong(Unit::pts).min().orElseThrow();
  }
}
