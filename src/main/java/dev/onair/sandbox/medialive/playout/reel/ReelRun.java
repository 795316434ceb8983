package dev.onair.sandbox.medialive.playout.reel;

import dev.onair.sandbox.medialive.playout.send.Segmenter;
import dev.onair.sandbox.medialive.playout.send.Ticks;
import dev.onair.sandbox.medialive.playout.stream.Programs;
import dev.onair.sandbox.medialive.playout.stream.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;

/** Plays a reel as soon as it is made, in time: each unit when it is due. */
public final class ReelRun implements AutoCloseable {

  /** A frame of 25 a second. */
  private static final int BEAT_MILLIS = 40;

  /** Who is so far behind has been asleep; so far ahead, and the clock was put back. */
  private static final long ASLEEP = 30 * Ticks.SECOND;

  private final CompletableFuture<Reel> coming;
  private final Clock clock;
  private final LongUnaryOperator begin;
  private final Function<Programs, Segmenter> segmenters;
  private final ScheduledFuture<?> beat;
  private volatile Optional<Playing> playing = Optional.empty();
  private long last;
  private boolean closed;
  private volatile boolean over;
  private volatile Optional<String> trouble = Optional.empty();

  private record Playing(Reel reel, Loop loop, Segmenter segmenter) {}

  /**
   * One that waits for its reel.
   *
   * @param beats calls it
   * @param begin says what is shown first if it begins at a time, both 90 kHz since the epoch
   * @param segmenters make what takes the units, of the programs that there are
   */
  ReelRun(
      CompletableFuture<Reel> coming,
      Clock clock,
      ScheduledExecutorService beats,
      LongUnaryOperator begin,
      Function<Programs, Segmenter> segmenters) {
    this.coming = coming;
    this.clock = clock;
    this.begin = begin;
    this.segmenters = segmenters;
    this.beat = beats.scheduleWithFixedDelay(this::play, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
  }

  private synchronized void play() {
    if (closed || over || !coming.isDone()) {
      return;
    }
    try {
      play(Ticks.of(clock.instant()));
    } catch (CompletionException | IOException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      trouble = Optional.of("no pictures: " + cause.getMessage());
      over = true;
    } catch (RuntimeException e) {
      // Nobody else would hear of it: a task that throws is not called again.
      trouble = Optional.of("no pictures, by a fault of the sandbox: " + e);
      over = true;
    }
  }

  private void play(long now) throws IOException {
    if (playing.isEmpty()) {
      Reel reel = coming.join();
      Segmenter segmenter = segmenters.apply(reel.programs());
      playing = Optional.of(new Playing(reel, new Loop(reel, begin.applyAsLong(now)), segmenter));
      last = now;
    }
    over = Math.abs(now - last) > ASLEEP;
    last = now;
    Playing at = playing.get();
    while (!over) {
      Optional<Unit> unit = at.loop().next(now);
      if (unit.isEmpty()) {
        return;
      }
      at.segmenter().accept(unit.get());
    }
  }

  /** Whether it has ended by itself. */
  public boolean isOver() {
    return over;
  }

  /** Whether it plays by now. */
  public boolean makesPictures() {
    return playing.isPresent() && !over;
  }

  /** What keeps it from making pictures. */
  public Optional<String> trouble() {
    return trouble;
  }

  @Override
  public void close() {
    beat.cancel(false);
    synchronized (this) {
      closed = true;
    }
    var unused = coming.thenAccept(ReelRun::release);
  }

  private static void release(Reel reel) {
    try {
      reel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
