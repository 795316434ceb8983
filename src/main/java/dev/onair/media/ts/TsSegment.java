package dev.onair.media.ts;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import java.util.List;
import java.util.OptionalLong;

/**
 * What is in a segment of a single-program transport stream.
 *
 * @param program its map: PIDs, kinds, descriptors
 * @param tracks in the order of the program map; those with at least one whole access unit and a
 *     format that is told in the segment
 * @param cues SCTE-35 sections, in order
 */
public record TsSegment(ProgramMap program, List<TsTrack> tracks, List<CueSection> cues) {

  public TsSegment {
    tracks = List.copyOf(tracks);
    cues = List.copyOf(cues);
  }

  /**
   * Reads a segment; of several programs, the one with the lowest number.
   *
   * @param near a time that timestamps are unwrapped towards, such as the end of the segment
   *     before; without one, the first timestamp is taken as it is
   * @throws MalformedMedia if there is no program in it, or no track that is known
   */
  public static TsSegment read(Octets bytes, OptionalLong near) throws MalformedMedia {
    List<TsReader.Positioned> packets = TsReader.all(bytes);
    ProgramMap map = Programs.in(packets).first();
    SegmentReader reader = new SegmentReader(map, near);
    packets.forEach(packet -> reader.accept(packet.packet(), packet.position()));
    reader.end();
    List<TsTrack> tracks = reader.tracks();
    if (tracks.isEmpty()) {
      throw new MalformedMedia("no track in it can be read: " + map);
    }
    return new TsSegment(map, tracks, reader.cues());
  }
}
