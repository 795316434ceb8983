package dev.onair.sandbox.medialive.playout.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.testing.LoopbackServer;
import dev.onair.testing.RealFfmpeg;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PullProxyTest {

  private PullProxy proxy;
  private LoopbackServer origin;

  @BeforeEach
  void start() throws IOException {
    proxy = PullProxy.start();
    origin = LoopbackServer.start();
    origin.answer(
        "/",
        exchange -> {
          byte[] body =
              (exchange.getRequestURI() + " " + exchange.getRequestHeaders().get("Connection"))
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @AfterEach
  void stop() throws IOException {
    proxy.close();
    origin.close();
  }

  @Test
  void theOriginIsAskedAsItWouldBeWithoutIt() throws IOException {
    String host = "127.0.0.1:" + origin.port();

    assertThat(ask("GET http://%s/a?b=c HTTP/1.1\r\nHost: %s\r\nProxy-Connection: x\r\n", host))
        .startsWith("HTTP/1.1 200 ")
        .endsWith("/a?b=c [close]");
  }

  @Test
  void whatIsEncryptedGoesThroughAsItIs() throws IOException {
    String host = "127.0.0.1:" + origin.port();

    assertThat(
            ask(
                "CONNECT %s HTTP/1.1\r\n\r\nGET /in HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n",
                host))
        .startsWith("HTTP/1.1 200 Connected")
        .endsWith("/in [close]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET http://169.254.169.254/latest/meta-data/ HTTP/1.1\r\n",
        "GET http://a@[fd00:ec2::254]:80/ HTTP/1.1\r\n",
        "GET http://2852039166?x HTTP/1.1\r\n",
        "CONNECT [::ffff:169.254.169.254]:443 HTTP/1.1\r\n"
      })
  void nobodyIsLedToThisMachinesOwnLink(String request) throws IOException {
    assertThat(ask(request, "")).startsWith("HTTP/1.1 403 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\r\n", "x\r\n", "GET / HTTP/1.1\r\n", "GET http://127.0.0.1:99999/ HTTP/1.1\r\n"})
  void whatIsNoRequestHasNoAnswer(String request) throws IOException {
    assertThat(ask(request, "")).isEmpty();
  }

  /** ffmpeg itself would follow where it is led. */
  @Test
  void ffmpegIsNotLedAnywhereElse() throws Exception {
    var ffmpeg = RealFfmpeg.orSkip();
    CompletableFuture<String> asked = new CompletableFuture<>();
    origin.answer(
        "/a.m3u8",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/b.m3u8");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    origin.answer(
        "/b.m3u8",
        exchange -> {
          asked.complete(exchange.getRequestURI().toString());
          exchange.getResponseHeaders().set("Location", "http://169.254.169.254/latest/");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    String url = origin.url("/a.m3u8");

    try (var run =
        ffmpeg.start(
            List.of("-hide_banner", "-nostdin", "-i", url, "-f", "null", "-"), proxy.address())) {
      assertThat(run.await()).isNotZero();
      assertThat(asked).isCompletedWithValue("/b.m3u8");
      assertThat(run.lastLines()).anyMatch(line -> line.contains("403"));
    }
  }

  private String ask(String request, String host) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), proxy.address().getPort())) {
      String text = request.replace("%s", host) + "\r\n";
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
