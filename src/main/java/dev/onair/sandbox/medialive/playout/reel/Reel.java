package dev.onair.sandbox.medialive.playout.reel;

import dev.onair.media.Octets;
import dev.onair.media.ts.TsPacket;
import dev.onair.sandbox.medialive.playout.stream.Programs;
import dev.onair.sandbox.medialive.playout.stream.Unit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A round of a pattern, encoded; only an index of it is in memory. */
final class Reel implements AutoCloseable {

  /**
   * The time in the file at which the round begins, 90 kHz: what is decoded before has a time too.
   */
  static final long ZERO = 90_000;

  private final ReelBytes bytes;
  private final Programs programs;
  private final List<ReelTrack> tracks;

  Reel(ReelBytes bytes, Programs programs, List<ReelTrack> tracks) {
    this.bytes = bytes;
    this.programs = programs;
    this.tracks = List.copyOf(tracks);
  }

  /** Its programs, as the encoder made them. */
  Programs programs() {
    return programs;
  }

  List<ReelTrack> tracks() {
    return tracks;
  }

  /** A unit as it stands in the file. */
  Unit read(ReelTrack track, ReelTrack.Entry entry) throws IOException {
    byte[] read = bytes.read(entry.at(), entry.packets() * TsPacket.SIZE);
    List<TsPacket> packets = new ArrayList<>(entry.packets());
    for (int at = 0; at < read.length; at += TsPacket.SIZE) {
      packets.add(new TsPacket(Octets.of(read, at, at + TsPacket.SIZE)));
    }
    return new Unit(
        track.pid(), packets, entry.pts() + ZERO, entry.dts() + ZERO, entry.randomAccess());
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
