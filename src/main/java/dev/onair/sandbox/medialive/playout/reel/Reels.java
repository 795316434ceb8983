package dev.onair.sandbox.medialive.playout.reel;

import dev.onair.media.MalformedMedia;
import dev.onair.sandbox.medialive.playout.encode.EncodeCommand;
import dev.onair.sandbox.medialive.playout.encode.Ladder;
import dev.onair.sandbox.medialive.playout.encode.Pattern;
import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import dev.onair.sandbox.medialive.playout.ffmpeg.FfmpegRun;
import dev.onair.sandbox.medialive.playout.send.Segmenter;
import dev.onair.sandbox.medialive.playout.stream.Programs;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;

/** Makes reels, one after the other, and keeps them for the next time. */
public final class Reels implements AutoCloseable {

  /** More would only take the processors from each other. */
  private static final int PLAYERS = 2;

  /** The slowest machine makes a few pictures meanwhile. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

  private final Ffmpeg ffmpeg;
  private final ReelShelf shelf;
  private final Clock clock;
  private final Duration patience;
  private final Consumer<String> log;
  private final ExecutorService maker =
      Executors.newSingleThreadExecutor(task -> thread(task, "reels"));
  private final ScheduledThreadPoolExecutor players =
      new ScheduledThreadPoolExecutor(PLAYERS, task -> thread(task, "reels-playing"));
  private Optional<FfmpegRun> running = Optional.empty();
  private boolean closed;

  /**
   * None is made yet.
   *
   * @param cache the folder in which they are kept; made if it isn't there
   * @param log is told what takes its time
   */
  public Reels(Ffmpeg ffmpeg, Path cache, Clock clock, Consumer<String> log) {
    this(ffmpeg, cache, clock, log, LONGEST_SILENCE);
  }

  /**
   * The same.
   *
   * @param patience for how long ffmpeg may write nothing
   */
  Reels(Ffmpeg ffmpeg, Path cache, Clock clock, Consumer<String> log, Duration patience) {
    this.patience = patience;
    this.ffmpeg = ffmpeg;
    this.shelf = new ReelShelf(cache);
    this.clock = clock;
    this.log = log;
    players.setRemoveOnCancelPolicy(true);
  }

  private static Thread thread(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Plays that of a pattern, as soon as it is made.
   *
   * @param channel whose it is: its name
   * @param begin says what is shown first if it begins at a time, both 90 kHz since the epoch
   * @param segmenters make what takes the units, of the programs that there are
   */
  public ReelRun play(
      String channel,
      Ladder ladder,
      Pattern pattern,
      LongUnaryOperator begin,
      Function<Programs, Segmenter> segmenters) {
    return new ReelRun(of(channel, ladder, pattern), clock, players, begin, segmenters);
  }

  /**
   * That of a pattern.
   *
   * @param channel whose it is: its name
   * @return fails with an IOException whose message says why, if it can't be made
   */
  CompletableFuture<Reel> of(String channel, Ladder ladder, Pattern pattern) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return kept(channel, ladder, pattern);
          } catch (IOException e) {
            throw new CompletionException(e);
          }
        },
        maker);
  }

  private Reel kept(String channel, Ladder ladder, Pattern pattern) throws IOException {
    int frames = ladder.roundFrames();
    EncodeCommand command = EncodeCommand.reel(ladder, pattern, frames, ffmpeg.abilities());
    Path file = shelf.place(ffmpeg.version(), command.arguments());
    Optional<Reel> kept = shelf.find(file);
    if (kept.isPresent()) {
      return kept.get();
    }
    long period = period(ladder, frames);
    log.accept("%s: a reel of %.0f s is being made".formatted(channel, period / 90_000.0));
    long began = System.nanoTime();
    shelf.put(file, out -> make(command, period, out));
    log.accept(
        "%s: its reel is made, in %.1f s"
            .formatted(channel, (System.nanoTime() - began) / 1_000_000_000.0));
    return shelf.find(file).orElseThrow(() -> new IOException(file + " can't be read back"));
  }

  private static long period(Ladder ladder, int frames) {
    return frames * 90_000L * ladder.frameRate().denominator() / ladder.frameRate().numerator();
  }

  private void make(EncodeCommand command, long period, OutputStream out) throws IOException {
    try (FfmpegRun run = started(command.arguments());
        WatchedOutput output = new WatchedOutput(run, patience, players)) {
      RawStream raw = RawStream.read(output);
      int code = run.await();
      if (output.wasKilled()) {
        throw new IOException("ffmpeg made nothing for %d s".formatted(patience.toSeconds()));
      }
      if (code != 0) {
        throw new IOException(
            "ffmpeg ended with %d: %s".formatted(code, String.join("; ", run.lastLines())));
      }
      ReelFile.write(raw.tables(), Rounds.of(raw, period), out);
    } catch (MalformedMedia e) {
      throw new IOException("ffmpeg made something else than asked for: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the sandbox ends", e);
    }
  }

  private synchronized FfmpegRun started(List<String> arguments) throws IOException {
    if (closed) {
      throw new IOException("the sandbox ends");
    }
    FfmpegRun run = ffmpeg.start(arguments);
    running = Optional.of(run);
    return run;
  }

  /** Ends what is being made. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      running.ifPresent(FfmpegRun::close);
    }
    maker.shutdownNow();
    players.shutdownNow();
  }
}
