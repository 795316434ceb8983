package dev.onair.media.ts;

import dev.onair.media.codec.Codec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stream of a program, as its map tells of it.
 *
 * @param type stream_type: 0x1b H.264, 0x24 H.265, 0x0f ADTS, 0x81 AC-3, 0x87 E-AC-3, 0x86 SCTE-35
 */
public record ElementaryStream(int pid, int type, List<Descriptor> descriptors) {

  private static final int SCTE35 = 0x86;

  /** stream_type 6 says nothing: descriptors tell. */
  private static final int PRIVATE = 0x06;

  private static final Map<Integer, Codec> CODECS =
      Map.of(
          0x1b, Codec.AVC,
          0x24, Codec.HEVC,
          0x0f, Codec.AAC,
          0x81, Codec.AC3,
          0x87, Codec.AC3);

  public ElementaryStream {
    descriptors = List.copyOf(descriptors);
  }

  /** A stream of SCTE-35 sections. */
  public static ElementaryStream scte35(int pid) {
    return new ElementaryStream(pid, SCTE35, List.of());
  }

  /** Whether it carries SCTE-35 sections. */
  public boolean scte35() {
    return type == SCTE35;
  }

  /** Its codec; absent if it is none that is known here. */
  public Optional<Codec> codec() {
    boolean dvbAc3 =
        type == PRIVATE
            && descriptors.stream()
                .anyMatch(told -> told.tag() == Descriptor.AC3 || told.tag() == Descriptor.EAC3);
    return dvbAc3 ? Optional.of(Codec.AC3) : Optional.ofNullable(CODECS.get(type));
  }

  /** ISO 639-2 code of its language. */
  public Optional<String> language() {
    return descriptors.stream()
        .filter(told -> told.tag() == Descriptor.LANGUAGE && told.data().size() >= 3)
        .map(told -> new String(told.data().slice(0, 3).toArray(), StandardCharsets.ISO_8859_1))
        .filter(code -> code.matches("[a-zA-Z]{3}") && !code.equals("und"))
        .findFirst();
  }
}
