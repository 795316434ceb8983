package dev.onair.sandbox.medialive.playout.receive;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Optional;

/**
 * What one reader has still to read. Who is too slow by more than 16 MiB loses all of it, and goes
 * on at the next place to begin.
 */
public final class IntakeReader implements AutoCloseable {

  private static final long MOST = 16L << 20;

  private final Intake intake;
  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private long size;
  private boolean started;
  private boolean ended;

  IntakeReader(Intake intake, Collection<byte[]> headers) {
    this.intake = intake;
    headers.forEach(this::add);
  }

  synchronized void offer(byte[] bytes, boolean isStart) {
    started |= isStart;
    if (!started || ended) {
      return;
    }
    if (size + bytes.length > MOST) {
      waiting.clear();
      size = 0;
      started = false;
      return;
    }
    add(bytes);
  }

  private synchronized void add(byte[] bytes) {
    waiting.addLast(bytes);
    size += bytes.length;
    notifyAll();
  }

  synchronized void end() {
    ended = true;
    notifyAll();
  }

  /** The next bytes, waited for; absent when the sender is gone, or this is closed. */
  public synchronized Optional<byte[]> next() throws InterruptedException {
    while (waiting.isEmpty() && !ended) {
      wait();
    }
    byte[] bytes = waiting.pollFirst();
    size -= bytes == null ? 0 : bytes.length;
    return Optional.ofNullable(bytes);
  }

  @Override
  public void close() {
    intake.forget(this);
    end();
  }
}
