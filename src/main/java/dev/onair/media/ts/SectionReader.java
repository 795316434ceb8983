package dev.onair.media.ts;

import dev.onair.media.Crc32Mpeg;
import dev.onair.media.Octets;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the sections of one PID together (ISO/IEC 13818-1, 2.4.4); those that are cut or wrong are
 * dropped.
 */
final class SectionReader {

  private static final int HEADER = 3;
  private static final int STUFFING = 0xff;

  private Octets collected = Octets.EMPTY;
  private boolean collecting;
  private int last = -1;

  /** The sections that end in a packet, each with its checksum, which is right. */
  List<Octets> accept(TsPacket packet) {
    if (!packet.hasPayload() || !packet.readable() || packet.continuity() == last) {
      return List.of();
    }
    if (last >= 0 && packet.continuity() != (last + 1 & 0xf)) {
      collecting = false;
    }
    last = packet.continuity();
    Octets payload = packet.payload();
    List<Octets> whole = new ArrayList<>();
    if (packet.startsUnit()) {
      int begin = 1 + payload.at(0);
      if (begin > payload.size()) {
        collecting = false;
        return List.of();
      }
      if (collecting) {
        add(payload.slice(1, begin), whole);
      }
      collected = Octets.EMPTY;
      collecting = true;
      add(payload.slice(begin), whole);
    } else if (collecting) {
      add(payload, whole);
    }
    return whole;
  }

  private void add(Octets bytes, List<Octets> whole) {
    collected = Octets.join(List.of(collected, bytes));
    while (collecting && collected.size() >= HEADER) {
      if (collected.at(0) == STUFFING) {
        collecting = false;
        return;
      }
      int size = HEADER + ((collected.at(1) & 0xf) << 8 | collected.at(2));
      if (collected.size() < size) {
        return;
      }
      Octets section = collected.slice(0, size);
      if (Crc32Mpeg.of(section) == 0) {
        whole.add(section);
      }
      collected = collected.slice(size);
    }
  }
}
