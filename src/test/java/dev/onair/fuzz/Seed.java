package dev.onair.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;

/**
 * What a run draws its trials from. {@code -Donair.fuzz=N} makes N times as many trials as the
 * build does, and {@code -Donair.seed=N} others; a trial that fails is repeated alone with {@code
 * -Donair.fuzz.trial=N}.
 */
final class Seed {

  private static final long SEED = Long.getLong("onair.seed", 8);
  private static final int TIMES = Integer.getInteger("onair.fuzz", 1);
  private static final Integer ONLY = Integer.getInteger("onair.fuzz.trial");

  /** A trial takes a hundredth of it; what takes longer would not end. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private Seed() {}

  /**
   * Runs trials, each with random numbers of its own, so that each can be repeated alone.
   *
   * @param inBuild how many there are in the build
   */
  static void trials(int inBuild, Consumer<Random> trial) {
    IntStream numbers = ONLY == null ? IntStream.range(0, inBuild * TIMES) : IntStream.of(ONLY);
    List<AssertionError> faults = new ArrayList<>();
    numbers.forEach(
        number -> {
          try {
            Random random = new Random(SEED * 1_000_003 + number);
            Assertions.assertTimeoutPreemptively(LONGEST, () -> trial.accept(random));
          } catch (RuntimeException | Error e) {
            faults.add(
                new AssertionError(
                    "-Donair.seed=%d -Donair.fuzz.trial=%d: %s".formatted(SEED, number, e), e));
          }
        });
    Assertions.assertAll(
        faults.stream()
            .map(
                fault ->
                    () -> {
                      throw fault;
                    }));
  }

  /** One of several. */
  static <T> T one(Random random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Whether what happens so often happens now. */
  static boolean once(Random random, int in) {
    return random.nextInt(in) == 0;
  }
}
