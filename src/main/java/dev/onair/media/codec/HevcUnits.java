package dev.onair.media.codec;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pictures of H.265 (types of NAL units: ITU-T H.265, table 7-1). */
final class HevcUnits extends VideoUnits {

  private static final int FIRST_IRAP = 16;
  private static final int LAST_IRAP = 23;
  private static final int VIDEO = 32;
  private static final int SEQUENCE = 33;
  private static final int PICTURE = 34;

  private final Set<Octets> videos = new LinkedHashSet<>();
  private final Set<Octets> sequences = new LinkedHashSet<>();
  private final Set<Octets> pictures = new LinkedHashSet<>();

  private static int type(Octets nalUnit) {
    return nalUnit.at(0) >> 1 & 0x3f;
  }

  @Override
  boolean slice(Octets nalUnit) {
    return type(nalUnit) < VIDEO;
  }

  @Override
  boolean sync(Octets nalUnit) {
    return type(nalUnit) >= FIRST_IRAP && type(nalUnit) <= LAST_IRAP;
  }

  @Override
  void parameters(Octets nalUnit) {
    switch (type(nalUnit)) {
      case VIDEO -> videos.add(nalUnit);
      case SEQUENCE -> sequences.add(nalUnit);
      case PICTURE -> pictures.add(nalUnit);
      default -> {
        // A slice, or what only a decoder wants.
      }
    }
  }

  @Override
  Optional<TrackFormat> complete() throws MalformedMedia {
    return videos.isEmpty() || sequences.isEmpty() || pictures.isEmpty()
        ? Optional.empty()
        : Optional.of(
            HevcSequence.format(
                List.copyOf(videos), List.copyOf(sequences), List.copyOf(pictures)));
  }

  @Override
  void forget() {
    videos.clear();
    sequences.clear();
    pictures.clear();
  }
}
