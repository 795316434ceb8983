package dev.onair.sandbox.mediapackage.live;

import dev.onair.media.MalformedMedia;
import dev.onair.media.Octets;
import dev.onair.media.codec.AccessUnit;
import dev.onair.media.ts.TsFilter;
import dev.onair.media.ts.TsSegment;
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
    return new TsSlot(bytes, parts(take, units, borders, bytes.size()));
  }

  private static List<AccessUnit> units(Octets bytes, Take take) throws MalformedMedia {
    return TsSegment.read(bytes, OptionalLong.of(take.segment().main().time(0))).tracks().stream()
        .filter(track -> track.pid() == take.track().pid())
        .findFirst()
        .orElseThrow(() -> new MalformedMedia("PID " + take.track().pid() + " is lost"))
        .units();
  }

  /** Parts begin with the packets in which their first frames begin. */
  private static List<Part> parts(
      Take take, List<AccessUnit> units, List<Integer> borders, long size) {
    Set<Integer> begins = new TreeSet<>(List.of(0));
    for (int border : borders.subList(1, borders.size() - 1)) {
      begins.add(packetBegin(units, border));
    }
    List<Integer> frames = new ArrayList<>(begins);
    frames.add(units.size());
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i + 1 < frames.size(); i++) {
      int from = frames.get(i);
      int to = frames.get(i + 1);
      long time = take.whole().time(from, take.shift());
      long begin = i == 0 ? 0 : units.get(from).position();
      long end = to == units.size() ? size : units.get(to).position();
      parts.add(
          new Part(
              time,
              take.whole().time(to, take.shift()) - time,
              end - begin,
              !take.track().isVideo() || take.track().sync(from)));
    }
    return parts;
  }

  /** The frame that begins the packets that a frame is in: several frames of audio share some. */
  private static int packetBegin(List<AccessUnit> units, int frame) {
    int begin = frame;
    while (begin > 0 && units.get(begin - 1).position() == units.get(frame).position()) {
      begin--;
    }
    return begin;
  }
}
