package dev.onair.media.mp4;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import dev.onair.media.codec.TrackFormat;
import java.util.List;
import java.util.Optional;

/**
 * An initialization segment, as read: what its tracks are.
 *
 * @param tracks at least one
 */
public record InitSegment(List<Mp4Track> tracks) {

  public InitSegment {
    tracks = List.copyOf(tracks);
  }

  /**
   * The track with an id.
   *
   * @throws MalformedMedia if there is none
   */
  Mp4Track track(long id) throws MalformedMedia {
    return tracks.stream()
        .filter(track -> track.id() == id)
        .findFirst()
        .orElseThrow(
            () -> new MalformedMedia("track " + id + " is not in the initialization segment"));
  }

  /**
   * Writes one: {@code ftyp} and {@code moov} of one track, whose id is 1 and whose timescale is
   * {@link TrackFormat#timescale()}.
   *
   * @param language ISO 639-2 code, three letters
   */
  public static Octets write(TrackFormat format, Optional<String> language) {
    return new InitWriter(format).write(language);
  }

  /**
   * Reads one.
   *
   * @throws MalformedMedia if it has no track
   */
  public static InitSegment read(Octets bytes) throws MalformedMedia {
    return InitReader.read(bytes);
  }
}
