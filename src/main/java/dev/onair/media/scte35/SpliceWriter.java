package dev.onair.media.scte35;

import dev.onair.media.Crc32Mpeg;
import dev.onair.media.Octets;
import java.util.OptionalLong;

/** Writes splice_info_section (ANSI/SCTE 35 2023, 9.6 to 10.3). */
final class SpliceWriter implements SpliceCommand.Cases<Bits> {

  /** Any authorization tier. */
  private static final int ANY_TIER = 0xfff;

  private SpliceWriter() {}

  static Octets write(SpliceInfo info) {
    Octets command = info.command().match(new SpliceWriter()).octets();
    int type = info.command().match(TYPE);
    Bits descriptors = new Bits();
    info.segmentations().forEach(segmentation -> descriptor(segmentation, descriptors));
    Octets loop = descriptors.octets();
    int length = 11 + command.size() + 2 + loop.size() + 4;
    Bits out = new Bits();
    // No private and no extended syntax; 3: no stream access point is told.
    out.add(SpliceParser.TABLE_ID, 8).add(3, 4).add(length, 12).add(0, 8);
    out.add(0, 7).add(info.ptsAdjustment(), 33).add(0, 8).add(ANY_TIER, 12);
    out.add(command.size(), 12).add(type, 8).add(command);
    out.add(loop.size(), 16).add(loop);
    return out.add(Crc32Mpeg.of(out.octets()), 32).octets();
  }

  private static final SpliceCommand.Cases<Integer> TYPE =
      new SpliceCommand.Cases<>() {
        @Override
        public Integer insert(SpliceCommand.Insert command) {
          return SpliceParser.INSERT;
        }

        @Override
        public Integer timeSignal(SpliceCommand.TimeSignal command) {
          return SpliceParser.TIME_SIGNAL;
        }

        @Override
        public Integer other(SpliceCommand.Other command) {
          return command.type();
        }
      };

  @Override
  public Bits insert(SpliceCommand.Insert command) {
    Bits out = new Bits().add(command.eventId(), 32).flag(command.cancelled()).add(0x7f, 7);
    if (command.cancelled()) {
      return out;
    }
    boolean timed = command.time().isPresent();
    out.flag(command.out()).flag(true).flag(command.breakDuration().isPresent()).flag(!timed);
    out.add(0xf, 4);
    if (timed) {
      time(command.time(), out);
    }
    command
        .breakDuration()
        .ifPresent(duration -> out.flag(command.autoReturn()).add(0x3f, 6).add(duration, 33));
    // Avails are not numbered.
    return out.add(command.programId(), 16).add(0, 16);
  }

  @Override
  public Bits timeSignal(SpliceCommand.TimeSignal command) {
    return time(command.time(), new Bits());
  }

  @Override
  public Bits other(SpliceCommand.Other command) {
    return new Bits();
  }

  private static Bits time(OptionalLong time, Bits out) {
    return time.isPresent()
        ? out.flag(true).add(0x3f, 6).add(time.getAsLong() & SpliceInfo.TIME, 33)
        : out.flag(false).add(0x7f, 7);
  }

  private static void descriptor(Segmentation told, Bits out) {
    Bits body = new Bits().add(SpliceParser.CUEI, 32).add(told.eventId(), 32);
    body.flag(told.cancelled()).add(0x7f, 7);
    if (!told.cancelled()) {
      // All of the program; delivery is not restricted.
      body.flag(true).flag(told.duration().isPresent()).flag(true).add(0x1f, 5);
      told.duration().ifPresent(duration -> body.add(duration, 40));
      body.add(told.upidType(), 8).add(told.upid().size(), 8).add(told.upid());
      body.add(told.typeId(), 8).add(told.segment(), 8).add(told.segmentsExpected(), 8);
    }
    Octets bytes = body.octets();
    out.add(SpliceParser.SEGMENTATION, 8).add(bytes.size(), 8).add(bytes);
  }
}
