package dev.onair.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BitrateTest {

  @ParameterizedTest
  @CsvSource({
    "2700 kbps, 2700000",
    "2700kbps, 2700000",
    "20 Mbps, 20000000",
    "2.5 Mbps, 2500000",
    "96 kbit/s, 96000",
    "1234 bps, 1234"
  })
  void aBitrateHasAUnit(String text, long bitsPerSecond) {
    assertThat(Bitrate.parse(text)).isEqualTo(new Bitrate(bitsPerSecond));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2700", "0 kbps", "-1 kbps", "1.5 bps", "2 GB", "kbps"})
  void whatIsNoBitrateIsRefused(String text) {
    assertThatThrownBy(() -> Bitrate.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2700000, 2700 kbps",
    "3000000, 3000 kbps",
    "9999000, 9999 kbps",
    "10000000, 10 Mbps",
    "12500000, 12500 kbps",
    "100000000, 100 Mbps",
    "1234, 1234 bps"
  })
  void aBitrateIsWrittenInOneWayEverywhere(long bitsPerSecond, String text) {
    assertThat(new Bitrate(bitsPerSecond)).hasToString(text);
    assertThat(Bitrate.parse(text)).isEqualTo(new Bitrate(bitsPerSecond));
  }
}
