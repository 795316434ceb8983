package dev.onair.probe.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does things at the same time, a few at once. */
public final class Together implements AutoCloseable {

  /** As many connections as a browser has to a host. */
  private static final int THREADS = 6;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "probe");
            thread.setDaemon(true);
            return thread;
          });

  /** What is done with each. */
  @FunctionalInterface
  public interface Work<T, R> {
    R with(T each) throws InterruptedException;
  }

  /** The results, in the order of what they are of. */
  public <T, R> List<R> each(Collection<T> all, Work<T, R> work) throws InterruptedException {
    List<Future<R>> begun = new ArrayList<>();
    for (T one : all) {
      begun.add(threads.submit(() -> work.with(one)));
    }
    List<R> results = new ArrayList<>();
    for (Future<R> future : begun) {
      results.add(result(future));
    }
    return results;
  }

  private static <R> R result(Future<R> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException bug) {
        throw bug;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
