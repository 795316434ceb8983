package dev.onair.media.codec;

import dev.onair.media.Octets;
import java.util.List;
import java.util.Optional;

/** Finds the access units of one track, and what the track is, in what its PES packets hold. */
public interface TrackReader {

  /**
   * What the next PES packet holds.
   *
   * @param time absent if the packet tells none; then it goes on with what the last one began
   * @param position of the packet, for the units that begin in it
   */
  void accept(Optional<UnitTime> time, Octets data, long position);

  /** The units so far. */
  List<AccessUnit> units();

  /** What the track is; absent as long as nothing told, or what told can't be understood. */
  Optional<TrackFormat> format();

  /** A PES packet's times, 90 kHz, not wrapped. */
  record UnitTime(long pts, long dts) {}
}
