package dev.onair.fleet;

import dev.onair.files.FileTrouble;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Does the same to many stacks, some at a time; where one fails, the others go on. */
public final class Parallel {

  private Parallel() {}

  /** What came of a stack. */
  public sealed interface Result<T> permits Done, Failed {

    /** Goes on with what was made, or with why it was not. */
    void match(Consumer<T> done, Consumer<IOException> failed);

    /** What was made. */
    T orThrow() throws IOException;
  }

  private record Done<T>(T value) implements Result<T> {
    @Override
    public void match(Consumer<T> done, Consumer<IOException> failed) {
      done.accept(value);
    }

    @Override
    public T orThrow() {
      return value;
    }
  }

  private record Failed<T>(IOException failure) implements Result<T> {
    @Override
    public void match(Consumer<T> done, Consumer<IOException> failed) {
      failed.accept(failure);
    }

    @Override
    public T orThrow() throws IOException {
      throw failure;
    }
  }

  /** Something that is done to a stack. */
  @FunctionalInterface
  public interface Task<T> {
    T run(String stack) throws IOException, InterruptedException;
  }

  /**
   * Does it to all of them.
   *
   * @param threads how many at a time
   * @return what came of each, in the order given
   * @throws InterruptedException once all have ended, if the calling thread was interrupted; those
   *     that ran were interrupted too
   */
  public static <T> Map<String, Result<T>> each(List<String> stacks, int threads, Task<T> task)
      throws InterruptedException {
    ExecutorService executor =
        Executors.newFixedThreadPool(threads, run -> new Thread(run, "fleet"));
    try {
      Map<String, Future<Result<T>>> futures = new LinkedHashMap<>();
      for (String stack : stacks) {
        Callable<Result<T>> call = () -> result(stack, task);
        futures.put(stack, executor.submit(call));
      }
      return results(futures);
    } finally {
      executor.shutdownNow();
      awaitEnd(executor);
    }
  }

  /** A bug on the way to one result is thrown when all others are there. */
  private static <T> Map<String, Result<T>> results(Map<String, Future<Result<T>>> futures)
      throws InterruptedException {
    Map<String, Result<T>> results = new LinkedHashMap<>();
    RuntimeException bug = null;
    for (Map.Entry<String, Future<Result<T>>> future : futures.entrySet()) {
      try {
        results.put(future.getKey(), future.getValue().get());
      } catch (ExecutionException e) {
        RuntimeException one = new IllegalStateException(future.getKey(), e.getCause());
        if (bug == null) {
          bug = one;
        } else {
          bug.addSuppressed(one);
        }
      }
    }
    if (bug != null) {
      throw bug;
    }
    return results;
  }

  private static <T> Result<T> result(String stack, Task<T> task) throws InterruptedException {
    try {
      return new Done<>(task.run(stack));
    } catch (IOException e) {
      return new Failed<>(
          FileTrouble.behind(e).map(t -> new IOException(FileTrouble.words(t), e)).orElse(e));
    }
  }

  /** Terraform is given the time that it needs to write its state. */
  private static void awaitEnd(ExecutorService executor) {
    boolean interrupted = false;
    while (!executor.isTerminated()) {
      try {
        interrupted |= !executor.awaitTermination(1, TimeUnit.DAYS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
