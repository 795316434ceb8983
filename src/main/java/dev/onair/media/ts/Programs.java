package dev.onair.media.ts;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import java.io.ByteArrayOutputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The programs of a stream, by the tables that come by: PAT and PMTs. */
final class Programs {

  /** PID of the program association table (PAT). */
  static final int ASSOCIATION_PID = 0;

  private static final int TABLE_ID = 0;
  private static final int HEADER = 8;
  private static final int CHECKSUM = 4;

  private final SectionReader associations = new SectionReader();
  private final Map<Integer, SectionReader> maps = new HashMap<>();
  private final Map<Integer, Integer> mapPids = new TreeMap<>();
  private final Map<Integer, ProgramMap> programs = new LinkedHashMap<>();

  /**
   * All that packets tell.
   *
   * @throws MalformedMedia if there are no packets
   */
  static Programs in(List<TsReader.Positioned> packets) throws MalformedMedia {
    if (packets.isEmpty()) {
      throw new MalformedMedia("no transport packet in it");
    }
    Programs programs = new Programs();
    packets.forEach(packet -> programs.accept(packet.packet()));
    return programs;
  }

  /**
   * The program with the lowest number.
   *
   * @throws MalformedMedia if none is known
   */
  ProgramMap first() throws MalformedMedia {
    return programs.values().stream()
        .min(Comparator.comparingInt(ProgramMap::number))
        .orElseThrow(() -> new MalformedMedia("no program in it: PAT or PMT is missing"));
  }

  /** Takes what a packet tells; true if it is of a table. */
  boolean accept(TsPacket packet) {
    if (packet.pid() == ASSOCIATION_PID) {
      associations.accept(packet).forEach(this::associate);
      return true;
    }
    SectionReader reader = maps.get(packet.pid());
    if (reader == null) {
      return false;
    }
    for (Octets section : reader.accept(packet)) {
      // Several programs may have their maps on one PID.
      ProgramMap.read(section)
          .filter(map -> Integer.valueOf(packet.pid()).equals(mapPids.get(map.number())))
          .ifPresent(map -> programs.put(map.number(), map));
    }
    return true;
  }

  private void associate(Octets section) {
    if (section.at(0) != TABLE_ID
        || section.size() < HEADER + CHECKSUM
        || (section.at(5) & 1) == 0) {
      return;
    }
    mapPids.clear();
    for (int at = HEADER; at + 4 <= section.size() - CHECKSUM; at += 4) {
      int number = section.at(at) << 8 | section.at(at + 1);
      // Number 0 is the network's table.
      if (number > 0) {
        mapPids.put(number, (section.at(at + 2) & 0x1f) << 8 | section.at(at + 3));
      }
    }
    maps.keySet().retainAll(mapPids.values());
    mapPids.values().forEach(pid -> maps.computeIfAbsent(pid, known -> new SectionReader()));
    programs.keySet().retainAll(mapPids.keySet());
  }

  /** Those whose maps came by, by number. */
  Map<Integer, ProgramMap> known() {
    return programs;
  }

  /** PID of a program's map. */
  int mapPid(int program) {
    return mapPids.get(program);
  }

  /** A program association table of one program. */
  static Octets association(int program, int mapPid) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(program >> 8);
    body.write(program);
    body.write(0xe0 | mapPid >> 8);
    body.write(mapPid);
    return Sections.table(TABLE_ID, 1, body);
  }
}
