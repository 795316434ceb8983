package dev.onair.sandbox.mediapackage.live.cuts;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import dev.onair.media.codec.AccessUnit;
import dev.onair.media.ts.TsFilter;
import dev.onair.media.ts.TsPacket;
import dev.onair.media.ts.TsSegment;
import dev.onair.sandbox.mediapackage.live.spool.InputSegment;
import dev.onair.sandbox.mediapackage.live.spool.TrackIndex;
import dev.onair.sandbox.mediapackage.live.timeline.PartBorders;
import dev.onair.sandbox.mediapackage.live.timeline.Slot;
import dev.onair.sandbox.mediapackage.live.timeline.Take;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * A rendition of a slot as transport stream.
 *
 * @param parts whose sizes add up to all of it
 */
record TsSlot(Octets bytes, List<Part> parts) {

  TsSlot {
    parts = List.copyOf(parts);
  }

  /** The bytes of each part. */
  List<Octets> split() {
    List<Octets> split = new ArrayList<>();
    int at = 0;
    for (Part part : parts) {
      int end = at + Math.toIntExact(part.size());
      split.add(bytes.slice(at, end));
      at = end;
    }
    return split;
  }

  /** The streams of an input segment that a rendition keeps. */
  static Set<Integer> pids(Take take, Cutting how) {
    InputSegment segment = take.segment();
    if (take.inside()) {
      return Set.of(take.track().pid());
    }
    Set<Integer> pids = new HashSet<>(segment.pids());
    if (!how.cues()) {
      pids.removeAll(segment.cuePids());
    }
    if (take.track().isVideo() && how.audioGroup()) {
      segment.tracks().stream()
          .filter(track -> !track.isVideo())
          .forEach(track -> pids.remove(track.pid()));
    }
    return pids;
  }

  /** How much that is, nearly; exactly where nothing is left out. */
  static long estimate(Take take, Cutting how) {
    Set<Integer> pids = pids(take, how);
    InputSegment segment = take.segment();
    if (take.inside()) {
      return inPackets(take.track());
    }
    return segment.size()
        - segment.tracks().stream()
            .filter(track -> !pids.contains(track.pid()))
            .mapToLong(TsSlot::inPackets)
            .sum();
  }

  private static long inPackets(TrackIndex track) {
    return track.bytes(0, track.count()) * 188 / 180;
  }

  /** Makes it of an input segment. */
  static TsSlot of(Slot slot, String rendition, Set<Integer> pids, Octets whole)
      throws MalformedMedia {
    Take take = slot.takes().get(rendition);
    boolean all = pids.equals(take.segment().pids());
    Octets bytes = all ? whole : TsFilter.keep(whole, pids);
    List<AccessUnit> units = units(bytes, take);
    List<Integer> borders =
        take.track().isVideo()
            ? PartBorders.video(take.track())
            : PartBorders.audio(units.size(), slot.parts(rendition).size());
    return parts(take, bytes, units, packetBegins(units, borders));
  }

  private static List<AccessUnit> units(Octets bytes, Take take) throws MalformedMedia {
    return TsSegment.read(bytes, OptionalLong.of(take.segment().main().time(0))).tracks().stream()
        .filter(track -> track.pid() == take.track().pid())
        .findFirst()
        .orElseThrow(() -> new MalformedMedia("PID " + take.track().pid() + " is lost"))
        .units();
  }

  /**
   * Parts begin with the packets in which their first frames begin, and the tables right before.
   * Where decoding can begin without tables, those of the beginning come once more, as they are:
   * then a player can begin with the part.
   */
  private static TsSlot parts(
      Take take, Octets bytes, List<AccessUnit> units, List<Integer> frames) {
    Octets tables = bytes.slice(0, tablesEnd(take, bytes, 0));
    List<Octets> pieces = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    int end = 0;
    for (int i = 0; i + 1 < frames.size(); i++) {
      int from = frames.get(i);
      int to = frames.get(i + 1);
      int begin = end;
      end = to == units.size() ? bytes.size() : tablesBefore(take, bytes, units.get(to).position());
      boolean sync = !take.track().isVideo() || take.track().sync(from);
      boolean bare = tablesEnd(take, bytes, begin) == begin;
      Octets piece = bytes.slice(begin, end);
      pieces.add(sync && bare ? Octets.join(List.of(tables, piece)) : piece);
      long time = take.whole().time(from, take.shift());
      long duration = take.whole().time(to, take.shift()) - time;
      parts.add(new Part(time, duration, pieces.get(i).size(), sync));
    }
    return new TsSlot(Octets.join(pieces), parts);
  }

  /** Several frames of audio share packets: those that are the first in theirs, and the end. */
  private static List<Integer> packetBegins(List<AccessUnit> units, List<Integer> borders) {
    Set<Integer> begins = new TreeSet<>();
    for (int border : borders.subList(0, borders.size() - 1)) {
      int begin = border;
      while (begin > 0 && units.get(begin - 1).position() == units.get(border).position()) {
        begin--;
      }
      begins.add(begin);
    }
    begins.add(units.size());
    return List.copyOf(begins);
  }

  /** Where the packets of no stream begin that stand right before a position. */
  private static int tablesBefore(Take take, Octets bytes, long position) {
    int begin = Math.toIntExact(position);
    while (begin >= TsPacket.SIZE
        && !take.segment().pids().contains(pid(bytes, begin - TsPacket.SIZE))) {
      begin -= TsPacket.SIZE;
    }
    return begin;
  }

  /** Where the packets of no stream end that begin at a place. */
  private static int tablesEnd(Take take, Octets bytes, int begin) {
    int end = begin;
    while (end < bytes.size() && !take.segment().pids().contains(pid(bytes, end))) {
      end += TsPacket.SIZE;
    }
    return end;
  }

  private static int pid(Octets bytes, int packet) {
    return (bytes.at(packet + 1) & 0x1f) << 8 | bytes.at(packet + 2);
  }
}
