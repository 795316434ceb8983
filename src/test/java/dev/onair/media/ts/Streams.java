package dev.onair.media.ts;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import dev.onair.media.codec.AccessUnit;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What tests make of transport streams, and ask of them. */
public final class Streams {

  private Streams() {}

  static List<TsPacket> packets(Octets stream) {
    return TsReader.all(stream).stream().map(TsReader.Positioned::packet).toList();
  }

  static TsSegment read(Octets stream) throws MalformedMedia {
    return TsSegment.read(stream, OptionalLong.empty());
  }

  /** One program of a stream, as a stream of its own; moved in time. */
  public static Octets program(Octets stream, int number, long offset) {
    List<TsPacket> packets = packets(stream);
    ProgramSplitter tables = new ProgramSplitter();
    packets.forEach(tables::accept);
    ProgramWriter writer = new ProgramWriter(tables.programs().get(number), tables.mapPid(number));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.tables(out);
    ProgramSplitter splitter = new ProgramSplitter();
    for (TsPacket packet : packets) {
      if (splitter.accept(packet).contains(number)) {
        writer.packet(packet.shifted(offset), out);
      }
    }
    return Octets.of(out);
  }

  /** PIDs whose packets are not counted on, with the place of the packet. */
  static List<String> breaks(Octets stream) {
    Map<Integer, Integer> last = new HashMap<>();
    List<String> breaks = new ArrayList<>();
    List<TsPacket> packets = packets(stream);
    for (int i = 0; i < packets.size(); i++) {
      TsPacket packet = packets.get(i);
      Integer before = last.put(packet.pid(), packet.continuity());
      int expected = before == null ? packet.continuity() : before + (packet.carries() ? 1 : 0);
      if (packet.continuity() != (expected & 0xf)) {
        breaks.add("PID " + packet.pid() + ", packet " + i);
      }
    }
    return breaks;
  }

  /** Units without the place where they stood. */
  static List<AccessUnit> placeless(List<AccessUnit> units, long offset) {
    return units.stream()
        .map(
            unit ->
                new AccessUnit(
                    unit.pts() + offset, unit.dts() + offset, unit.sync(), unit.data(), 0))
        .toList();
  }
}
