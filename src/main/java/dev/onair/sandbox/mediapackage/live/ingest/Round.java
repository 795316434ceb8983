package dev.onair.sandbox.mediapackage.live.ingest;

import dev.onair.sandbox.mediapackage.live.spool.InputSegment;
import java.util.List;
import java.util.Optional;

/**
 * The input segments of all children for one stretch of time.
 *
 * @param children in the order of the multivariant playlist
 */
public record Round(List<Child> children) {

  /**
   * A child's.
   *
   * @param id its modifier
   * @param language as the multivariant playlist tells
   */
  public record Child(String id, Optional<String> language, Listed listed) {

    public InputSegment segment() {
      return listed.segment();
    }
  }

  public Round {
    children = List.copyOf(children);
  }

  /** What the others go by: the first with video, else the first. */
  public Child lead() {
    return children.stream()
        .filter(child -> child.segment().video().isPresent())
        .findFirst()
        .orElse(children.get(0));
  }

  /** When its first picture is shown, 90 kHz, as the encoder counts. */
  public long time() {
    return lead().segment().time();
  }

  public long duration() {
    return lead().segment().duration();
  }

  public List<InputSegment> segments() {
    return children.stream().map(Child::segment).toList();
  }
}
