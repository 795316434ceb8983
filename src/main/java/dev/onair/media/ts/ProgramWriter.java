package dev.onair.media.ts;

import dev.onair.media.Octets;
import dev.onair.media.codec.AccessUnit;
import java.io.ByteArrayOutputStream;
import java.util.OptionalLong;

/**
 * Writes a transport stream of one program, segment after segment: its continuity counters go on
 * from each to the next.
 */
public final class ProgramWriter {

  /**
   * @param map PIDs as they are in the packets that will be written
   * @param mapPid PID of the program map itself
   */
  public ProgramWriter(ProgramMap map, int mapPid) {}

  /** PAT and PMT: what a segment begins with. */
  public void tables(ByteArrayOutputStream out) {
    throw new UnsupportedOperationException();
  }

  /** A packet with its PID and its content, counted on. */
  public void packet(TsPacket packet, ByteArrayOutputStream out) {
    throw new UnsupportedOperationException();
  }

  /** A section, such as one of SCTE-35. */
  public void section(int pid, Octets section, ByteArrayOutputStream out) {
    throw new UnsupportedOperationException();
  }

  /**
   * An access unit as a PES packet of its own.
   *
   * @param pcr the clock at its first packet, 90 kHz; absent where another PID carries it
   */
  public void unit(int pid, AccessUnit unit, OptionalLong pcr, ByteArrayOutputStream out) {
    throw new UnsupportedOperationException();
  }
}
