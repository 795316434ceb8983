package dev.onair.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "203.0.0.0/16, 203.0.113.0/24, true",
    "203.0.113.0/24, 203.0.0.0/16, false",
    "203.0.113.0/24, 203.0.114.0/24, false",
    "0.0.0.0/0, 198.51.100.17/32, true",
    "198.51.100.17/32, 198.51.100.17/32, true",
    "128.0.0.0/1, 255.255.255.255/32, true",
  })
  void aNetworkLiesInAWiderOne(String outer, String inner, boolean expected) {
    assertThat(Network.of(outer).contains(Network.of(inner))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7/24, 203.0.113.0/24",
    "203.0.113.7, 203.0.113.7/32",
    "255.255.255.255/0, 0.0.0.0/0",
    "255.255.255.255/31, 255.255.255.254/31",
  })
  void anAddressLiesInANetwork(String address, String network) {
    assertThat(Network.around(address)).contains(Network.of(network));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1.2.3", "1.2.3.256/32", "1.2.3.4/33", "01.2.3.4/32", "1.2.3.4/", "::1/128"})
  void whatIsNoAddressLiesNowhere(String text) {
    assertThat(Network.around(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"203.0.113.7/24", "203.0.113.7", "none"})
  void aNetworkIsWrittenWithItsFirstAddressAndItsPrefix(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Network.of(text));
  }
}
