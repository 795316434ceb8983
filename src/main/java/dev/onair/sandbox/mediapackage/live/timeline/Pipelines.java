package dev.onair.sandbox.mediapackage.live.timeline;

import dev.onair.sandbox.mediapackage.live.ingest.Feed;
import dev.onair.sandbox.mediapackage.live.ingest.Round;
import dev.onair.sandbox.mediapackage.live.spool.InputSegment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A channel's two pipelines, of which one is in use until it is late and the other is not. Not for
 * many threads.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/mediapackage/latest/userguide/what-is-flow-ir.html">MediaPackage,
 *     live input redundancy</a>
 */
public final class Pipelines {

  /** A pipeline is late by two segments and this. Assumed; MediaPackage's own is not published. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /** After so long a silence whatever comes is another encoder's. */
  private static final Duration SILENCE = Duration.ofSeconds(15);

  /** So many rounds of the pipeline that is not in use are kept, to go on with. */
  private static final int READY = 6;

  private final Map<Integer, Pipeline> pipelines = new HashMap<>();
  private final Timeline timeline;
  private final Consumer<String> log;
  private Optional<Integer> used = Optional.empty();
  private Instant taken = Instant.EPOCH;

  /** One of them. */
  private static final class Pipeline {
    private final Feed feed = new Feed();
    private final Deque<Round> ready = new ArrayDeque<>();
    private final List<InputSegment> unneeded = new ArrayList<>();
    private Instant heard = Instant.EPOCH;

    /** Takes something, and tells which rounds it made whole. */
    List<Round> take(Consumer<Feed> change, Instant now) {
      if (heard.plus(SILENCE).isBefore(now)) {
        feed.reset();
      }
      heard = now;
      change.accept(feed);
      return feed.rounds();
    }

    void keepReady(List<Round> rounds) {
      ready.addAll(rounds);
      while (ready.size() > READY) {
        unneeded.addAll(ready.poll().segments());
      }
    }

    List<InputSegment> unneeded() {
      unneeded.addAll(feed.unneeded());
      List<InputSegment> gone = List.copyOf(unneeded);
      unneeded.clear();
      return gone;
    }
  }

  public Pipelines(Timeline timeline, Consumer<String> log) {
    this.timeline = timeline;
    this.log = log;
  }

  /** What to go on with after a change of a pipeline. */
  public List<Round> take(int number, Consumer<Feed> change, Instant now) {
    Pipeline pipeline = pipelines.computeIfAbsent(number, key -> new Pipeline());
    List<Round> rounds = pipeline.take(change, now);
    if (rounds.isEmpty()) {
      return List.of();
    }
    boolean other = used.isPresent() && used.get() != number;
    if (other) {
      pipeline.keepReady(rounds);
      if (!isLate(now)) {
        return List.of();
      }
      log.accept("pipeline %d is late: on with pipeline %d".formatted(used.get(), number));
      rounds = following(pipeline);
    }
    used = Optional.of(number);
    taken = now;
    return rounds;
  }

  private boolean isLate(Instant now) {
    Duration segment = timeline.last().map(slot -> Slot.ofTicks(slot.duration())).orElseThrow();
    return taken.plus(segment.multipliedBy(2)).plus(PATIENCE).isBefore(now);
  }

  /** What follows the timeline's end: by the encoder's clock, or by its dates, or just the last. */
  private List<Round> following(Pipeline pipeline) {
    List<Round> ready = List.copyOf(pipeline.ready);
    pipeline.ready.clear();
    int from = 0;
    while (from < ready.size() - 1 && !timeline.isNext(ready.get(from))) {
      from++;
    }
    if (!timeline.isNext(ready.get(from))) {
      from = 0;
      while (from < ready.size() - 1 && !isAfterEnd(ready.get(from))) {
        from++;
      }
    }
    ready.subList(0, from).forEach(round -> pipeline.unneeded.addAll(round.segments()));
    return ready.subList(from, ready.size());
  }

  private boolean isAfterEnd(Round round) {
    Instant end = timeline.last().orElseThrow().end().minus(Slot.ofTicks(round.duration() / 2));
    return round.lead().listed().dated().filter(dated -> !dated.isBefore(end)).isPresent();
  }

  /** Forgets all that is not in use. */
  public void reset() {
    for (Pipeline pipeline : pipelines.values()) {
      pipeline.feed.reset();
      pipeline.ready.forEach(round -> pipeline.unneeded.addAll(round.segments()));
      pipeline.ready.clear();
    }
  }

  /** The segments that nobody will use, since this was asked last. */
  public List<InputSegment> unneeded() {
    return pipelines.values().stream().flatMap(pipeline -> pipeline.unneeded().stream()).toList();
  }
}
