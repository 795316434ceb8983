package dev.onair.running.status;

import dev.onair.operate.RunningPeriods;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * How long a channel has run without a gap, to five minutes. A gap that is shorter is not seen.
 *
 * @param since since when; absent where that is not known
 * @param atLeast how long, where it began before what was looked at; absent otherwise
 */
public record Uptime(Optional<Instant> since, Optional<Duration> atLeast) {

  /** How far back is looked. */
  public static final Duration WINDOW = Duration.ofDays(1);

  /**
   * How late metrics may be. AWS does not say; others reckon with so much.
   *
   * @see <a
   *     href="https://docs.opsramp.com/integrations/public-cloud/cloud-metrics-delay-and-monitoring">OpsRamp:
   *     cloud metrics delay</a>
   */
  static final Duration LATENESS = Duration.ofMinutes(10);

  /** Of a channel that runs and of whose running nothing is told yet. */
  private static final Uptime JUST_STARTED = new Uptime(Optional.empty(), Optional.empty());

  /**
   * Of a channel that runs.
   *
   * @param periods in which it ran, by their beginnings
   */
  static Uptime of(Set<Instant> periods, Instant now) {
    Instant first = first(now);
    Instant begin = periodOf(now);
    Instant latest = begin.minus(LATENESS);
    while (!periods.contains(begin)) {
      begin = begin.minus(RunningPeriods.LENGTH);
      if (begin.isBefore(latest)) {
        return JUST_STARTED;
      }
    }
    while (periods.contains(begin.minus(RunningPeriods.LENGTH))) {
      begin = begin.minus(RunningPeriods.LENGTH);
    }
    return begin.isAfter(first)
        ? new Uptime(Optional.of(begin), Optional.empty())
        : new Uptime(Optional.empty(), Optional.of(WINDOW));
  }

  /** The beginning of the first period that is looked at. */
  static Instant first(Instant now) {
    return periodOf(now).minus(WINDOW).plus(RunningPeriods.LENGTH);
  }

  /** The beginning of the period of a moment. */
  static Instant periodOf(Instant moment) {
    long length = RunningPeriods.LENGTH.toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), length) * length);
  }

  /** As a person reads it: {@code 3 h 20 min}. */
  public String toString(Instant now) {
    if (atLeast.isPresent()) {
      return "> " + atLeast.get().toDays() + " d";
    }
    if (since.isEmpty()) {
      return "< " + LATENESS.plus(RunningPeriods.LENGTH).toMinutes() + " min";
    }
    long step = RunningPeriods.LENGTH.toMinutes();
    long minutes = Duration.between(since.get(), now).toMinutes() / step * step;
    if (minutes == 0) {
      return "< " + step + " min";
    }
    return minutes < 60 ? minutes + " min" : "%d h %d min".formatted(minutes / 60, minutes % 60);
  }
}
