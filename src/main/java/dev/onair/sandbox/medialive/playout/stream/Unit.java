package dev.onair.sandbox.medialive.playout.stream;

import dev.onair.media.ts.TsPacket;
import java.util.List;

/**
 * A PES packet as it travels: a picture, or some sound.
 *
 * @param packets those of its PID from its beginning to before the next one's
 * @param pts when it is shown, 90 kHz; not wrapped
 * @param dts when it is decoded, 90 kHz; not wrapped
 * @param randomAccess whether decoding can begin with it
 */
public record Unit(int pid, List<TsPacket> packets, long pts, long dts, boolean randomAccess) {

  public Unit {
    packets = List.copyOf(packets);
  }

  /**
   * The same at another time.
   *
   * @param ticks 90 kHz, may be negative
   */
  public Unit shifted(long ticks) {
    List<TsPacket> moved = packets.stream().map(packet -> packet.shifted(ticks)).toList();
    return new Unit(pid, moved, pts + ticks, dts + ticks, randomAccess);
  }
}
