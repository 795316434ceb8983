package dev.onair.sandbox.medialive.playout.receive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RtpPayloadTest {

  private static final String REST = "2100010000000100000002";

  @ParameterizedTest
  @CsvSource({
    // Plain; with a contributing source; with an extension of one word; with two bytes of padding.
    "80, '', 4711, 4711",
    "81, 00000003, 4711, 4711",
    "90, beef000100000000, 4711, 4711",
    "a0, '', 47110002, 4711",
  })
  void thePayloadFollowsTheHeader(String first, String more, String rest, String payload) {
    assertThat(RtpPayload.of(HexFormat.of().parseHex(first + REST + more + rest)))
        .hasValueSatisfying(
            bytes -> assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(payload));
  }

  @ParameterizedTest
  @CsvSource({
    "47000000", // a transport stream without RTP
    "4021000100000001000000024711", // version 1
    "8021000100000001", // cut
    "8f2100010000000100000002", // fewer sources than it says
    "902100010000000100000002beefffff", // an extension that is longer than the packet
    "a021000100000001000000024711ff" // more padding than packet
  })
  void whatIsNoRtpHasNone(String packet) {
    assertThat(RtpPayload.of(HexFormat.of().parseHex(packet))).isEmpty();
  }
}
