package dev.onair.cli.terminal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Work that Ctrl-C ends properly. The JVM would otherwise leave off in the middle of it: here the
 * working thread is interrupted, and the JVM waits until it has cleaned up.
 */
public final class Interruptible {

  /** What takes longer is explained. */
  private static final Duration SOON = Duration.ofSeconds(1);

  private Interruptible() {}

  /**
   * Does the work in the calling thread, and says if it was stopped.
   *
   * @param err where that is said
   * @throws InterruptedException once the work has ended because of Ctrl-C or a signal like it
   */
  public static <T> T call(LineWriter err, Callable<T> work) throws Exception {
    Thread worker = Thread.currentThread();
    CountDownLatch ended = new CountDownLatch(1);
    Thread hook =
        new Thread(
            () -> {
              worker.interrupt();
              try {
                if (!ended.await(SOON.toMillis(), TimeUnit.MILLISECONDS)) {
                  err.println("onair: stopping; what was begun has to come to its end");
                  ended.await();
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return work.call();
    } catch (InterruptedException e) {
      // Here, because the JVM ends as soon as the hook does.
      err.println("onair: stopped");
      err.flush();
      throw e;
    } finally {
      ended.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The JVM is on its way down, which is what the hook was for.
      }
    }
  }
}
