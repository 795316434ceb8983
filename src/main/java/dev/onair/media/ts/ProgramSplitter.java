package dev.onair.media.ts;

import java.util.List;
import java.util.Map;

/**
 * Tells which programs each packet of a multi-program transport stream belongs to, by the tables
 * that come by.
 */
public final class ProgramSplitter {

  /**
   * The numbers of the programs that a packet is for: several, if they share a stream; none, if it
   * is a table, stuffing, or of no program that is known by now. A program's PCR PID belongs to it
   * too.
   */
  public List<Integer> accept(TsPacket packet) {
    throw new UnsupportedOperationException();
  }

  /** The programs that are known by now, by number. */
  public Map<Integer, ProgramMap> programs() {
    throw new UnsupportedOperationException();
  }
}
