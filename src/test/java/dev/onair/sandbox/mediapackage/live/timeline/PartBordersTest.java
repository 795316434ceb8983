package dev.onair.sandbox.mediapackage.live.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartBordersTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 5, 12, 15, 24, 25, 30, 47, 50, 60, 94, 120, 200})
  void partsAreAllThereIsAndNoneIsMuchShorterThanAnother(int frames) {
    for (int wanted = 1; wanted <= 24; wanted++) {
      List<Integer> borders = PartBorders.audio(frames, wanted);
      List<Integer> lengths =
          IntStream.range(1, borders.size())
              .mapToObj(i -> borders.get(i) - borders.get(i - 1))
              .toList();

      assertThat(borders.get(0)).isZero();
      assertThat(borders.get(borders.size() - 1)).isEqualTo(frames);
      assertThat(lengths).hasSizeBetween(1, wanted);
      assertThat(Collections.min(lengths))
          .as("%d frames in %d parts", frames, wanted)
          .isGreaterThanOrEqualTo((int) Math.ceil(Collections.max(lengths) * 0.85));
    }
  }
}
