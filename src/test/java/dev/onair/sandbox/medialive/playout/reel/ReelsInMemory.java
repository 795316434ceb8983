package dev.onair.sandbox.medialive.playout.reel;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import dev.onair.media.codec.AccessUnit;
import dev.onair.media.codec.FrameRate;
import dev.onair.media.ts.ElementaryStream;
import dev.onair.media.ts.ProgramMap;
import dev.onair.media.ts.ProgramWriter;
import dev.onair.media.ts.TsPacket;
import dev.onair.sandbox.medialive.playout.stream.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reels without an encoder: of frames that say their index, and of the small stream for tests. */
final class ReelsInMemory {

  static final int VIDEO = 256;
  static final int AUDIO = 257;

  /** How many frames a picture is decoded before it is shown. */
  private static final int EARLY = 2;

  private ReelsInMemory() {}

  /** Frames of one byte more than their index has, and sound of 16 s in 250 pieces. */
  static Reel of(FrameRate rate, int frames, int gop) {
    ProgramMap map =
        new ProgramMap(
            1,
            VIDEO,
            List.of(),
            List.of(
                new ElementaryStream(VIDEO, 0x1b, List.of()),
                new ElementaryStream(AUDIO, 0x0f, List.of())));
    ProgramWriter writer = new ProgramWriter(map, 4096);
    List<Unit> pictures = new ArrayList<>();
    for (int index = 0; index < frames; index++) {
      long pts = Reel.ZERO + ticks(index, rate);
      long dts = Reel.ZERO + ticks(index - EARLY, rate);
      pictures.add(unit(writer, VIDEO, index, pts, dts, index % gop == 0));
    }
    List<Unit> sound = new ArrayList<>();
    for (int index = 0; index < 250; index++) {
      long time = Reel.ZERO + index * 5_760L;
      sound.add(unit(writer, AUDIO, index, time, time, true));
    }
    ByteArrayOutputStream tables = new ByteArrayOutputStream();
    new ProgramWriter(map, 4096).tables(tables);
    return written(
        packets(tables),
        List.of(
            new ReelFile.Round(VIDEO, ticks(frames, rate), pictures),
            new ReelFile.Round(AUDIO, 16 * 90_000L, sound)));
  }

  /** When a frame is shown, rounded down. */
  static long ticks(long frame, FrameRate rate) {
    // In lowest terms: the product of all three would be too large.
    FrameRate ticks = new FrameRate(90_000 * rate.denominator(), rate.numerator());
    return Math.floorDiv(frame * ticks.numerator(), ticks.denominator());
  }

  private static Unit unit(
      ProgramWriter writer, int pid, int index, long pts, long dts, boolean sync) {
    byte[] data = {1, (byte) (index >> 16), (byte) (index >> 8), (byte) index};
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.unit(pid, new AccessUnit(pts, dts, sync, Octets.of(data), 0), OptionalLong.of(dts), out);
    return new Unit(pid, packets(out), pts, dts, sync);
  }

  /** The index that a frame says. */
  static int index(Unit unit) {
    Octets payload = unit.packets().get(0).payload();
    Octets data = payload.slice(payload.size() - 3);
    return data.at(0) << 16 | data.at(1) << 8 | data.at(2);
  }

  /** Two renditions of two seconds, and their sound. */
  static Reel small() {
    try (InputStream stream = ReelsInMemory.class.getResourceAsStream("/media/two-renditions.ts")) {
      RawStream raw = RawStream.read(stream);
      return written(raw.tables(), Rounds.of(raw, 2 * 90_000));
    } catch (IOException | MalformedMedia e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is written, read. */
  static Reel written(List<TsPacket> tables, List<ReelFile.Round> rounds) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ReelFile.write(tables, rounds, file);
      return read(file.toByteArray()).orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Optional<Reel> read(byte[] file) throws IOException {
    return ReelFile.read(
        new ByteArrayInputStream(file),
        (at, size) -> Arrays.copyOfRange(file, (int) at, (int) at + size));
  }

  private static List<TsPacket> packets(ByteArrayOutputStream out) {
    Octets bytes = Octets.of(out);
    List<TsPacket> packets = new ArrayList<>();
    for (int at = 0; at < bytes.size(); at += TsPacket.SIZE) {
      packets.add(new TsPacket(bytes.slice(at, at + TsPacket.SIZE)));
    }
    return packets;
  }
}
