package dev.onair.sandbox.mediapackage.live;

import java.util.List;
import java.util.Optional;

/**
 * The input segments of all children for one stretch of time.
 *
 * @param children in the order of the multivariant playlist
 */
record Round(List<Child> children) {

  /**
   * A child's.
   *
   * @param id its modifier
   * @param language as the multivariant playlist tells
   */
  record Child(String id, Optional<String> language, Listed listed) {

    InputSegment segment() {
      return listed.segment();
    }
  }

  Round {
    children = List.copyOf(children);
  }

  /** What the others go by: the first with video, else the first. */
  Child lead() {
    return children.stream()
        .filter(child -> child.segment().video().isPresent())
        .findFirst()
        .orElse(children.get(0));
  }

  /** When its first picture is shown, 90 kHz, as the encoder counts. */
  long time() {
    return lead().segment().time();
  }

  long duration() {
    return lead().segment().duration();
  }

  List<InputSegment> segments() {
    return children.stream().map(Child::segment).toList();
  }
}
