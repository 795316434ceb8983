package dev.onair.probe.hls;

import dev.onair.probe.samples.ByteRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A segment of a media playlist.
 *
 * @param sequence its media sequence number
 * @param run how many discontinuities were before it, those that left the playlist too
 * @param duration seconds
 * @param time when it was, by the program date time before it; absent without one in its run
 * @param place where it is, and what a player needs with it
 * @param parts of which the playlist still tells
 */
public record Segment(
    int line,
    long sequence,
    long run,
    double duration,
    Optional<Stated> time,
    Place place,
    List<Part> parts) {

  /** Where a segment is. */
  public record Place(
      String uri, Optional<ByteRange> range, Optional<Map> map, boolean gap, boolean encrypted) {}

  /** EXT-X-MAP. */
  public record Map(String uri, Optional<ByteRange> range) {}

  /**
   * When a segment was.
   *
   * @param tagged whether a tag says so of it; else its predecessors' durations do
   * @param jump seconds that the tag is off from what the segments before it add up to; 0 of the
   *     first of a run
   */
  public record Stated(Instant at, boolean tagged, double jump) {}

  public Segment {
    parts = List.copyOf(parts);
  }

  /** When it ends. */
  public Optional<Instant> end() {
    return time.map(it -> it.at().plusNanos(Math.round(duration * 1e9)));
  }
}
