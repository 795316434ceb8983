package dev.onair.sandbox.medialive.playout.reel;

import dev.onair.files.Sha256;
import dev.onair.media.Octets;
import dev.onair.media.ts.TsPacket;
import dev.onair.sandbox.medialive.playout.stream.Unit;
import dev.onair.sandbox.medialive.playout.stream.UnitReader;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A reel as a file: a transport stream that any player plays. Its last packets are stuffing, and
 * tell how long the round of each PID is, and the checksum of all before.
 */
final class ReelFile {

  private static final String FIRST_LINE = "onair reel 2";
  private static final int PAYLOAD = TsPacket.SIZE - 4;

  private ReelFile() {}

  /**
   * Writes one.
   *
   * @param tables packets that name the programs
   * @param rounds of each PID its units, in the order of decoding, from {@link Reel#ZERO} on
   */
  static void write(List<TsPacket> tables, List<Round> rounds, OutputStream out)
      throws IOException {
    Sha256 sum = new Sha256();
    List<TsPacket> packets = new ArrayList<>(tables);
    rounds.stream()
        .flatMap(round -> round.units().stream())
        .sorted(Comparator.comparingLong(Unit::dts))
        .forEach(unit -> packets.addAll(unit.packets()));
    for (TsPacket packet : packets) {
      byte[] bytes = packet.octets().toArray();
      sum.add(bytes);
      out.write(bytes);
    }
    StringBuilder text = new StringBuilder(FIRST_LINE + "\n" + sum.hex() + "\n");
    rounds.forEach(
        round -> text.append(round.pid()).append(' ').append(round.period()).append('\n'));
    byte[] trailer = text.toString().getBytes(StandardCharsets.US_ASCII);
    for (int at = 0; at < trailer.length; at += PAYLOAD) {
      byte[] packet = new byte[TsPacket.SIZE];
      packet[0] = TsPacket.SYNC;
      packet[1] = (byte) (TsPacket.STUFFING >> 8);
      packet[2] = (byte) TsPacket.STUFFING;
      packet[3] = 0x10;
      System.arraycopy(trailer, at, packet, 4, Math.min(PAYLOAD, trailer.length - at));
      out.write(packet);
    }
  }

  /**
   * A round of a PID, as it is written.
   *
   * @param period 90 kHz
   */
  record Round(int pid, long period, List<Unit> units) {

    Round {
      units = List.copyOf(units);
    }
  }

  /**
   * Reads one.
   *
   * @param bytes closed with the reel, or here if it is broken
   * @return absent if it is broken: cut, changed, or of another version
   */
  static Optional<Reel> read(InputStream stream, ReelBytes bytes) throws IOException {
    Optional<Reel> reel = new Reading().read(new BufferedInputStream(stream, 1 << 16), bytes);
    if (reel.isEmpty()) {
      bytes.close();
    }
    return reel;
  }

  private static final class Reading {

    private final UnitReader reader = new UnitReader();
    private final Map<Integer, Long> began = new HashMap<>();
    private final Map<Integer, List<ReelTrack.Entry>> entries = new TreeMap<>();

    Optional<Reel> read(InputStream stream, ReelBytes bytes) throws IOException {
      Sha256 sum = new Sha256();
      ByteArrayOutputStream trailer = new ByteArrayOutputStream();
      long position = 0;
      for (byte[] next = stream.readNBytes(TsPacket.SIZE);
          next.length > 0;
          next = stream.readNBytes(TsPacket.SIZE)) {
        if (next.length < TsPacket.SIZE || (next[0] & 0xff) != TsPacket.SYNC) {
          return Optional.empty();
        }
        TsPacket packet = new TsPacket(Octets.of(next));
        if (packet.pid() == TsPacket.STUFFING) {
          packet.payload().writeTo(trailer);
        } else {
          sum.add(next);
          accept(packet, position);
        }
        position += TsPacket.SIZE;
      }
      reader.end().forEach(unit -> entry(unit, began.get(unit.pid())));
      List<String> lines = trailer.toString(StandardCharsets.US_ASCII).trim().lines().toList();
      boolean whole =
          lines.size() > 2 && lines.get(0).equals(FIRST_LINE) && lines.get(1).equals(sum.hex());
      return whole
          ? Optional.of(new Reel(bytes, reader.programs(), tracks(lines)))
          : Optional.empty();
    }

    private void accept(TsPacket packet, long position) {
      Optional<Unit> whole = reader.accept(packet);
      whole.ifPresent(unit -> entry(unit, began.get(unit.pid())));
      if (packet.startsUnit()) {
        began.put(packet.pid(), position);
      }
    }

    private void entry(Unit unit, long at) {
      entries
          .computeIfAbsent(unit.pid(), pid -> new ArrayList<>())
          .add(
              new ReelTrack.Entry(
                  at,
                  unit.packets().size(),
                  unit.pts() - Reel.ZERO,
                  unit.dts() - Reel.ZERO,
                  unit.randomAccess()));
    }

    private List<ReelTrack> tracks(List<String> lines) {
      List<ReelTrack> tracks = new ArrayList<>();
      for (int line = 2; line < lines.size(); line++) {
        String text = lines.get(line);
        int space = text.indexOf(' ');
        int pid = Integer.parseInt(text.substring(0, space));
        long period = Long.parseLong(text.substring(space + 1));
        tracks.add(new ReelTrack(pid, period, entries.get(pid)));
      }
      return tracks;
    }
  }
}
