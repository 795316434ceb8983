package dev.onair.sandbox.mediapackage.live.timeline;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import dev.onair.media.scte35.Segmentation;
import dev.onair.media.scte35.SpliceCommand;
import dev.onair.media.scte35.SpliceInfo;
import dev.onair.media.ts.CueSection;
import dev.onair.media.ts.Timestamps;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;

/**
 * The ad markers that were announced, until the timeline comes to where they take effect. Not for
 * many threads.
 */
final class CueTimes {

  /**
   * Types of segmentation descriptors that begin what an endpoint may filter for: program, break,
   * provider's and distributor's advertisements, placement and overlay opportunities. One more is
   * the end of the same.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/mediapackage/latest/APIReference/API_ScteHls.html">MediaPackage,
   *     ScteFilter</a>
   */
  private static final Set<Integer> BEGINNINGS =
      Set.of(0x10, 0x22, 0x30, 0x32, 0x34, 0x36, 0x38, 0x3a);

  /** So many are told from repetitions. */
  private static final int MOST_KNOWN = 32;

  /** An avail's border, when it is shown, as the encoder counts. */
  private record Border(long id, long shown, OptionalLong duration, Octets section, boolean out) {}

  private final List<Border> pending = new ArrayList<>();
  private final Queue<Border> known = new ArrayDeque<>();

  /** Forgets all: their times mean nothing any more. */
  void clear() {
    pending.clear();
    known.clear();
  }

  /** Takes sections as they came; one that can't be read, or says nothing of avails, is nothing. */
  void add(List<CueSection> sections) {
    for (CueSection section : sections) {
      for (Border border : borders(section)) {
        // Encoders repeat what they announce.
        if (!known.contains(border)) {
          known.add(border);
          pending.add(border);
        }
      }
      while (known.size() > MOST_KNOWN) {
        known.remove();
      }
    }
  }

  /** Those that take effect in a slot, or should have before. */
  List<Cue> within(Run run, Span span) {
    List<Cue> within = new ArrayList<>();
    Iterator<Border> borders = pending.iterator();
    while (borders.hasNext()) {
      Border border = borders.next();
      long time = run.since(border.shown());
      if (time < span.end()) {
        Optional<Duration> duration =
            border.duration().stream().mapToObj(Slot::ofTicks).findFirst();
        within.add(new Cue(border.id(), run.at(time), duration, border.section(), border.out()));
        borders.remove();
      }
    }
    return within;
  }

  private static List<Border> borders(CueSection section) {
    SpliceInfo info;
    try {
      info = SpliceInfo.parse(section.section());
    } catch (MalformedMedia e) {
      return List.of();
    }
    OptionalLong time = info.time();
    long shown =
        time.isPresent() ? Timestamps.unwrap(time.getAsLong(), section.near()) : section.near();
    return info.command()
        .match(
            new SpliceCommand.Cases<List<Border>>() {
              @Override
              public List<Border> insert(SpliceCommand.Insert command) {
                return command.cancelled()
                    ? List.of()
                    : List.of(
                        new Border(
                            command.eventId(),
                            shown,
                            command.breakDuration(),
                            section.section(),
                            command.out()));
              }

              @Override
              public List<Border> timeSignal(SpliceCommand.TimeSignal command) {
                return info.segmentations().stream()
                    .filter(one -> !one.cancelled() && isBorder(one))
                    .map(
                        one ->
                            new Border(
                                one.eventId(),
                                shown,
                                one.duration(),
                                section.section(),
                                BEGINNINGS.contains(one.typeId())))
                    .toList();
              }

              @Override
              public List<Border> other(SpliceCommand.Other command) {
                return List.of();
              }
            });
  }

  private static boolean isBorder(Segmentation one) {
    return BEGINNINGS.contains(one.typeId() & ~1);
  }
}
