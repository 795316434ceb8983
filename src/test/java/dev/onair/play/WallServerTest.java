package dev.onair.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page on loopback, asked as browsers and others ask. */
class WallServerTest {

  private WallServer server;

  @BeforeEach
  void aPage() throws IOException {
    server = WallServer.start(0, "<p>größer</p>");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost:1234", "LOCALHOST", "[::1]:80"})
  void thePageIsForLoopbacksNamesWithAnyPort(String host) throws IOException {
    String reply = ask("GET /?x", host);

    assertThat(reply).startsWith("HTTP/1.1 200 ").endsWith("<p>größer</p>");
    assertThat(reply.toLowerCase(Locale.ROOT))
        .contains(
            "cache-control: no-store",
            "x-content-type-options: nosniff",
            "content-security-policy: frame-ancestors 'none'",
            "referrer-policy: no-referrer")
        .doesNotContain("access-control-allow-origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "localhost.evil.example", "evil.localhost", "10.0.0.1"})
  void ofOtherNamesItKnowsNothing(String host) throws IOException {
    assertThat(ask("GET /", host)).startsWith("HTTP/1.1 421 ").doesNotContain("größer");
  }

  @Test
  void thereIsOnePageAndItCanOnlyBeRead() throws IOException {
    assertThat(ask("GET /other", "localhost")).startsWith("HTTP/1.1 404 ");
    assertThat(ask("POST /", "localhost")).startsWith("HTTP/1.1 405 ");
    assertThat(ask("HEAD /", "localhost")).startsWith("HTTP/1.1 200 ").doesNotContain("größer");
  }

  @Test
  void aTakenPortIsNamed() {
    int taken = server.address().getPort();

    assertThatThrownBy(() -> WallServer.start(taken, ""))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("port " + taken + " can't be listened on: ");
  }

  private String ask(String what, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.address().getPort())) {
      String request =
          what
              + " HTTP/1.1\r\nHost: "
              + host
              + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
