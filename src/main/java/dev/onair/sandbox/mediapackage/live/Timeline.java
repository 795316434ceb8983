package dev.onair.sandbox.mediapackage.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Makes a channel's slots of the rounds that it takes, one after the other. Not for many threads.
 */
final class Timeline {

  private final CueTimes cues = new CueTimes();
  private Optional<Run> run = Optional.empty();
  private Optional<Slot> last = Optional.empty();

  /** The newest slot. */
  Optional<Slot> last() {
    return last;
  }

  /** When the next picture should be shown, as the encoder counts. */
  OptionalLong expected() {
    return last.isPresent()
        ? OptionalLong.of(run.orElseThrow().expected(last.get().lead()))
        : OptionalLong.empty();
  }

  /** Whether a round begins where the timeline ends. */
  boolean isNext(Round round) {
    return expected().isPresent()
        && Math.abs(round.time() - expected().getAsLong()) * 2 < round.duration();
  }

  /**
   * Goes on with a round: in the run, if it follows without a hole; else in a new one.
   *
   * @param now when it was whole
   */
  Slot append(Round round, Instant now) {
    Map<String, Source> sources = Source.of(round);
    Round.Child leading = round.lead();
    String lead = lead(sources, leading);
    Optional<Run> goingOn =
        run.filter(before -> !leading.listed().discontinuity() && before.continues(sources));
    Run current =
        goingOn.orElseGet(() -> new Run(run.map(before -> before.number() + 1).orElse(0), sources));
    if (goingOn.isEmpty()) {
      cues.clear();
    }
    Map<String, Take> takes = current.take(sources, lead);
    Span span = takes.get(lead).cut();
    Instant start = start(leading.listed(), goingOn.isPresent(), span, now);
    cues.add(leading.segment().cues());
    Slot slot =
        new Slot(
            last.map(before -> before.number() + 1).orElse(0L),
            current.number(),
            start,
            lead,
            takes,
            cues.within(current, span, start),
            round.segments());
    run = Optional.of(current);
    last = Optional.of(slot);
    return slot;
  }

  private static String lead(Map<String, Source> sources, Round.Child leading) {
    TrackIndex main = leading.segment().main();
    return sources.entrySet().stream()
        .filter(entry -> entry.getValue().track() == main)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Without a date of its own it goes on from the one before; the first is dated by its arrival,
   * for then it has just ended.
   */
  private Instant start(Listed listed, boolean goesOn, Span span, Instant now) {
    Optional<Instant> before = goesOn ? last.map(Slot::end) : Optional.empty();
    Duration duration = Slot.ofTicks(span.duration());
    return listed.dated().or(() -> before).orElseGet(() -> now.minus(duration));
  }
}
