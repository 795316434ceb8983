package dev.onair.sandbox.mediapackage.live.cuts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What there is of a channel at a moment, cut as an endpoint wants it.
 *
 * @param version grows with all that comes or goes
 * @param since when the channel's first segment came: tells this channel from one of the same name
 *     before it, in URLs of what is cached for long
 * @param renditions in the order of the multivariant playlist, video before audio; those of the
 *     newest segment
 * @param segments oldest first, without gaps in their numbers; each has all renditions. Only the
 *     last may be growing
 */
public record Cut(long version, Instant since, List<Rendition> renditions, List<Segment> segments) {

  public Cut {
    renditions = List.copyOf(renditions);
    segments = List.copyOf(segments);
  }

  /** The rendition with that id. */
  public Optional<Rendition> rendition(String id) {
    return renditions.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The segment with that number. */
  public Optional<Segment> segment(long number) {
    if (segments.isEmpty()) {
      return Optional.empty();
    }
    long index = number - segments.get(0).number();
    return index < 0 || index >= segments.size()
        ? Optional.empty()
        : Optional.of(segments.get((int) index));
  }
}
