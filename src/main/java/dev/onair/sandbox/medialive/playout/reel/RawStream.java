package dev.onair.sandbox.medialive.playout.reel;

import dev.onair.media.ts.TsPacket;
import dev.onair.media.ts.TsReader;
import dev.onair.sandbox.medialive.playout.stream.Programs;
import dev.onair.sandbox.medialive.playout.stream.Unit;
import dev.onair.sandbox.medialive.playout.stream.UnitReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an encoder wrote, in memory.
 *
 * @param tables the packets that come before the first unit: they name the programs
 * @param units by PID, in the order of decoding
 */
record RawStream(List<TsPacket> tables, Programs programs, Map<Integer, List<Unit>> units) {

  /** Reads it to its end. */
  static RawStream read(InputStream stream) throws IOException {
    TsReader packets = new TsReader(stream);
    UnitReader reader = new UnitReader();
    List<TsPacket> tables = new ArrayList<>();
    Map<Integer, List<Unit>> units = new TreeMap<>();
    boolean begun = false;
    for (var next = packets.next(); next.isPresent(); next = packets.next()) {
      TsPacket packet = next.get();
      Optional<Unit> whole = reader.accept(packet);
      begun |= packet.pts().isPresent();
      if (!begun) {
        tables.add(packet);
      }
      whole.ifPresent(unit -> add(unit, units));
    }
    reader.end().forEach(unit -> add(unit, units));
    return new RawStream(tables, reader.programs(), units);
  }

  private static void add(Unit unit, Map<Integer, List<Unit>> units) {
    units.computeIfAbsent(unit.pid(), pid -> new ArrayList<>()).add(unit);
  }
}
