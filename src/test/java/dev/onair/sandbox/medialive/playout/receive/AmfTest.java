package dev.onair.sandbox.medialive.playout.receive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmfTest {

  @Test
  void whatIsWrittenIsRead() throws IOException {
    byte[] bytes = Amf.write("connect", 1.0, null, Map.of("app", "live"));

    assertThat(Amf.read(bytes))
        .isEqualTo(
            List.of(
                Optional.of("connect"),
                Optional.of(1.0),
                Optional.empty(),
                Optional.of(Map.of("app", "live"))));
  }

  @Test
  void arraysAndBooleansAreRead() throws IOException {
    byte[] bytes = HexFormat.of().parseHex("08000000010001610101000009" + "0a000000020101" + "05");

    assertThat(Amf.read(bytes))
        .isEqualTo(List.of(Optional.of(Map.of("a", true)), Optional.of(List.of(true))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00", // a number without its bytes
        "02ffff61", // a text that is longer than the message
        "0c7fffffff", // the same with four bytes of length
        "03000161", // an object that does not end
        "0a7fffffff", // more elements than bytes
        "ff", // no such kind
        "0a000000010a000000010a000000010a000000010a000000010a000000010a000000010a000000010a00000001"
            + "0a0000000105" // too deep
      })
  void whatIsNoneIsRefused(String hex) {
    assertThatThrownBy(() -> Amf.read(HexFormat.of().parseHex(hex)))
        .isInstanceOf(IOException.class);
  }
}
