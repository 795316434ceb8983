package dev.onair.sandbox.medialive.playout.reel;

import java.util.List;

/**
 * A round of one PID.
 *
 * @param period after which it begins again, 90 kHz
 * @param entries its units in the order of decoding
 */
record ReelTrack(int pid, long period, List<Entry> entries) {

  ReelTrack {
    entries = List.copyOf(entries);
  }

  /**
   * A unit.
   *
   * @param at byte offset of its packets in the file, where they stand one after the other
   * @param packets how many
   * @param pts 90 kHz since the round's beginning
   * @param dts the same; may be below 0, of what is decoded before a round begins
   */
  record Entry(long at, int packets, long pts, long dts, boolean randomAccess) {}

  /** How many units come before a round. */
  int size() {
    return entries.size();
  }

  /** The unit of a number, counted since the epoch. */
  Entry entry(long number) {
    return entries.get((int) Math.floorMod(number, (long) entries.size()));
  }

  /** When the round of a unit begins, 90 kHz since the epoch. */
  long begins(long number) {
    return Math.floorDiv(number, (long) entries.size()) * period;
  }

  /**
   * The first unit at which decoding can begin, and that isn't shown before a time.
   *
   * @param time 90 kHz since the epoch
   * @return its number, counted since the epoch
   */
  long firstAt(long time) {
    long number = Math.floorDiv(time, period) * entries.size();
    while (begins(number) + entry(number).pts() < time || !entry(number).randomAccess()) {
      number++;
    }
    return number;
  }
}
