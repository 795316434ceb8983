package dev.onair.media.ts;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Set;

/** Makes a segment that has only some of another's streams. */
public final class TsFilter {

  private TsFilter() {}

  /**
   * The packets of some PIDs, in their order and counted as they are, with tables that name only
   * these. Where the PCR's PID is left out, the PCR goes on in packets of its own on the first PID
   * that is kept.
   *
   * @throws MalformedMedia if there is no program in it, or none of the PIDs
   */
  public static Octets keep(Octets segment, Set<Integer> pids) throws MalformedMedia {
    List<TsReader.Positioned> packets = TsReader.all(segment);
    Programs programs = Programs.in(packets);
    ProgramMap whole = programs.first();
    ProgramMap kept = whole.keeping(pids);
    if (kept.streams().isEmpty()) {
      throw new MalformedMedia("none of PIDs " + pids + " is in " + whole);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(segment.size());
    Tables tables = new Tables(kept, programs.mapPid(whole.number()));
    int clockPid = whole.pcrPid();
    int last = lastCount(packets, kept.pcrPid());
    for (TsReader.Positioned positioned : packets) {
      TsPacket packet = positioned.packet();
      if (packet.pid() == kept.pcrPid() && packet.carries()) {
        last = packet.continuity();
      }
      if (kept.uses(packet.pid())) {
        packet.octets().writeTo(out);
      } else if (packet.pid() == clockPid && packet.pcr().isPresent()) {
        // Without payload it has the count of the packet before it.
        PesPackets.clock(kept.pcrPid(), packet.pcr().getAsLong(), packet.discontinuity())
            .counted(last)
            .octets()
            .writeTo(out);
      } else {
        tables.replace(packet, out);
      }
    }
    return Octets.of(out);
  }

  /** The count before the first packet of a PID. */
  private static int lastCount(List<TsReader.Positioned> packets, int pid) {
    return packets.stream()
        .map(TsReader.Positioned::packet)
        .filter(packet -> packet.pid() == pid && packet.carries())
        .mapToInt(packet -> packet.continuity() - 1 & 0xf)
        .findFirst()
        .orElse(0);
  }

  /**
   * Tables that stand where the segment has its own, a packet for each, so that the counts go on.
   */
  private static final class Tables {

    private final TsPacket association;
    private final List<TsPacket> map;
    private final int mapPid;
    private int next;

    Tables(ProgramMap kept, int mapPid) {
      this.association =
          Sections.packets(Programs.ASSOCIATION_PID, Programs.association(kept.number(), mapPid))
              .get(0);
      this.map = Sections.packets(mapPid, kept.section());
      this.mapPid = mapPid;
    }

    void replace(TsPacket packet, ByteArrayOutputStream out) {
      if (packet.pid() == Programs.ASSOCIATION_PID) {
        association.counted(packet.continuity()).octets().writeTo(out);
      } else if (packet.pid() == mapPid) {
        next = packet.startsUnit() ? 0 : next;
        map.get(next % map.size()).counted(packet.continuity()).octets().writeTo(out);
        next++;
      }
    }
  }
}
