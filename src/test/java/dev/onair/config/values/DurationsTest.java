package dev.onair.config.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @ValueSource(strings = {"15 min", "15min", "15 minutes", "15m", "900 s", "0.25 hours"})
  void aQuarterOfAnHourCanBeWrittenInMinutesToo(String text) {
    assertThat(Durations.parse(text)).isEqualTo(Duration.ofMinutes(15));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"15", "min", "15 mins", "1e3 s", "NaN s", "15 MIN", "1 month", "15 min 3 s"})
  void anythingElseIsNone(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Durations.parse(text));
  }

  @Test
  void whatIsFormattedCanBeParsed() {
    for (Duration duration :
        new Duration[] {Duration.ofMillis(1), Duration.ofSeconds(90), Duration.ofDays(14)}) {
      assertThat(Durations.parse(Durations.format(duration))).isEqualTo(duration);
    }
  }
}
