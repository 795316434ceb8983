package dev.onair.fleet.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.0.0/16, 203.0.113.0/24, true",
    "203.0.113.0/24, 203.0.0.0/16, false",
    "203.0.113.0/24, 203.0.114.0/24, false",
    "0.0.0.0/0, 198.51.100.17/32, true",
    "198.51.100.17/32, 198.51.100.17/32, true",
    "2001:db8::/32, 2001:db8::1/128, false",
  })
  void aNetworkLiesInAWiderOne(String outer, String inner, boolean expected) {
    assertThat(Networks.contains(outer, inner)).isEqualTo(expected);
  }
}
