package dev.onair.sandbox.mediapackage.live;

import dev.onair.media.MalformedMedia;
import dev.onair.media.MediaFile;
import dev.onair.media.Octets;
import dev.onair.media.codec.AccessUnit;
import dev.onair.media.codec.VideoFormat;
import dev.onair.media.ts.ProgramMap;
import dev.onair.media.ts.ProgramSplitter;
import dev.onair.media.ts.ProgramWriter;
import dev.onair.media.ts.TsPacket;
import dev.onair.media.ts.TsReader;
import dev.onair.media.ts.TsSegment;
import dev.onair.media.ts.TsTrack;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The two renditions of the media file, a second each, as often as wanted. */
final class Footage {

  static final int CUE_PID = 500;

  private static final int SECONDS = 2;

  private final Map<Integer, List<List<TsPacket>>> seconds = new TreeMap<>();
  private final Map<Integer, ProgramWriter> writers = new TreeMap<>();

  Footage() {
    ProgramSplitter splitter = new ProgramSplitter();
    TsReader reader = new TsReader(new ByteArrayInputStream(MediaFile.twoRenditions().toArray()));
    try {
      for (Optional<TsPacket> packet = reader.next(); packet.isPresent(); packet = reader.next()) {
        for (int program : splitter.accept(packet.get())) {
          add(splitter.programs().get(program), packet.get());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    splitter
        .programs()
        .forEach(
            (number, map) ->
                writers.put(number, new ProgramWriter(map.withScte35(CUE_PID), 4000 + number)));
  }

  private void add(ProgramMap map, TsPacket packet) {
    List<List<TsPacket>> parts = seconds.computeIfAbsent(map.number(), key -> new ArrayList<>());
    boolean begins = packet.pid() == map.streams().get(0).pid() && packet.randomAccess();
    if (begins || parts.isEmpty()) {
      if (!(begins && parts.size() == 1 && parts.get(0).isEmpty())) {
        parts.add(new ArrayList<>());
      }
    }
    parts.get(parts.size() - 1).add(packet);
  }

  /**
   * A second of a rendition.
   *
   * @param program 1 or 2
   * @param second from 0; its first picture is shown at 90,000 times that and 7,200
   */
  Octets second(int program, long second, long shift, List<Octets> cues) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProgramWriter writer = writers.get(program);
    writer.tables(out);
    cues.forEach(cue -> writer.section(CUE_PID, cue, out));
    long offset = second / SECONDS * SECONDS * 90_000 + shift;
    seconds
        .get(program)
        .get((int) (second % SECONDS))
        .forEach(packet -> writer.packet(packet.shifted(offset), out));
    return Octets.of(out);
  }

  /** A segment whose pictures are decoded later, 90 kHz; one PES packet follows the other. */
  static Octets decodedLater(Octets segment, long ticks) {
    try {
      TsSegment read = TsSegment.read(segment, OptionalLong.empty());
      ProgramWriter writer = new ProgramWriter(read.program(), 4000);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      writer.tables(out);
      for (TsTrack track : read.tracks()) {
        long more = track.format() instanceof VideoFormat ? ticks : 0;
        for (AccessUnit unit : track.units()) {
          AccessUnit later =
              new AccessUnit(unit.pts(), unit.dts() + more, unit.sync(), unit.data(), 0);
          writer.unit(track.pid(), later, OptionalLong.empty(), out);
        }
      }
      return Octets.of(out);
    } catch (MalformedMedia e) {
      throw new IllegalArgumentException(e);
    }
  }
}
