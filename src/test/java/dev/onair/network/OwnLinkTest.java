package dev.onair.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnLinkTest {

  /** In whatever form: the last three are how addresses are hidden from those who compare texts. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "169.254.170.2",
        "[fd00:ec2::254]",
        "[fe80::1]",
        "224.0.0.1",
        "0.0.0.0",
        "[::]",
        "2852039166",
        "169.16689662",
        "[::ffff:169.254.169.254]"
      })
  void nobodyIsLedThere(String host) {
    assertThatThrownBy(() -> OwnLink.past(host)).isInstanceOf(UnknownHostException.class);
  }

  @Test
  void otherAddressesAreAnybodys() throws UnknownHostException {
    assertThat(OwnLink.past("127.0.0.1").getHostAddress()).isEqualTo("127.0.0.1");
    assertThat(OwnLink.past("203.0.113.9").getHostAddress()).isEqualTo("203.0.113.9");
  }
}
