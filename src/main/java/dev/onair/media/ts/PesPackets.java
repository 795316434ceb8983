package dev.onair.media.ts;

import dev.onair.media.Octets;
import dev.onair.media.codec.AccessUnit;
import dev.onair.media.codec.Codec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** Makes transport packets of access units, and packets that carry nothing but the clock. */
final class PesPackets {

  private static final int HEADER = 4;
  private static final int CLOCK = 6;
  private static final int VIDEO_ID = 0xe0;
  private static final int AAC_ID = 0xc0;

  /** private_stream_1. */
  private static final int AC3_ID = 0xbd;

  private PesPackets() {}

  /** The packets of a PES packet that holds a unit, counted from 0. */
  static List<TsPacket> of(ElementaryStream stream, AccessUnit unit, OptionalLong pcr) {
    Codec codec =
        stream
            .codec()
            .orElseThrow(() -> new IllegalArgumentException("no codec is known of " + stream));
    int id = codec.video() ? VIDEO_ID : codec == Codec.AAC ? AAC_ID : AC3_ID;
    Octets header = PesHeader.write(id, unit.pts(), unit.dts(), unit.data().size());
    Octets pes = Octets.join(List.of(header, unit.data()));
    List<TsPacket> packets = new ArrayList<>(pes.size() / TsPacket.SIZE + 2);
    int at = 0;
    while (at < pes.size()) {
      boolean first = at == 0;
      OptionalLong clock = first ? pcr : OptionalLong.empty();
      int flags = (first && unit.sync() ? 0x40 : 0) | (clock.isPresent() ? 0x10 : 0);
      int adaptation = flags == 0 ? 0 : 2 + (clock.isPresent() ? CLOCK : 0);
      int count = Math.min(pes.size() - at, TsPacket.SIZE - HEADER - adaptation);
      byte[] packet = packet(stream.pid(), count, flags, clock);
      packet[1] |= (byte) (first ? 0x40 : 0);
      pes.slice(at, at + count).copyTo(packet, TsPacket.SIZE - count);
      packets.add(new TsPacket(Octets.of(packet)));
      at += count;
    }
    return packets;
  }

  /**
   * A packet with the clock alone.
   *
   * @param pcr 27 MHz
   */
  static TsPacket clock(int pid, long pcr, boolean discontinuity) {
    byte[] packet = packet(pid, 0, 0x10 | (discontinuity ? 0x80 : 0), OptionalLong.empty());
    Clock.write(packet, HEADER + 2, pcr);
    return new TsPacket(Octets.of(packet));
  }

  /** A packet whose last bytes are for payload; what is left between is stuffing. */
  private static byte[] packet(int pid, int payload, int flags, OptionalLong pcr) {
    byte[] packet = new byte[TsPacket.SIZE];
    Arrays.fill(packet, (byte) 0xff);
    int adaptation = TsPacket.SIZE - HEADER - payload;
    packet[0] = TsPacket.SYNC;
    packet[1] = (byte) (pid >> 8);
    packet[2] = (byte) pid;
    packet[3] = (byte) ((payload > 0 ? 0x10 : 0) | (adaptation > 0 ? 0x20 : 0));
    if (adaptation > 0) {
      packet[HEADER] = (byte) (adaptation - 1);
    }
    if (adaptation > 1) {
      packet[HEADER + 1] = (byte) flags;
    }
    pcr.ifPresent(clock -> Clock.write(packet, HEADER + 2, clock * Clock.PER_TICK));
    return packet;
  }
}
