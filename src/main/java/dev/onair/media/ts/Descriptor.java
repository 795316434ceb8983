package dev.onair.media.ts;

import dev.onair.media.Octets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A descriptor of a program map.
 *
 * @param tag 0 to 255
 * @param data at most 255 bytes
 */
public record Descriptor(int tag, Octets data) {

  /** Whose format it is. */
  static final int REGISTRATION = 0x05;

  /** ISO 639-2 codes. */
  static final int LANGUAGE = 0x0a;

  /** AC-3 in DVB (ETSI EN 300 468, annex D). */
  static final int AC3 = 0x6a;

  /** E-AC-3 in DVB. */
  static final int EAC3 = 0x7a;

  /** That a program has SCTE-35 (ANSI/SCTE 35, 8.1). */
  static final Descriptor CUEI =
      new Descriptor(REGISTRATION, Octets.of("CUEI".getBytes(StandardCharsets.US_ASCII)));

  public Descriptor {
    if (tag < 0 || tag > 0xff || data.size() > 0xff) {
      throw new IllegalArgumentException("descriptor " + tag + " of " + data.size() + " bytes");
    }
  }

  /** Those in a loop; one that is cut is left out. */
  static List<Descriptor> read(Octets loop) {
    List<Descriptor> read = new ArrayList<>();
    int at = 0;
    while (at + 2 <= loop.size() && at + 2 + loop.at(at + 1) <= loop.size()) {
      int end = at + 2 + loop.at(at + 1);
      read.add(new Descriptor(loop.at(at), loop.slice(at + 2, end)));
      at = end;
    }
    return read;
  }

  /** Writes a loop after its length of 12 bits. */
  static void write(List<Descriptor> descriptors, ByteArrayOutputStream out) {
    int length = descriptors.stream().mapToInt(told -> 2 + told.data().size()).sum();
    out.write(0xf0 | length >> 8);
    out.write(length);
    for (Descriptor told : descriptors) {
      out.write(told.tag());
      out.write(told.data().size());
      told.data().writeTo(out);
    }
  }
}
