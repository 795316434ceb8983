package dev.onair.media.ts;

import dev.onair.media.Octets;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a program is made of (PMT; ISO/IEC 13818-1, 2.4.4.9).
 *
 * @param number of the program, 1 to 65,535
 * @param pcrPid PID whose packets carry its clock; 0x1fff if none does
 * @param descriptors of the whole program
 */
public record ProgramMap(
    int number, int pcrPid, List<Descriptor> descriptors, List<ElementaryStream> streams) {

  private static final int TABLE_ID = 2;
  private static final int HEADER = 12;
  private static final int CHECKSUM = 4;
  private static final int STREAM_HEADER = 5;

  public ProgramMap {
    descriptors = List.copyOf(descriptors);
    streams = List.copyOf(streams);
  }

  /** The same with a stream of SCTE-35, which the registration CUEI announces. */
  public ProgramMap withScte35(int pid) {
    List<Descriptor> announced = new ArrayList<>(descriptors);
    if (!announced.contains(Descriptor.CUEI)) {
      announced.add(Descriptor.CUEI);
    }
    List<ElementaryStream> more = new ArrayList<>(streams);
    more.add(ElementaryStream.scte35(pid));
    return new ProgramMap(number, pcrPid, announced, more);
  }

  /**
   * The same with some of its streams; the first of them has the clock, if the one that had it is
   * left out.
   */
  public ProgramMap keeping(Set<Integer> pids) {
    List<ElementaryStream> kept =
        streams.stream().filter(stream -> pids.contains(stream.pid())).toList();
    boolean moved = pcrPid != TsPacket.STUFFING && !pids.contains(pcrPid) && !kept.isEmpty();
    int clock = moved ? kept.get(0).pid() : pcrPid;
    return new ProgramMap(number, clock, descriptors, kept);
  }

  /** Whether a PID belongs to it: a stream's, or the clock's. */
  boolean uses(int pid) {
    if (pid == pcrPid && pid != TsPacket.STUFFING) {
      return true;
    }
    for (ElementaryStream stream : streams) {
      if (stream.pid() == pid) {
        return true;
      }
    }
    return false;
  }

  /** What a section tells; absent if it is none of a program map that holds now, or is cut. */
  static Optional<ProgramMap> read(Octets section) {
    int end = section.size() - CHECKSUM;
    if (end < HEADER || section.at(0) != TABLE_ID || (section.at(5) & 1) == 0) {
      return Optional.empty();
    }
    int at = HEADER + length(section, 10);
    if (at > end) {
      return Optional.empty();
    }
    List<Descriptor> descriptors = Descriptor.read(section.slice(HEADER, at));
    List<ElementaryStream> streams = new ArrayList<>();
    while (at + STREAM_HEADER <= end) {
      int next = at + STREAM_HEADER + length(section, at + 3);
      if (next > end) {
        return Optional.empty();
      }
      streams.add(
          new ElementaryStream(
              (section.at(at + 1) & 0x1f) << 8 | section.at(at + 2),
              section.at(at),
              Descriptor.read(section.slice(at + STREAM_HEADER, next))));
      at = next;
    }
    int pcrPid = (section.at(8) & 0x1f) << 8 | section.at(9);
    int number = section.at(3) << 8 | section.at(4);
    return Optional.of(new ProgramMap(number, pcrPid, descriptors, streams));
  }

  private static int length(Octets section, int at) {
    return (section.at(at) & 0xf) << 8 | section.at(at + 1);
  }

  /** As a section. */
  Octets section() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(0xe0 | pcrPid >> 8);
    body.write(pcrPid);
    Descriptor.write(descriptors, body);
    for (ElementaryStream stream : streams) {
      body.write(stream.type());
      body.write(0xe0 | stream.pid() >> 8);
      body.write(stream.pid());
      Descriptor.write(stream.descriptors(), body);
    }
    return Sections.table(TABLE_ID, number, body);
  }
}
