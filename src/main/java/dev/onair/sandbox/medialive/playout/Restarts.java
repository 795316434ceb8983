package dev.onair.sandbox.medialive.playout;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When another run may take the place of one that died: the first time after 1 s, and ever later,
 * up to 30 s, if it dies soon after each beginning.
 */
final class Restarts {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private Duration wait = SHORTEST;
  private Instant began = Instant.EPOCH;
  private Instant next = Instant.EPOCH;
  private Optional<String> trouble = Optional.empty();
  private boolean again;

  /**
   * A run died.
   *
   * @param why in words; absent if somebody killed it
   */
  void died(Instant now, Optional<String> why) {
    wait = Duration.between(began, now).compareTo(LONGEST) < 0 && again ? longer() : SHORTEST;
    next = now.plus(wait);
    trouble = why;
    again = true;
  }

  private Duration longer() {
    Duration doubled = wait.multipliedBy(2);
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  boolean mayBegin(Instant now) {
    return !now.isBefore(next);
  }

  void began(Instant now) {
    began = now;
  }

  /** Whether the next run isn't the first. */
  boolean again() {
    return again;
  }

  /**
   * What keeps the channel from having pictures: of a run that died, until another one makes some.
   *
   * @param run the one that there is now
   */
  Optional<String> trouble(Optional<Run> run) {
    if (run.isPresent() && run.get().makesPictures()) {
      trouble = Optional.empty();
    }
    return run.flatMap(Run::trouble).or(() -> trouble);
  }
}
