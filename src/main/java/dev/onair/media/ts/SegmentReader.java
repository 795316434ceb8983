package dev.onair.media.ts;

import dev.onair.media.Octets;
import dev.onair.media.codec.TrackReader;
import dev.onair.media.codec.TrackReader.UnitTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the tracks and SCTE-35 sections of a program, packet by packet. */
final class SegmentReader {

  private final Map<Integer, Track> tracks = new LinkedHashMap<>();
  private final Map<Integer, SectionReader> sections = new LinkedHashMap<>();
  private final List<CueSection> cues = new ArrayList<>();
  private final int leadPid;
  private OptionalLong near;
  private OptionalLong lead = OptionalLong.empty();

  private record Track(ElementaryStream stream, PesReader packets, TrackReader units) {}

  SegmentReader(ProgramMap map, OptionalLong near) {
    this.near = near;
    for (ElementaryStream stream : map.streams()) {
      stream
          .codec()
          .ifPresent(
              codec ->
                  tracks.put(stream.pid(), new Track(stream, new PesReader(), codec.reader())));
      if (stream.scte35()) {
        sections.put(stream.pid(), new SectionReader());
      }
    }
    leadPid =
        tracks.values().stream()
            .map(Track::stream)
            .min((a, b) -> Boolean.compare(video(b), video(a)))
            .map(ElementaryStream::pid)
            .orElse(-1);
  }

  private static boolean video(ElementaryStream stream) {
    return stream.codec().filter(codec -> codec.video()).isPresent();
  }

  void accept(TsPacket packet, long position) {
    Track track = tracks.get(packet.pid());
    if (track != null) {
      track.packets().accept(packet, position).ifPresent(pes -> take(track, pes));
      if (packet.pid() == leadPid && packet.pts().isPresent()) {
        follow(unwrap(packet.pts().getAsLong()));
      }
    } else if (sections.containsKey(packet.pid())) {
      for (Octets section : sections.get(packet.pid()).accept(packet)) {
        cues.add(new CueSection(packet.pid(), lead.orElse(0), section));
      }
    }
  }

  /**
   * Keeps the time that sections come near to; those that came before there was any get the first.
   */
  private void follow(long pts) {
    if (lead.isEmpty()) {
      cues.replaceAll(cue -> new CueSection(cue.pid(), pts, cue.section()));
    }
    lead = OptionalLong.of(pts);
  }

  private void take(Track track, PesReader.Pes pes) {
    PesHeader header = pes.header();
    Optional<UnitTime> time = Optional.empty();
    if (header.pts().isPresent()) {
      long dts = unwrap(header.dts().getAsLong());
      // Near its own decoding time, wherever the rest of the segment is.
      time = Optional.of(new UnitTime(Timestamps.unwrap(header.pts().getAsLong(), dts), dts));
    }
    track.units().accept(time, pes.data(), pes.position());
  }

  private long unwrap(long wrapped) {
    long time = Timestamps.unwrap(wrapped, near.orElse(wrapped));
    near = OptionalLong.of(time);
    return time;
  }

  /** Takes what came last. */
  void end() {
    tracks.values().forEach(track -> track.packets().end().ifPresent(pes -> take(track, pes)));
  }

  List<TsTrack> tracks() {
    List<TsTrack> read = new ArrayList<>();
    for (Track track : tracks.values()) {
      if (!track.units().units().isEmpty()) {
        track
            .units()
            .format()
            .map(
                format ->
                    new TsTrack(
                        track.stream().pid(),
                        format,
                        track.stream().language(),
                        track.units().units()))
            .ifPresent(read::add);
      }
    }
    return read;
  }

  List<CueSection> cues() {
    return cues;
  }
}
