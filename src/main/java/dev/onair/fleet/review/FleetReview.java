package dev.onair.fleet.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run of plans found.
 *
 * @param stacks what was planned, the shared stack first; and what waits, as far as it is known
 * @param failed what could not be planned, and why
 * @param waiting channels that can be planned once the shared stack is there
 * @param orphans deployed channels that have no file any more
 * @param unplanned how many channels were left out, because nothing of theirs changed
 */
public record FleetReview(
    List<StackReview> stacks,
    Map<String, String> failed,
    List<String> waiting,
    List<String> orphans,
    int unplanned) {

  public FleetReview {
    stacks = List.copyOf(stacks);
    failed = new TreeMap<>(failed);
    waiting = List.copyOf(waiting);
    orphans = List.copyOf(orphans);
  }

  /** The worst of all; what could not be planned does not count. */
  public Impact impact() {
    return Impact.worst(stacks.stream().map(StackReview::impact).toList());
  }

  /** Whether a stack was not planned, because it waits for the shared one. */
  boolean waits(StackReview stack) {
    return waiting.contains(stack.stack());
  }

  /** Whether MediaLive would refuse what is planned for one of them. */
  public boolean isRefused() {
    return stacks.stream().anyMatch(StackReview::isRefused);
  }

  /** The stacks that there is something to say of. */
  public List<StackReview> changed() {
    return stacks.stream()
        .filter(stack -> stack.impact() != Impact.NO_CHANGE || !stack.access().isEmpty())
        .toList();
  }
}
