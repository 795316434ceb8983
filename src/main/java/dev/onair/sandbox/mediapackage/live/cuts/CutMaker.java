package dev.onair.sandbox.mediapackage.live.cuts;

import dev.onair.media.codec.AudioFormat;
import dev.onair.sandbox.mediapackage.live.timeline.Cue;
import dev.onair.sandbox.mediapackage.live.timeline.Slot;
import dev.onair.sandbox.mediapackage.live.timeline.Span;
import dev.onair.sandbox.mediapackage.live.timeline.Take;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a cut of groups. */
final class CutMaker {

  /**
   * So many segments have parts: a playlist lists those of its last three target durations, and of
   * what grows (RFC 8216bis, 4.4.4.9).
   */
  private static final int WITH_PARTS = 5;

  private final Cutting how;
  private final SlotBytes bytes;
  private Map<Long, Segment> without = new HashMap<>();

  CutMaker(Cutting how, SlotBytes bytes) {
    this.how = how;
    this.bytes = bytes;
  }

  /** Not for many threads. */
  Cut make(long version, Instant since, List<Group> all) {
    if (all.isEmpty()) {
      return new Cut(version, since, List.of(), List.of());
    }
    Slot newest = all.get(all.size() - 1).last();
    List<String> ids = renditions(newest);
    List<Group> groups = sameRenditions(all, newest);
    List<Segment> segments = new ArrayList<>();
    Map<Long, Segment> made = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      boolean parts = i >= groups.size() - WITH_PARTS;
      Segment known = parts ? null : without.get(group.number());
      Segment segment = known == null ? segment(group, ids, parts) : known;
      segments.add(segment);
      if (!parts) {
        made.put(group.number(), segment);
      }
    }
    without = made;
    List<Rendition> renditions = ids.stream().map(id -> rendition(id, newest, segments)).toList();
    return new Cut(version, since, renditions, segments);
  }

  /** The ids that this way of cutting has. */
  private List<String> renditions(Slot slot) {
    return slot.takes().entrySet().stream()
        .filter(take -> how.audioGroup() || !take.getValue().inside())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Those since the renditions last became others. */
  private static List<Group> sameRenditions(List<Group> groups, Slot newest) {
    int begin = groups.size();
    while (begin > 0
        && groups.get(begin - 1).first().takes().keySet().equals(newest.takes().keySet())) {
      begin--;
    }
    return groups.subList(begin, groups.size());
  }

  private Segment segment(Group group, List<String> ids, boolean parts) {
    Map<String, Extent> extents = new LinkedHashMap<>();
    ids.forEach(id -> extents.put(id, extent(group, id, parts)));
    List<Cue> cues = group.slots().stream().flatMap(slot -> slot.cues().stream()).toList();
    Slot first = group.first();
    return new Segment(group.number(), first.run(), first.start(), group.complete(), cues, extents);
  }

  private Extent extent(Group group, String id, boolean withParts) {
    List<Part> parts = new ArrayList<>();
    long size = 0;
    for (Slot slot : group.slots()) {
      List<Part> more = withParts ? parts(slot, id) : List.of();
      parts.addAll(more);
      size += more.isEmpty() ? estimate(slot, id) : more.stream().mapToLong(Part::size).sum();
    }
    Span first = span(group.first(), id);
    long duration = span(group.last(), id).end() - first.time();
    return new Extent(first.time(), duration, size, parts);
  }

  private Span span(Slot slot, String id) {
    Take take = slot.takes().get(id);
    return how.container() == Container.TS ? take.whole() : take.cut();
  }

  private List<Part> parts(Slot slot, String id) {
    if (how.container() == Container.TS) {
      return bytes.ts(slot, id, how).map(TsSlot::parts).orElse(List.of());
    }
    return slot.parts(id).stream()
        .map(
            part ->
                new Part(
                    part.time(),
                    part.duration(),
                    CmafSlot.estimate(slot.takes().get(id), part),
                    part.independent()))
        .toList();
  }

  private long estimate(Slot slot, String id) {
    Take take = slot.takes().get(id);
    if (how.container() == Container.TS) {
      return TsSlot.estimate(take, how);
    }
    return slot.parts(id).stream().mapToLong(part -> CmafSlot.estimate(take, part)).sum();
  }

  private Rendition rendition(String id, Slot newest, List<Segment> segments) {
    Take take = newest.takes().get(id);
    List<AudioFormat> muxed = how.audioGroup() ? List.of() : take.muxed();
    List<Extent> extents = extents(id, segments);
    long bytes = extents.stream().mapToLong(Extent::size).sum();
    long duration = extents.stream().mapToLong(Extent::duration).sum();
    long peak =
        extents.stream()
            .map(extent -> bitrate(extent.size(), extent.duration()))
            .max(Comparator.naturalOrder())
            .orElse(0L);
    return new Rendition(
        id,
        take.format(),
        muxed,
        take.track().frameRate(),
        peak,
        bitrate(bytes, duration),
        take.language());
  }

  /** Those of complete segments; of the first, as long as there is no other. */
  private static List<Extent> extents(String id, List<Segment> segments) {
    List<Extent> complete =
        segments.stream()
            .filter(Segment::complete)
            .map(segment -> segment.extents().get(id))
            .toList();
    Optional<Extent> first = Optional.of(segments.get(0).extents().get(id));
    return complete.isEmpty() ? first.stream().toList() : complete;
  }

  private static long bitrate(long bytes, long duration) {
    return Math.round(bytes * 8 * 90_000.0 / duration);
  }
}
