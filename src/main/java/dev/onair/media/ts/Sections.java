package dev.onair.media.ts;

import dev.onair.media.Crc32Mpeg;
import dev.onair.media.Octets;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes sections, and the packets that carry them (ISO/IEC 13818-1, 2.4.4). */
final class Sections {

  /** section_length counts at most these, of PAT and PMT. */
  private static final int MAX_LENGTH = 1021;

  private static final int HEADER = 5;
  private static final int CHECKSUM = 4;

  private Sections() {}

  /**
   * A whole table in one section, version 0.
   *
   * @param id the table's identifier extension: of a PAT the stream's, of a PMT the program's
   *     number
   */
  static Octets table(int tableId, int id, ByteArrayOutputStream body) {
    int length = HEADER + body.size() + CHECKSUM;
    if (length > MAX_LENGTH) {
      throw new IllegalArgumentException("a table of " + body.size() + " bytes");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tableId);
    out.write(0xb0 | length >> 8);
    out.write(length);
    out.write(id >> 8);
    out.write(id);
    out.write(0xc1);
    out.write(0);
    out.write(0);
    out.writeBytes(body.toByteArray());
    int crc = Crc32Mpeg.of(Octets.of(out));
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.write(crc >> shift);
    }
    return Octets.of(out);
  }

  /** The packets of a section, counted from 0. */
  static List<TsPacket> packets(int pid, Octets section) {
    List<TsPacket> packets = new ArrayList<>();
    int at = 0;
    while (at < section.size()) {
      byte[] packet = new byte[TsPacket.SIZE];
      Arrays.fill(packet, (byte) 0xff);
      packet[0] = TsPacket.SYNC;
      packet[1] = (byte) ((at == 0 ? 0x40 : 0) | pid >> 8);
      packet[2] = (byte) pid;
      packet[3] = 0x10;
      int head = 4;
      if (at == 0) {
        // Where the section begins: at once.
        packet[head++] = 0;
      }
      int count = Math.min(section.size() - at, TsPacket.SIZE - head);
      section.slice(at, at + count).copyTo(packet, head);
      at += count;
      packets.add(new TsPacket(Octets.of(packet)));
    }
    return packets;
  }
}
