package dev.onair.media.codec;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Pictures of H.264 (types of NAL units: ITU-T H.264, table 7-1). */
final class AvcUnits extends VideoUnits {

  private static final int IDR = 5;
  private static final int SEQUENCE = 7;
  private static final int PICTURE = 8;

  /** As many as {@code avcC} can have (ISO/IEC 14496-15, 5.3.3.1.2). */
  private static final int MAX_SEQUENCES = 31;

  private static final int MAX_PICTURES = 255;

  private final Set<Octets> sequences = new LinkedHashSet<>();
  private final Set<Octets> pictures = new LinkedHashSet<>();

  private static int type(Octets nalUnit) {
    return nalUnit.at(0) & 0x1f;
  }

  @Override
  boolean slice(Octets nalUnit) {
    return type(nalUnit) >= 1 && type(nalUnit) <= IDR;
  }

  @Override
  boolean sync(Octets nalUnit) {
    return type(nalUnit) == IDR;
  }

  @Override
  void parameters(Octets nalUnit) {
    if (type(nalUnit) == SEQUENCE && sequences.size() < MAX_SEQUENCES) {
      sequences.add(nalUnit);
    } else if (type(nalUnit) == PICTURE && pictures.size() < MAX_PICTURES) {
      pictures.add(nalUnit);
    }
  }

  @Override
  Optional<TrackFormat> complete() throws MalformedMedia {
    return sequences.isEmpty() || pictures.isEmpty()
        ? Optional.empty()
        : Optional.of(AvcSequence.format(List.copyOf(sequences), List.copyOf(pictures)));
  }

  @Override
  void forget() {
    sequences.clear();
    pictures.clear();
  }
}
