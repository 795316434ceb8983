package dev.onair.sandbox.mediapackage.live.cuts;

import dev.onair.sandbox.mediapackage.live.timeline.Slot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Gathers slots to segments: as many as come nearest to what is aimed at, as MediaPackage "rounds
 * segments to the nearest multiple of the input segment duration". Not for many threads; what it
 * tells doesn't change.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/mediapackage/latest/APIReference/API_Segment.html">MediaPackage,
 *     SegmentDurationSeconds</a>
 */
final class Grouping {

  private final long aim;
  private long next;
  private List<Group> groups = List.of();

  /**
   * @param aim duration of a segment
   * @param first number of the first segment
   * @param slots all there are by now
   */
  Grouping(Duration aim, long first, Collection<Slot> slots) {
    this.aim = aim.toMillis() * 90;
    this.next = first;
    slots.forEach(this::append);
  }

  void append(Slot slot) {
    List<Group> more = new ArrayList<>(groups);
    Group open = more.isEmpty() ? null : more.get(more.size() - 1);
    if (open != null && open.first().run() != slot.run()) {
      open = open.completed();
      more.set(more.size() - 1, open);
    }
    if (open == null || open.complete()) {
      Group alone = new Group(next, List.of(slot), false);
      next++;
      more.add(isNearest(alone) ? alone.completed() : alone);
    } else {
      Group grown = open.with(slot);
      more.set(more.size() - 1, isNearest(grown) ? grown.completed() : grown);
    }
    groups = List.copyOf(more);
  }

  /** Whether one more slot would not bring it nearer. */
  private boolean isNearest(Group group) {
    long now = group.duration();
    long then = now + group.last().duration();
    return Math.abs(now - aim) <= Math.abs(then - aim);
  }

  /** Lets go of segments of which a slot is gone. */
  void dropBefore(long slot) {
    groups = groups.stream().filter(group -> group.first().number() >= slot).toList();
  }

  /** Oldest first. */
  List<Group> groups() {
    return groups;
  }
}
