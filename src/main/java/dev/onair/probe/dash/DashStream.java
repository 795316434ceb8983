package dev.onair.probe.dash;

import dev.onair.probe.http.Exchange;
import dev.onair.probe.samples.Rendition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A stream of DASH over a while.
 *
 * @param readings the first and the last
 * @param steps between all readings
 * @param failed answers that were none
 * @param skew how far the clock that players are told to use is ahead of ours; absent where they
 *     are told none, or it doesn't answer
 */
public record DashStream(
    List<Reading> readings,
    List<DashStep> steps,
    List<Exchange> failed,
    List<Rendition> renditions,
    Optional<Duration> skew) {

  /** The manifest at a time. */
  public record Reading(Exchange exchange, Mpd mpd) {
    public Reading {
      exchange = exchange.shortened();
    }
  }

  /**
   * What became of the manifest between two readings.
   *
   * @param isNew whether it has a segment that it had not
   */
  public record DashStep(Instant from, Instant to, boolean isNew, List<String> contradictions) {
    public DashStep {
      contradictions = List.copyOf(contradictions);
    }
  }

  public DashStream {
    readings = List.copyOf(readings);
    steps = List.copyOf(steps);
    failed = failed.stream().map(Exchange::shortened).toList();
    renditions = List.copyOf(renditions);
  }

  /** The latest reading. */
  public Reading last() {
    return readings.get(readings.size() - 1);
  }
}
