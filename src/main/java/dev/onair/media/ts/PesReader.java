package dev.onair.media.ts;

import dev.onair.media.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the PES packets of one PID together; those that are cut are dropped. */
final class PesReader {

  private final List<Octets> payloads = new ArrayList<>();
  private boolean collecting;
  private long position;
  private int last = -1;
  private Octets lastPayload = Octets.EMPTY;

  /**
   * A PES packet.
   *
   * @param position of the transport packet that it began in
   */
  record Pes(PesHeader header, Octets data, long position) {}

  /**
   * The PES packet that is whole now that another begins; where a packet is missing, only one that
   * told its length.
   */
  Optional<Pes> accept(TsPacket packet, long at) {
    if (!packet.hasPayload() || !packet.readable()) {
      return Optional.empty();
    }
    if (packet.continuity() == last && packet.payload().equals(lastPayload)) {
      // Sent twice, as it may be (ISO/IEC 13818-1, 2.4.3.3).
      return Optional.empty();
    }
    boolean follows = last < 0 || packet.discontinuity() || packet.continuity() == (last + 1 & 0xf);
    last = packet.continuity();
    lastPayload = packet.payload();
    Optional<Pes> whole = Optional.empty();
    if (packet.startsUnit() || !follows) {
      whole = follows ? end() : end().filter(pes -> pes.header().length() > 0);
      collecting = packet.startsUnit();
      position = at;
    }
    if (collecting) {
      payloads.add(packet.payload());
    }
    return whole;
  }

  /** What came last, if it is whole. */
  Optional<Pes> end() {
    Octets all = collecting ? Octets.join(payloads) : Octets.EMPTY;
    payloads.clear();
    collecting = false;
    Optional<PesHeader> header = PesHeader.read(all);
    if (header.isEmpty()) {
      return Optional.empty();
    }
    int told = header.get().length();
    int end = told == 0 ? all.size() : PesHeader.FIXED + told;
    return end > all.size() || end < header.get().dataAt()
        ? Optional.empty()
        : Optional.of(new Pes(header.get(), all.slice(header.get().dataAt(), end), position));
  }
}
