package dev.onair.probe.hls;

import dev.onair.probe.samples.Misread;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A media playlist.
 *
 * @param growing parts of the segment that is not whole yet
 * @param hint the part that comes next
 * @param misread what in it can't be read
 */
public record MediaPlaylist(
    Header header,
    LowLatency lowLatency,
    List<Segment> segments,
    List<Part> growing,
    Optional<Hint> hint,
    List<Marker> markers,
    List<Misread> misread) {

  /**
   * What holds for all of it.
   *
   * @param target EXT-X-TARGETDURATION, seconds; 0 without one
   * @param sequence of the first segment
   * @param ended EXT-X-ENDLIST, or a playlist that says it is VOD
   */
  public record Header(
      int version,
      long target,
      long sequence,
      long discontinuities,
      boolean ended,
      boolean iframes) {}

  /**
   * What low latency needs.
   *
   * @param partTarget seconds
   * @param partHoldBack seconds
   * @param blocks whether the server waits for what is not there yet
   */
  public record LowLatency(OptionalDouble partTarget, OptionalDouble partHoldBack, boolean blocks) {

    /** Whether there are parts. */
    public boolean isOn() {
      return partTarget.isPresent();
    }
  }

  public MediaPlaylist {
    segments = List.copyOf(segments);
    growing = List.copyOf(growing);
    markers = List.copyOf(markers);
    misread = List.copyOf(misread);
  }

  /** The media sequence number of the segment that comes next, or is growing. */
  public long nextSequence() {
    return header.sequence() + segments.size();
  }

  public Optional<Segment> last() {
    return segments.isEmpty() ? Optional.empty() : Optional.of(segments.get(segments.size() - 1));
  }

  /** A segment by its media sequence number. */
  public Optional<Segment> segment(long sequence) {
    long index = sequence - header.sequence();
    return index >= 0 && index < segments.size()
        ? Optional.of(segments.get((int) index))
        : Optional.empty();
  }

  /** How long it is, seconds. */
  public double duration() {
    return segments.stream().mapToDouble(Segment::duration).sum();
  }

  /** When what it offers ends, with the parts of the segment that grows. */
  public Optional<Instant> edge() {
    double parts = growing.stream().mapToDouble(Part::duration).sum();
    return last().flatMap(Segment::end).map(end -> end.plusNanos(Math.round(parts * 1e9)));
  }
}
