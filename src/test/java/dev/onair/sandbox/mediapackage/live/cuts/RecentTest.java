package dev.onair.sandbox.mediapackage.live.cuts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecentTest {

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void whatManyAskForIsMadeOnce() throws Exception {
    Recent<String, String> recent = new Recent<>(100, String::length);
    List<String> made = new ArrayList<>();
    Callable<Optional<String>> ask =
        () ->
            recent.get(
                "key",
                () -> {
                  made.add("once");
                  return Optional.of("value");
                });
    List<Future<Optional<String>>> all = threads.invokeAll(Collections.nCopies(20, ask));

    for (Future<Optional<String>> one : all) {
      assertThat(one.get()).contains("value");
    }
    assertThat(made).hasSize(1);
  }

  @Test
  void whatWasMadeLongAgoGoesAndWhatCouldNotBeMadeIsTriedAgain() {
    Recent<Integer, String> recent = new Recent<>(10, String::length);
    List<Integer> made = new ArrayList<>();
    for (int key : List.of(1, 2, 1, 3, 1, 2)) {
      recent.get(
          key,
          () -> {
            made.add(key);
            return Optional.of("12345");
          });
    }
    assertThat(made).containsExactly(1, 2, 3, 2);

    assertThat(recent.get(9, Optional::empty)).isEmpty();
    assertThat(recent.get(9, () -> Optional.of("x"))).contains("x");
  }
}
