package dev.onair.sandbox.medialive.playout.ffmpeg;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A run of ffmpeg. Closing it kills it. */
public final class FfmpegRun implements AutoCloseable {

  private static final int KEPT_LINES = 20;
  private static final int SECONDS_TO_DIE = 5;

  private final Process process;
  private final Deque<String> lines = new ArrayDeque<>();
  private final Thread errors;
  private final Consumer<String> listener;

  FfmpegRun(Process process, Consumer<String> listener) {
    this.process = process;
    this.listener = listener;
    this.errors = new Thread(this::readErrors, "ffmpeg-" + process.pid());
    errors.setDaemon(true);
    errors.start();
  }

  private void readErrors() {
    try (BufferedReader reader = process.errorReader()) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        synchronized (lines) {
          lines.addLast(line);
          if (lines.size() > KEPT_LINES) {
            lines.removeFirst();
          }
        }
        listener.accept(line);
      }
    } catch (IOException | UncheckedIOException e) {
      // It was killed: there is nothing more to read.
      return;
    }
  }

  /** What it writes to standard output. */
  public InputStream output() {
    return process.getInputStream();
  }

  /** What it reads from standard input. */
  public OutputStream input() {
    return process.getOutputStream();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  /** Its exit code, when it ends. */
  public CompletableFuture<Integer> exit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /** The last lines that it wrote to standard error, at most 20. */
  public List<String> lastLines() {
    synchronized (lines) {
      return List.copyOf(lines);
    }
  }

  /**
   * Waits for its end.
   *
   * @return the exit code
   * @throws InterruptedException if interrupted; it goes on then
   */
  public int await() throws InterruptedException {
    int code = process.waitFor();
    errors.join();
    return code;
  }

  /** Kills it, with what a script in its place has begun; waits until it is gone, at most 5 s. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.waitFor(SECONDS_TO_DIE, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
