package dev.onair.media.ts;

import dev.onair.media.Octets;
import dev.onair.media.codec.AccessUnit;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Writes a transport stream of one program, segment after segment: its continuity counters go on
 * from each to the next.
 */
public final class ProgramWriter {

  private final ProgramMap map;
  private final int mapPid;
  private final Map<Integer, Integer> counts = new HashMap<>();

  /**
   * @param map PIDs as they are in the packets that will be written
   * @param mapPid PID of the program map itself
   */
  public ProgramWriter(ProgramMap map, int mapPid) {
    this.map = map;
    this.mapPid = mapPid;
  }

  /** PAT and PMT: what a segment begins with. */
  public void tables(ByteArrayOutputStream out) {
    section(Programs.ASSOCIATION_PID, Programs.association(map.number(), mapPid), out);
    section(mapPid, map.section(), out);
  }

  /** A packet with its PID and its content, counted on. */
  public void packet(TsPacket packet, ByteArrayOutputStream out) {
    int last = counts.getOrDefault(packet.pid(), 0xf);
    // Only packets with payload count (ISO/IEC 13818-1, 2.4.3.3).
    int count = packet.carries() ? last + 1 & 0xf : last;
    counts.put(packet.pid(), count);
    packet.counted(count).octets().writeTo(out);
  }

  /** A section, such as one of SCTE-35. */
  public void section(int pid, Octets section, ByteArrayOutputStream out) {
    Sections.packets(pid, section).forEach(packet -> packet(packet, out));
  }

  /**
   * An access unit as a PES packet of its own.
   *
   * @param pcr the clock at its first packet, 90 kHz; absent where another PID carries it
   */
  public void unit(int pid, AccessUnit unit, OptionalLong pcr, ByteArrayOutputStream out) {
    PesPackets.of(stream(pid), unit, pcr).forEach(packet -> packet(packet, out));
  }

  private ElementaryStream stream(int pid) {
    return map.streams().stream()
        .filter(stream -> stream.pid() == pid)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("PID " + pid + " is not of " + map));
  }
}
