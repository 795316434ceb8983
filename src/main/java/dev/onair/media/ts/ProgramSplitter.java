package dev.onair.media.ts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Tells which programs each packet of a multi-program transport stream belongs to, by the tables
 * that come by.
 */
public final class ProgramSplitter {

  private final Programs programs = new Programs();

  /**
   * The numbers of the programs that a packet is for: several, if they share a stream; none, if it
   * is a table, stuffing, or of no program that is known by now. A program's PCR PID belongs to it
   * too.
   */
  public List<Integer> accept(TsPacket packet) {
    if (packet.pid() == TsPacket.STUFFING || programs.accept(packet)) {
      return List.of();
    }
    List<Integer> numbers = new ArrayList<>(programs.known().size());
    for (ProgramMap map : programs.known().values()) {
      if (map.uses(packet.pid())) {
        numbers.add(map.number());
      }
    }
    return numbers;
  }

  /** The programs that are known by now, by number. */
  public Map<Integer, ProgramMap> programs() {
    return Collections.unmodifiableMap(programs.known());
  }

  /** PID of the map of a program that is known by now. */
  public int mapPid(int program) {
    return programs.mapPid(program);
  }
}
