package dev.onair.media.ts;

import dev.onair.media.codec.AccessUnit;
import dev.onair.media.codec.TrackFormat;
import java.util.List;
import java.util.Optional;

/**
 * An elementary stream of a segment, of a kind that is known.
 *
 * @param language ISO 639-2 code, if the program map tells
 * @param units in the order of decoding, at least one
 */
public record TsTrack(
    int pid, TrackFormat format, Optional<String> language, List<AccessUnit> units) {

  public TsTrack {
    units = List.copyOf(units);
  }
}
