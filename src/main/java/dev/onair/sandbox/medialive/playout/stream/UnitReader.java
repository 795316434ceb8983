package dev.onair.sandbox.medialive.playout.stream;

import dev.onair.media.ts.ProgramMap;
import dev.onair.media.ts.ProgramSplitter;
import dev.onair.media.ts.Timestamps;
import dev.onair.media.ts.TsPacket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Puts the packets of a transport stream together to units, and tells which programs there are. A
 * unit is whole when the next one of its PID begins.
 */
public final class UnitReader {

  private final ProgramSplitter splitter = new ProgramSplitter();
  private final Map<Integer, List<TsPacket>> open = new HashMap<>();
  private OptionalLong last = OptionalLong.empty();

  /** The unit that a packet shows to be whole. */
  public Optional<Unit> accept(TsPacket packet) {
    if (splitter.accept(packet).isEmpty()) {
      return Optional.empty();
    }
    if (!packet.startsUnit()) {
      // What comes before the first unit has lost its beginning.
      open.computeIfPresent(packet.pid(), (pid, packets) -> and(packets, packet));
      return Optional.empty();
    }
    List<TsPacket> whole = open.put(packet.pid(), and(new ArrayList<>(), packet));
    return Optional.ofNullable(whole).flatMap(this::unit);
  }

  private static List<TsPacket> and(List<TsPacket> packets, TsPacket packet) {
    packets.add(packet);
    return packets;
  }

  /** The last unit of each PID, when the stream has ended. */
  public List<Unit> end() {
    List<Unit> rest = open.values().stream().map(this::unit).flatMap(Optional::stream).toList();
    open.clear();
    return rest;
  }

  private Optional<Unit> unit(List<TsPacket> packets) {
    TsPacket first = packets.get(0);
    if (first.pts().isEmpty()) {
      return Optional.empty();
    }
    long near = last.orElse(first.pts().getAsLong());
    long pts = Timestamps.unwrap(first.pts().getAsLong(), near);
    long dts = Timestamps.unwrap(first.dts().getAsLong(), pts);
    last = OptionalLong.of(pts);
    return Optional.of(new Unit(first.pid(), packets, pts, dts, first.randomAccess()));
  }

  /** The programs that are known by now. */
  public Programs programs() {
    Map<Integer, ProgramMap> maps = splitter.programs();
    Map<Integer, Integer> mapPids =
        maps.keySet().stream().collect(Collectors.toMap(number -> number, splitter::mapPid));
    return new Programs(maps, mapPids);
  }
}
