package dev.onair.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParallelismTest {

  /** 500 MiB a run, and a quarter stays free. */
  @ParameterizedTest
  @CsvSource({
    "8, 65536, 8", // the cores set the limit
    "64, 12000, 18", // the memory does
    "4, 1300, 1",
    "4, 600, 1", // never none
    "4, 0, 1"
  })
  void coresAndFreeMemorySetTheLimit(int runs, long availableMebibytes, int expected) {
    assertThat(Parallelism.of(runs, availableMebibytes)).isEqualTo(expected);
  }

  @Test
  void thisMachineCanWorkOnAtLeastOneStack() {
    int cores = Runtime.getRuntime().availableProcessors();

    assertThat(Parallelism.ofPlans()).isBetween(1, 2 * cores);
    assertThat(Parallelism.ofApplies()).isBetween(Parallelism.ofPlans(), 10 * cores);
  }
}
