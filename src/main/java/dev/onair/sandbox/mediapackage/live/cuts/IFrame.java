package dev.onair.sandbox.mediapackage.live.cuts;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import dev.onair.media.codec.AccessUnit;
import dev.onair.media.mp4.Fragment;
import dev.onair.media.mp4.Samples;
import dev.onair.media.ts.ProgramWriter;
import dev.onair.media.ts.TsSegment;
import dev.onair.sandbox.mediapackage.live.cuts.SlotBytes.Gone;
import dev.onair.sandbox.mediapackage.live.cuts.SlotBytes.Reading;
import dev.onair.sandbox.mediapackage.live.timeline.Take;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** The first picture of a segment, as a segment of its own. */
final class IFrame {

  private static final int MAP_PID = 0x1000;

  private IFrame() {}

  /**
   * Makes it.
   *
   * @throws Gone if there is none any more
   */
  static Octets of(Group group, String rendition, Cutting how, Reading reading)
      throws Gone, MalformedMedia {
    Take take = group.first().takes().get(rendition);
    TsSegment segment = reading.read(take.segment());
    AccessUnit unit =
        segment.tracks().stream()
            .filter(track -> track.pid() == take.track().pid())
            .flatMap(track -> track.units().stream())
            .filter(AccessUnit::sync)
            .findFirst()
            .orElseThrow(Gone::new);
    return how.container() == Container.TS
        ? transport(take, segment, unit)
        : fragment(group, rendition, unit);
  }

  private static Octets transport(Take take, TsSegment segment, AccessUnit unit) {
    int pid = take.track().pid();
    ProgramWriter writer =
        new ProgramWriter(
            segment.program().keeping(Set.of(pid)), pid == MAP_PID ? MAP_PID + 1 : MAP_PID);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.tables(out);
    writer.unit(pid, unit, OptionalLong.of(unit.dts()), out);
    return Octets.of(out);
  }

  /** It lasts as long as its segment. */
  private static Octets fragment(Group group, String rendition, AccessUnit unit)
      throws MalformedMedia {
    Take take = group.first().takes().get(rendition);
    long begin = take.cut().time();
    AccessUnit shown = new AccessUnit(begin, begin, true, unit.data(), unit.position());
    long end = group.last().takes().get(rendition).cut().end();
    return new Fragment(
            group.number() & 0xffffffffL,
            Samples.scaled(take.format(), begin),
            Samples.of(take.format(), List.of(shown), end),
            List.of())
        .bytes();
  }
}
