package dev.onair.sandbox.mediapackage.live.cuts;

import dev.onair.media.Octets;
import dev.onair.media.mp4.InitSegment;
import dev.onair.sandbox.mediapackage.live.timeline.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;

/** A channel as one endpoint wants it cut. Grows under its channel's lock; many may ask. */
public final class Cutter {

  private final Cutting how;
  private final SlotBytes bytes;
  private final Instant since;
  private final Grouping grouping;
  private final CutMaker maker;
  private volatile State state;
  private volatile Cut cut;

  /** What there is at a version. */
  private record State(long version, List<Group> groups) {}

  public Cutter(Cutting how, SlotBytes bytes, Instant since, long version, Collection<Slot> slots) {
    this.how = how;
    this.bytes = bytes;
    this.since = since;
    this.grouping = new Grouping(how.segment(), since.getEpochSecond(), slots);
    this.maker = new CutMaker(how, bytes);
    this.state = new State(version, grouping.groups());
    this.cut = new Cut(-1, since, List.of(), List.of());
  }

  /** Takes one more. */
  public void append(Slot slot) {
    grouping.append(slot);
  }

  /** Lets go of slots before one, and shows what there is. */
  public void show(long version, long oldest) {
    grouping.dropBefore(oldest);
    state = new State(version, grouping.groups());
  }

  public Cut cut() {
    if (cut.version() != state.version()) {
      synchronized (maker) {
        State now = state;
        if (cut.version() != now.version()) {
          cut = maker.make(now.version(), since, now.groups());
        }
      }
    }
    return cut;
  }

  public Optional<Octets> init(String rendition, int run) {
    if (how.container() == Container.TS) {
      return Optional.empty();
    }
    return state.groups().stream()
        .map(Group::first)
        .filter(slot -> slot.run() == run && slot.takes().containsKey(rendition))
        .findFirst()
        .map(slot -> slot.takes().get(rendition))
        .map(take -> InitSegment.write(take.format(), take.language().flatMap(Cutter::iso3)));
  }

  /** MP4 has three letters, whatever the encoder says. */
  private static Optional<String> iso3(String language) {
    try {
      String code = Locale.forLanguageTag(language).getISO3Language();
      return Optional.of(code).filter(letters -> letters.length() == 3);
    } catch (MissingResourceException e) {
      return Optional.empty();
    }
  }

  public Optional<Octets> segment(String rendition, long number) {
    return group(number, rendition).flatMap(group -> all(group, rendition)).map(Octets::join);
  }

  public Optional<Octets> part(String rendition, long number, int part) {
    return group(number, rendition)
        .flatMap(group -> all(group, rendition))
        .filter(parts -> part >= 0 && part < parts.size())
        .map(parts -> parts.get(part));
  }

  public Optional<Octets> iframe(String rendition, long number) {
    return group(number, rendition)
        .filter(group -> group.first().takes().get(rendition).track().isVideo())
        .flatMap(group -> bytes.iframe(group, rendition, how));
  }

  private Optional<Group> group(long number, String rendition) {
    return state.groups().stream()
        .filter(group -> group.number() == number)
        .filter(group -> group.first().takes().containsKey(rendition))
        .findFirst();
  }

  /** The parts of a segment; absent if one of them is gone. */
  private Optional<List<Octets>> all(Group group, String rendition) {
    List<Octets> all = new ArrayList<>();
    for (Slot slot : group.slots()) {
      Optional<List<Octets>> parts =
          how.container() == Container.TS
              ? bytes.ts(slot, rendition, how).map(TsSlot::split)
              : bytes.cmaf(slot, rendition, how);
      if (parts.isEmpty()) {
        return Optional.empty();
      }
      all.addAll(parts.get());
    }
    return Optional.of(all);
  }
}
