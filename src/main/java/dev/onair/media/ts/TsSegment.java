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
   * Reads a segment.
   *
   * @param near a time that timestamps are unwrapped towards, such as the end of the segment
   *     before; without one, the first timestamp is taken as it is
   * @throws MalformedMedia if there is no program in it, or no track that is known
   */
  public static TsSegment read(Octets bytes, OptionalLong near) throws MalformedMedia {
    throw new UnsupportedOperationException();
  }
}
