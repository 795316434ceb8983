package dev.onair.probe.dash;

import dev.onair.probe.samples.Misread;
import dev.onair.probe.samples.Rendition.Declared;
import dev.onair.probe.samples.Rendition.Kind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A DASH manifest.
 *
 * @param live whether its type is dynamic
 * @param start availabilityStartTime; 1970 where it isn't told
 * @param update minimumUpdatePeriod, seconds
 * @param misread what in it can't be read
 */
public record Mpd(
    boolean live,
    Instant start,
    OptionalDouble update,
    Timing timing,
    List<Period> periods,
    List<Misread> misread) {

  /**
   * What players get the time from, and when it was published.
   *
   * @param scheme of the first UTCTiming
   * @param value of it
   */
  public record Timing(
      Optional<Instant> published, Optional<String> scheme, Optional<String> value) {}

  /**
   * A period.
   *
   * @param start seconds since the stream's start
   * @param duration seconds, where it is told
   */
  public record Period(
      int line,
      String id,
      double start,
      OptionalDouble duration,
      List<Representation> representations,
      List<Event> events) {
    public Period {
      representations = List.copyOf(representations);
      events = List.copyOf(events);
    }
  }

  /**
   * A representation.
   *
   * @param set which adaptation set it is in, counted from 0
   * @param init its initialization segment
   * @param offset presentationTimeOffset, seconds
   * @param segments oldest first
   */
  public record Representation(
      int line,
      String id,
      int set,
      Kind kind,
      Declared declared,
      Optional<URI> init,
      double offset,
      List<Timed> segments) {
    public Representation {
      segments = List.copyOf(segments);
    }

    public Optional<Timed> last() {
      return segments.isEmpty() ? Optional.empty() : Optional.of(segments.get(segments.size() - 1));
    }
  }

  /**
   * A segment.
   *
   * @param time seconds on the media's own clock
   * @param duration seconds
   * @param gap seconds between the end of the one before and it; negative where they overlap
   */
  public record Timed(long number, double time, double duration, double gap, URI uri) {

    public double end() {
      return time + duration;
    }
  }

  /**
   * An event of an EventStream.
   *
   * @param duration seconds
   * @param message Base64 of SCTE-35
   */
  public record Event(
      int line, String scheme, String id, OptionalDouble duration, Optional<String> message) {}

  public Mpd {
    periods = List.copyOf(periods);
    misread = List.copyOf(misread);
  }

  /** When a time on a representation's own clock is, on that of the wall. */
  public Instant at(Period period, Representation of, double time) {
    return start.plusNanos(Math.round((period.start() + time - of.offset()) * 1e9));
  }
}
