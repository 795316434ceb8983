package dev.onair.sandbox.medialive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PushAddressesTest {

  private final PushAddresses addresses = PushAddresses.ofLoopback();

  @Test
  void portsOfThisMachineCanBeListenedOn() throws IOException {
    PushAddresses.Address rtmp = addresses.next("RTMP_PUSH", port -> false);
    PushAddresses.Address udp = addresses.next("UDP_PUSH", port -> false);

    assertThat(rtmp.ip()).isEqualTo("127.0.0.1");
    assertThat(rtmp.port()).isBetween(20_000, 29_999);
    try (ServerSocket tcp = new ServerSocket(rtmp.port(), 1, InetAddress.getLoopbackAddress());
        DatagramSocket datagrams = new DatagramSocket(udp.port())) {
      assertThat(tcp.isBound()).isTrue();
      assertThat(datagrams.isBound()).isTrue();
    }
  }

  @Test
  void whatAnotherInputHasIsNotGivenAgain() {
    List<Integer> asked = new ArrayList<>();

    PushAddresses.Address address =
        addresses.next(
            "RTP_PUSH",
            port -> {
              asked.add(port);
              return asked.size() < 3;
            });

    assertThat(asked).hasSizeGreaterThanOrEqualTo(3);
    assertThat(asked).endsWith(address.port());
  }
}
