package dev.onair.sandbox.medialive.playout.send;

import dev.onair.media.ts.TsReader;
import dev.onair.sandbox.medialive.playout.stream.Programs;
import dev.onair.sandbox.medialive.playout.stream.Unit;
import dev.onair.sandbox.medialive.playout.stream.UnitReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The small stream for tests, round after round from a time on. */
final class SmallStream {

  /** 2026-11-27T02:00:00Z. */
  static final long START = 1_795_744_800L * 90_000;

  private static final long ROUND = 2 * 90_000;

  private final UnitReader reader = new UnitReader();
  private final List<Unit> units = new ArrayList<>();

  SmallStream() {
    try (InputStream stream = SmallStream.class.getResourceAsStream("/media/two-renditions.ts")) {
      TsReader packets = new TsReader(stream);
      for (var packet = packets.next(); packet.isPresent(); packet = packets.next()) {
        reader.accept(packet.get()).ifPresent(units::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    units.addAll(reader.end());
    units.sort(Comparator.comparingLong(Unit::dts));
  }

  Programs programs() {
    return reader.programs();
  }

  /**
   * Some rounds.
   *
   * @param from when the first picture is shown
   */
  List<Unit> rounds(int count, long from) {
    long zero =
        units.stream()
            .filter(unit -> programs().videoPids().contains(unit.pid()))
            .mapToLong(Unit::pts)
            .min()
            .orElseThrow();
    List<Unit> all = new ArrayList<>();
    for (int round = 0; round < count; round++) {
      long offset = from - zero + round * ROUND;
      units.stream()
          // The encoder's last frame of sound overlaps the next round's first.
          .filter(unit -> unit.pts() < zero + ROUND)
          .forEach(unit -> all.add(unit.shifted(offset)));
    }
    all.sort(Comparator.comparingLong(Unit::dts));
    return all;
  }

  static HlsOutput output(int program, OptionalInt scte35) {
    return new HlsOutput(program, "_" + program, "", scte35, List.of(), Optional.empty());
  }
}
