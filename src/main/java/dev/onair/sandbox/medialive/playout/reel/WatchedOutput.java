package dev.onair.sandbox.medialive.playout.reel;

import dev.onair.sandbox.medialive.playout.ffmpeg.FfmpegRun;
import java.io.FilterInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** What an encoder writes; one that hangs is killed, and its output ends. */
final class WatchedOutput extends FilterInputStream {

  private final ScheduledFuture<?> watch;
  private volatile long latest = System.nanoTime();
  private volatile boolean killed;

  /**
   * Watches from now on.
   *
   * @param patience for how long it may write nothing
   */
  WatchedOutput(FfmpegRun run, Duration patience, ScheduledExecutorService watching) {
    super(run.output());
    long most = patience.toNanos();
    watch =
        watching.scheduleWithFixedDelay(
            () -> {
              if (System.nanoTime() - latest > most) {
                killed = true;
                run.close();
              }
            },
            most / 4,
            most / 4,
            TimeUnit.NANOSECONDS);
  }

  /** Whether it was killed for its silence. */
  boolean wasKilled() {
    return killed;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    latest = System.nanoTime();
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    latest = System.nanoTime();
    return read;
  }

  @Override
  public void close() throws IOException {
    watch.cancel(false);
    super.close();
  }
}
