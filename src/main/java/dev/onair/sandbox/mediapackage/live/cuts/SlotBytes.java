package dev.onair.sandbox.mediapackage.live.cuts;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import dev.onair.media.ts.TsSegment;
import dev.onair.sandbox.mediapackage.live.spool.InputSegment;
import dev.onair.sandbox.mediapackage.live.spool.Spool;
import dev.onair.sandbox.mediapackage.live.timeline.Slot;
import dev.onair.sandbox.mediapackage.live.timeline.Take;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Makes the bytes of slots of what the spool keeps, when they are asked for. Absent is what the
 * spool has no more, and what no bytes can be made of.
 */
public final class SlotBytes {

  /** Bytes of segments that were read apart lately, and of what was made of them: 48 MB. */
  private static final long MOST_HELD = 16L << 20;

  private final Spool spool;
  private final Recent<String, TsSegment> read = new Recent<>(MOST_HELD, SlotBytes::size);
  private final Recent<CmafKey, List<Octets>> cmaf =
      new Recent<>(MOST_HELD, parts -> parts.stream().mapToLong(Octets::size).sum());
  private final Recent<TsKey, TsSlot> ts = new Recent<>(MOST_HELD, slot -> slot.bytes().size());

  private record CmafKey(String file, int pid, boolean cues) {}

  private record TsKey(String file, Set<Integer> pids, int pid) {}

  public SlotBytes(Spool spool) {
    this.spool = spool;
  }

  private static long size(TsSegment segment) {
    return segment.tracks().stream()
        .flatMap(track -> track.units().stream())
        .mapToLong(unit -> unit.data().size())
        .sum();
  }

  /** The fragments of a rendition in a slot, a part each. */
  Optional<List<Octets>> cmaf(Slot slot, String rendition, Cutting how) {
    Take take = slot.takes().get(rendition);
    CmafKey key = new CmafKey(take.segment().file(), take.track().pid(), how.cues());
    return cmaf.get(key, () -> attempt(() -> CmafSlot.parts(slot, rendition, how, this::read)));
  }

  /** The transport stream of a rendition in a slot. */
  Optional<TsSlot> ts(Slot slot, String rendition, Cutting how) {
    Take take = slot.takes().get(rendition);
    Set<Integer> pids = TsSlot.pids(take, how);
    TsKey key = new TsKey(take.segment().file(), pids, take.track().pid());
    return ts.get(
        key,
        () ->
            spool
                .read(take.segment())
                .flatMap(whole -> attempt(() -> TsSlot.of(slot, rendition, pids, whole))));
  }

  /** The first picture of a rendition in a segment, alone; none if it has no video. */
  Optional<Octets> iframe(Group group, String rendition, Cutting how) {
    return attempt(() -> IFrame.of(group, rendition, how, this::read));
  }

  /**
   * What is in an input segment.
   *
   * @throws Gone if it is not kept any more
   */
  private TsSegment read(InputSegment segment) throws Gone {
    return read.get(
            segment.file(),
            () ->
                spool
                    .read(segment)
                    .flatMap(
                        bytes ->
                            attempt(
                                () ->
                                    TsSegment.read(
                                        bytes, OptionalLong.of(segment.main().time(0))))))
        .orElseThrow(Gone::new);
  }

  private static <T> Optional<T> attempt(Making<T> making) {
    try {
      return Optional.of(making.make());
    } catch (Gone e) {
      return Optional.empty();
    } catch (MalformedMedia e) {
      // It was read when it came, but its times don't go with those of the segments around it: it
      // is not there for anyone, and the others are.
      return Optional.empty();
    }
  }

  private interface Making<T> {
    T make() throws Gone, MalformedMedia;
  }

  /** Reads an input segment apart. */
  interface Reading {
    TsSegment read(InputSegment segment) throws Gone;
  }

  /** That an input segment is not kept any more. */
  static final class Gone extends Exception {

    private static final long serialVersionUID = 1L;
  }
}
