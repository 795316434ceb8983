package dev.onair.probe.checks;

import static dev.onair.probe.checks.Fault.error;
import static dev.onair.probe.checks.Fault.warning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a live manifest goes on, and doesn't contradict itself. */
final class UpdateChecks {

  static final Fault STALE =
      error(
          "playlist.stale",
          "A live manifest doesn't go on: players stall.",
          "onair status: is the input lost, or a pipeline? then the edge's TTLs");
  static final Fault CONTRADICTION =
      error(
          "playlist.contradiction",
          "A manifest says otherwise of what it told before: players break off, or repeat.",
          "look for two packagers or pipelines that answer in turn");
  static final Fault ENDED =
      warning(
          "playlist.ended",
          "The manifest says that the stream has ended: live players stop there.",
          "start the channel, or ask without an end time");

  static final List<Fault> FAULTS = List.of(STALE, CONTRADICTION, ENDED);

  /** Seconds: what reloading itself takes. */
  private static final double GRACE = 1;

  private UpdateChecks() {}

  /** A change between two readings, of any format. */
  record Change(Instant from, Instant to, boolean isNew, List<String> contradictions) {}

  /**
   * All changes of a manifest.
   *
   * @param segment how long a segment may be, seconds
   */
  static void check(String where, List<Change> changes, double segment, Findings findings) {
    Optional<Instant> since = Optional.empty();
    double longest = 0;
    for (Change change : changes) {
      change
          .contradictions()
          .forEach(it -> findings.add(CONTRADICTION, where, it, "what it said before"));
      since = change.isNew() ? Optional.empty() : since.or(() -> Optional.of(change.from()));
      if (since.isPresent()) {
        longest = Math.max(longest, Duration.between(since.get(), change.to()).toMillis() / 1000d);
      }
    }
    // A playlist is renewed after 1.5 target durations at most; caches may keep it for half of one.
    double most = 2 * segment + GRACE;
    if (longest > most) {
      findings.add(
          STALE,
          where,
          "nothing new for %.1f s".formatted(longest),
          "something new within %.1f s".formatted(most));
    }
  }

  static void ended(String where, Findings findings) {
    findings.add(ENDED, where, "ended", "live");
  }
}
