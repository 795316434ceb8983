package dev.onair.media.scte35;

import dev.onair.media.BitReader;
import dev.onair.media.Crc32Mpeg;
import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Parses splice_info_section (ANSI/SCTE 35 2023, 9.6 to 10.3). */
final class SpliceParser {

  static final int TABLE_ID = 0xfc;
  static final int NULL = 0;
  static final int INSERT = 5;
  static final int TIME_SIGNAL = 6;

  /** Of older writers, who left the command's length untold. */
  private static final int UNTOLD = 0xfff;

  static final int SEGMENTATION = 2;
  static final int CUEI = 0x43554549;
  private static final int HEADER = 14;
  private static final int CHECKSUM = 4;

  private SpliceParser() {}

  static SpliceInfo parse(Octets section) throws MalformedMedia {
    if (section.size() < HEADER + CHECKSUM || section.at(0) != TABLE_ID) {
      throw new MalformedMedia("no SCTE-35 section: " + section);
    }
    int size = 3 + ((section.at(1) & 0xf) << 8 | section.at(2));
    if (size != section.size() || Crc32Mpeg.of(section) != 0) {
      throw new MalformedMedia("a SCTE-35 section is cut, or its checksum is wrong: " + section);
    }
    BitReader bits = new BitReader(section.slice(0, size - CHECKSUM));
    bits.skip(32);
    if (bits.flag()) {
      throw new MalformedMedia("a SCTE-35 section is encrypted");
    }
    bits.skip(6);
    final long adjustment = bits.bits(33);
    bits.skip(8 + 12);
    int length = (int) bits.bits(12);
    int type = (int) bits.bits(8);
    SpliceCommand command = command(type, bits);
    int end = length == UNTOLD && type != NULL ? bits.position() : 8 * (HEADER + length);
    if (end < bits.position()) {
      throw new MalformedMedia("a SCTE-35 command is longer than " + length + " bytes");
    }
    bits.skip(end - bits.position());
    return new SpliceInfo(adjustment, command, segmentations(bits));
  }

  private static SpliceCommand command(int type, BitReader bits) throws MalformedMedia {
    return switch (type) {
      case INSERT -> insert(bits);
      case TIME_SIGNAL -> new SpliceCommand.TimeSignal(time(bits));
      default -> new SpliceCommand.Other(type);
    };
  }

  private static SpliceCommand insert(BitReader bits) throws MalformedMedia {
    long event = bits.bits(32);
    boolean cancelled = bits.flag();
    bits.skip(7);
    if (cancelled) {
      return new SpliceCommand.Insert(
          event, true, false, OptionalLong.empty(), OptionalLong.empty(), false, 0);
    }
    boolean out = bits.flag();
    boolean program = bits.flag();
    boolean hasDuration = bits.flag();
    boolean immediate = bits.flag();
    bits.skip(4);
    OptionalLong time = OptionalLong.empty();
    if (program && !immediate) {
      time = time(bits);
    } else if (!program) {
      int components = (int) bits.bits(8);
      for (int i = 0; i < components; i++) {
        bits.skip(8);
        OptionalLong own = immediate ? OptionalLong.empty() : time(bits);
        time = time.isPresent() ? time : own;
      }
    }
    boolean autoReturn = hasDuration && bits.flag();
    bits.skip(hasDuration ? 6 : 0);
    OptionalLong duration = hasDuration ? OptionalLong.of(bits.bits(33)) : OptionalLong.empty();
    int programId = (int) bits.bits(16);
    bits.skip(16);
    return new SpliceCommand.Insert(event, false, out, time, duration, autoReturn, programId);
  }

  /** splice_time. */
  private static OptionalLong time(BitReader bits) throws MalformedMedia {
    if (!bits.flag()) {
      bits.skip(7);
      return OptionalLong.empty();
    }
    bits.skip(6);
    return OptionalLong.of(bits.bits(33));
  }

  private static List<Segmentation> segmentations(BitReader bits) throws MalformedMedia {
    List<Segmentation> found = new ArrayList<>();
    int end = 8 * (int) bits.bits(16) + bits.position();
    while (bits.position() + 16 <= end) {
      int tag = (int) bits.bits(8);
      int next = 8 * (int) bits.bits(8) + bits.position();
      if (tag == SEGMENTATION && bits.bits(32) == CUEI) {
        found.add(segmentation(bits));
      }
      if (next < bits.position() || next > end) {
        throw new MalformedMedia("a descriptor of SCTE-35 contradicts its length");
      }
      bits.skip(next - bits.position());
    }
    return found;
  }

  private static Segmentation segmentation(BitReader bits) throws MalformedMedia {
    long event = bits.bits(32);
    boolean cancelled = bits.flag();
    bits.skip(7);
    if (cancelled) {
      return Segmentation.cancel(event);
    }
    boolean program = bits.flag();
    boolean hasDuration = bits.flag();
    bits.skip(6);
    if (!program) {
      bits.skip(48 * (int) bits.bits(8));
    }
    OptionalLong duration = hasDuration ? OptionalLong.of(bits.bits(40)) : OptionalLong.empty();
    int upidType = (int) bits.bits(8);
    int upidSize = (int) bits.bits(8);
    byte[] upid = new byte[upidSize];
    for (int i = 0; i < upidSize; i++) {
      upid[i] = (byte) bits.bits(8);
    }
    return new Segmentation(
        event,
        false,
        duration,
        upidType,
        Octets.of(upid),
        (int) bits.bits(8),
        (int) bits.bits(8),
        (int) bits.bits(8));
  }
}
