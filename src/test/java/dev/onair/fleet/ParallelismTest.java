package dev.onair.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParallelismTest {

  /** 700 MiB a run, and a half stays free. */
  @ParameterizedTest
  @CsvSource({
    "2, 65536, 8", // the cores set the limit
    "64, 16384, 11", // the memory does
    "4, 1400, 1",
    "4, 1399, 1", // never none
    "4, 0, 1"
  })
  void coresAndFreeMemorySetTheLimit(int cores, long availableMebibytes, int expected) {
    assertThat(Parallelism.of(cores, availableMebibytes)).isEqualTo(expected);
  }

  @Test
  void thisMachineCanWorkOnAtLeastOneStack() {
    assertThat(Parallelism.ofThisMachine())
        .isBetween(1, 4 * Runtime.getRuntime().availableProcessors());
  }
}
