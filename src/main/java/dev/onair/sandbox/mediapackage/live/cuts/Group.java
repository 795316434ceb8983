package dev.onair.sandbox.mediapackage.live.cuts;

import dev.onair.sandbox.mediapackage.live.timeline.Slot;
import java.util.ArrayList;
import java.util.List;

/**
 * The slots that are a segment.
 *
 * @param slots of one run, at least one
 * @param complete whether no more come to it
 */
record Group(long number, List<Slot> slots, boolean complete) {

  Group {
    slots = List.copyOf(slots);
  }

  Slot first() {
    return slots.get(0);
  }

  Slot last() {
    return slots.get(slots.size() - 1);
  }

  long duration() {
    return last().time() + last().duration() - first().time();
  }

  Group with(Slot next) {
    List<Slot> more = new ArrayList<>(slots);
    more.add(next);
    return new Group(number, more, false);
  }

  Group completed() {
    return complete ? this : new Group(number, slots, true);
  }
}
