package dev.onair.terraform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitGateTest {

  private static final Outcome FINE = new Outcome(List.of("init"), 0, "");
  private static final Outcome FAILED = new Outcome(List.of("init"), 1, "");

  @TempDir private Path directory;

  @Test
  void theFirstFillsTheCacheAloneAndTheOthersGoTogether() throws Exception {
    InitGate gate = new InitGate(Optional.of(directory.resolve("plugins")));
    AtomicInteger begun = new AtomicInteger();
    CyclicBarrier together = new CyclicBarrier(3);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<Outcome> init =
          () ->
              gate.pass(
                  () -> {
                    if (begun.incrementAndGet() == 1) {
                      // The others have all the time to come in, were they let.
                      Thread.sleep(200);
                      assertThat(begun).hasValue(1);
                    } else {
                      await(together);
                    }
                    return FINE;
                  });
      List<Future<Outcome>> runs = Stream.generate(() -> threads.submit(init)).limit(4).toList();
      for (Future<Outcome> run : runs) {
        assertThat(run.get(20, TimeUnit.SECONDS)).isEqualTo(FINE);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void oneThatFailsLeavesItToTheNext() throws Exception {
    InitGate gate = new InitGate(Optional.of(cacheWith("whole")));

    assertThat(gate.pass(() -> FAILED)).isEqualTo(FAILED);

    gate.pass(
        () -> {
          assertThat(directory.resolve("plugins/whole")).exists();
          return FINE;
        });
    assertThat(directory.resolve("plugins.unfinished")).doesNotExist();
  }

  @Test
  void aCacheBehindALinkIsNotEmptied() throws Exception {
    Path shared = Files.createDirectory(directory.resolve("shared"));
    Files.writeString(shared.resolve("provider"), "of all projects");
    Path cache = Files.createSymbolicLink(directory.resolve("plugins"), shared);
    Files.createFile(directory.resolve("plugins.unfinished"));

    assertThatThrownBy(() -> new InitGate(Optional.of(cache)).pass(() -> FINE))
        .hasMessageContaining("plugins: it is a link");
    assertThat(shared.resolve("provider")).exists();
  }

  @Test
  void aCacheThatWasLeftHalfFilledIsFilledAnew() throws Exception {
    Path cache = cacheWith("half");
    InitGate killed = new InitGate(Optional.of(cache));
    assertThatThrownBy(
            () ->
                killed.pass(
                    () -> {
                      throw new InterruptedException();
                    }))
        .isInstanceOf(InterruptedException.class);

    new InitGate(Optional.of(cache))
        .pass(
            () -> {
              assertThat(cache).isEmptyDirectory();
              return FINE;
            });
  }

  private Path cacheWith(String file) throws IOException {
    Path cache = Files.createDirectories(directory.resolve("plugins"));
    Files.createFile(cache.resolve(file));
    return cache;
  }

  private static void await(CyclicBarrier barrier) throws IOException, InterruptedException {
    try {
      barrier.await(20, TimeUnit.SECONDS);
    } catch (BrokenBarrierException | TimeoutException e) {
      throw new IOException("they do not go together", e);
    }
  }
}
