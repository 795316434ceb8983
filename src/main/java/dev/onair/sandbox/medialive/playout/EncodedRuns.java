package dev.onair.sandbox.medialive.playout;

import dev.onair.sandbox.medialive.playout.reel.ReelRun;
import dev.onair.sandbox.medialive.playout.reel.Reels;
import dev.onair.sandbox.medialive.playout.source.Source;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Runs of the real encoder. */
final class EncodedRuns implements Runs {

  private final Reels reels;
  private final Clock clock;

  EncodedRuns(Reels reels, Clock clock) {
    this.reels = reels;
    this.clock = clock;
  }

  @Override
  public Run made(Source.Made source, RunOrder order) {
    return new Played(
        reels.play(
            order.channel(),
            order.ladder(),
            source.pattern(),
            now -> begin(now, order),
            programs -> order.output().segmenter(programs, true, order.availOffset())));
  }

  /** Where a segment begins. */
  private static long begin(long now, RunOrder order) {
    long number = Math.floorDiv(now, order.segmentTicks()) + (order.again() ? 1 : 0);
    return number * order.segmentTicks();
  }

  @Override
  public Run live(Source.Live source, RunOrder order) {
    try {
      return new LiveRun(
          order.channel(),
          source.encode(),
          clock,
          programs -> order.output().segmenter(programs, false, order.availOffset()));
    } catch (IOException e) {
      return new FailedRun("the live encoder can't begin: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    reels.close();
  }

  private record Played(ReelRun run) implements Run {
    @Override
    public boolean isOver() {
      return run.isOver();
    }

    @Override
    public boolean makesPictures() {
      return run.makesPictures();
    }

    @Override
    public Optional<String> trouble() {
      return run.trouble();
    }

    @Override
    public void close() {
      run.close();
    }
  }

  private record FailedRun(String why) implements Run {
    @Override
    public boolean isOver() {
      return true;
    }

    @Override
    public boolean makesPictures() {
      return false;
    }

    @Override
    public Optional<String> trouble() {
      return Optional.of(why);
    }

    @Override
    public void close() {
      // Nothing of it is there.
    }
  }
}
