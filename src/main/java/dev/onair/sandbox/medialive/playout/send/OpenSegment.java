package dev.onair.sandbox.medialive.playout.send;

import dev.onair.media.Octets;
import dev.onair.media.ts.ProgramWriter;
import dev.onair.sandbox.medialive.playout.stream.Unit;
import java.io.ByteArrayOutputStream;

/** A segment that is being written. */
final class OpenSegment {

  private final Writing writing;
  private final long number;
  private final long start;
  private final boolean discontinuity;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);
  private long end;

  /** What the segments of an output have in common: counts that go on. */
  record Writing(int program, ProgramWriter writer) {}

  OpenSegment(Writing writing, long number, long start, boolean discontinuity) {
    this.writing = writing;
    this.number = number;
    this.start = start;
    this.discontinuity = discontinuity;
    writing.writer().tables(out);
  }

  long number() {
    return number;
  }

  long start() {
    return start;
  }

  void add(Unit unit) {
    unit.packets().forEach(packet -> writing.writer().packet(packet, out));
  }

  void section(int pid, Octets section) {
    writing.writer().section(pid, section, out);
  }

  /** Says when the next one starts. */
  void end(long time) {
    end = time;
  }

  Segment whole() {
    return new Segment(
        writing.program(), number, start, end - start, discontinuity, Octets.of(out));
  }
}
