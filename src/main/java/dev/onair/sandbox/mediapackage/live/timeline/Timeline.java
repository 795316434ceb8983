package dev.onair.sandbox.mediapackage.live.timeline;

import dev.onair.sandbox.mediapackage.live.ingest.Listed;
import dev.onair.sandbox.mediapackage.live.ingest.Round;
import dev.onair.sandbox.mediapackage.live.spool.TrackIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Makes a channel's slots of the rounds that it takes, one after the other. Not for many threads.
 */
public final class Timeline {

  /** A program date time that is so far from where it should be is another time. */
  private static final Duration JUMP = Duration.ofSeconds(2);

  private final CueTimes cues = new CueTimes();
  private Optional<Run> run = Optional.empty();
  private Optional<Slot> last = Optional.empty();

  /** The newest slot. */
  Optional<Slot> last() {
    return last;
  }

  /** When the next picture should be shown, as the encoder counts. */
  public OptionalLong expected() {
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
  public Slot append(Round round, Instant now) {
    Map<String, Source> sources = Source.of(round);
    Listed listed = round.lead().listed();
    String lead = lead(sources, listed.segment().main());
    Optional<Run> goingOn = run.filter(before -> goesOn(before, sources, listed, lead));
    Run current = goingOn.orElseGet(() -> begin(sources, listed, lead, now));
    Map<String, Take> takes = current.take(sources, lead);
    Span span = takes.get(lead).cut();
    cues.add(listed.segment().cues());
    Slot slot =
        new Slot(
            last.map(before -> before.number() + 1).orElse(0L),
            current.number(),
            current.at(span.time()),
            lead,
            takes,
            cues.within(current, span),
            round.segments());
    run = Optional.of(current);
    last = Optional.of(slot);
    return slot;
  }

  private static boolean goesOn(Run run, Map<String, Source> sources, Listed listed, String lead) {
    return !listed.discontinuity() && run.continues(sources) && isDated(run, listed, lead);
  }

  /**
   * Within a run dates follow the media's time, so that both never contradict each other; dates
   * that jump begin another run.
   */
  private static boolean isDated(Run run, Listed listed, String lead) {
    return listed
        .dated()
        .map(dated -> Duration.between(run.next(lead), dated).abs().compareTo(JUMP) < 0)
        .orElse(true);
  }

  /** Without a date the first is dated by its arrival, for then it has just ended. */
  private Run begin(Map<String, Source> sources, Listed listed, String lead, Instant now) {
    cues.clear();
    Duration duration = Slot.ofTicks(listed.segment().duration());
    Instant dated = listed.dated().orElseGet(() -> now.minus(duration));
    return new Run(run.map(before -> before.number() + 1).orElse(0), sources, lead, dated);
  }

  private static String lead(Map<String, Source> sources, TrackIndex main) {
    return sources.entrySet().stream()
        .filter(entry -> entry.getValue().track() == main)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }
}
