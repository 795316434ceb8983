package dev.onair.media.ts;

import java.util.List;
import java.util.Optional;

/**
 * A stream of a program, as its map tells of it.
 *
 * @param type stream_type: 0x1b H.264, 0x24 H.265, 0x0f ADTS, 0x81 AC-3, 0x87 E-AC-3, 0x86 SCTE-35
 */
public record ElementaryStream(int pid, int type, List<Descriptor> descriptors) {

  public ElementaryStream {
    descriptors = List.copyOf(descriptors);
  }

  /** A stream of SCTE-35 sections. */
  public static ElementaryStream scte35(int pid) {
    return new ElementaryStream(pid, 0x86, List.of());
  }

  /** ISO 639-2 code of its language. */
  public Optional<String> language() {
    throw new UnsupportedOperationException();
  }
}
