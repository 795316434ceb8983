package dev.onair.probe.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.onair.testing.LoopbackServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpWebTest {

  private static final Limits LIMITS = new Limits(1000, 1000, 5000, 8, 3, Duration.ofSeconds(20));

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private LoopbackServer server;

  @BeforeEach
  void start() throws IOException {
    server = LoopbackServer.start();
  }

  @AfterEach
  void stop() {
    server.close();
    threads.shutdownNow();
  }

  @Test
  void anAnswerHasItsStatusHeadersAndBody() throws Exception {
    answer("/a", exchange -> send(exchange, 206, "hello"));

    Exchange exchange = get("/a");

    assertThat(exchange.status()).isEqualTo(206);
    assertThat(exchange.text()).isEqualTo("hello");
    assertThat(exchange.header("X-Test")).contains("yes");
    assertThat(exchange.isFine()).isTrue();
  }

  @Test
  void redirectsAreFollowed() throws Exception {
    answer("/from", exchange -> redirect(exchange, "to"));
    answer("/to", exchange -> send(exchange, 200, "there"));

    Exchange exchange = get("/from");

    assertThat(exchange.text()).isEqualTo("there");
    assertThat(exchange.uri()).isEqualTo(uri("/to"));
  }

  @Test
  void redirectsThatGoRoundEnd() throws Exception {
    answer("/round", exchange -> redirect(exchange, "/round"));

    assertThat(kind(get("/round"))).isEqualTo(Trouble.Kind.REDIRECTS);
  }

  @Test
  void redirectsToThisMachinesOwnLinkAreNotFollowed() throws Exception {
    answer("/meta", exchange -> redirect(exchange, "http://169.254.169.254/latest/meta-data/"));

    Exchange exchange = get("/meta");

    assertThat(exchange.trouble().orElseThrow().words())
        .isEqualTo("not asked: http://169.254.169.254 is on this machine's own link");
  }

  @Test
  void redirectsToOtherSchemesAreNotFollowed() throws Exception {
    answer("/file", exchange -> redirect(exchange, "file:///etc/passwd"));

    Exchange exchange = get("/file");

    assertThat(exchange.isFine()).isFalse();
    assertThat(kind(exchange)).isEqualTo(Trouble.Kind.UNREACHABLE);
  }

  @Test
  void anEndlessBodyIsGivenUp() throws Exception {
    answer("/endless", exchange -> endless(exchange, 0));

    assertThat(kind(get("/endless"))).isEqualTo(Trouble.Kind.SIZE);
  }

  @Test
  void aBodyThatDripsIsGivenUpInTime() throws Exception {
    answer("/drips", exchange -> endless(exchange, 100));

    Exchange exchange = web().get(uri("/drips"), Map.of(), 1000, Duration.ofMillis(400));

    assertThat(kind(exchange)).isEqualTo(Trouble.Kind.TIMEOUT);
  }

  @Test
  void anAnswerThatNeverComesIsGivenUpInTime() throws Exception {
    answer("/silent", exchange -> pause(60_000));

    Exchange exchange = web().get(uri("/silent"), Map.of(), 1000, Duration.ofMillis(200));

    assertThat(kind(exchange)).isEqualTo(Trouble.Kind.TIMEOUT);
  }

  @Test
  void aRunAsksNoMoreThanItMay() throws Exception {
    answer("/a", exchange -> send(exchange, 200, "hello"));
    HttpWeb web = web();
    for (int i = 0; i < LIMITS.requests(); i++) {
      assertThat(web.get(uri("/a"), Map.of(), 1000, LIMITS.patience()).isFine()).isTrue();
    }

    assertThat(kind(web.get(uri("/a"), Map.of(), 1000, LIMITS.patience())))
        .isEqualTo(Trouble.Kind.BUDGET);
  }

  @Test
  void aRunTakesNoMoreThanItMay() throws Exception {
    answer("/a", exchange -> send(exchange, 200, "x".repeat(6000)));
    HttpWeb web = web();
    assertThat(web.get(uri("/a"), Map.of(), 10_000, LIMITS.patience()).isFine()).isTrue();

    assertThat(kind(web.get(uri("/a"), Map.of(), 10_000, LIMITS.patience())))
        .isEqualTo(Trouble.Kind.BUDGET);
  }

  @Test
  void namesBelowLocalhostAreOnThisMachine() throws Exception {
    AtomicReference<String> host = new AtomicReference<>();
    answer(
        "/out/v1/a",
        exchange -> {
          host.set(exchange.getRequestHeaders().getFirst("Host"));
          send(exchange, 200, "hello");
        });
    int port = server.port();
    URI uri = URI.create("http://d111.cloudfront.localhost:" + port + "/out/v1/a?b=c");

    Exchange exchange = web().get(uri, Map.of(), 1000, LIMITS.patience());

    assertThat(exchange.text()).isEqualTo("hello");
    assertThat(host.get()).isEqualTo("d111.cloudfront.localhost:" + port);
  }

  @Test
  void nobodyThereIsSaidInWords() throws Exception {
    int port = server.port();
    server.close();

    Exchange exchange =
        web().get(URI.create("http://127.0.0.1:" + port), Map.of(), 1000, LIMITS.patience());

    assertThat(kind(exchange)).isEqualTo(Trouble.Kind.UNREACHABLE);
    assertThat(exchange.trouble().orElseThrow().words()).isNotBlank();
  }

  @Test
  void aServerWithoutTlsIsNoSafeOne() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      threads.execute(() -> answerInPlainText(plain));
      URI uri = URI.create("https://127.0.0.1:" + plain.getLocalPort());

      assertThat(kind(web().get(uri, Map.of(), 1000, LIMITS.patience())))
          .isEqualTo(Trouble.Kind.TLS);
    }
  }

  private static void answerInPlainText(ServerSocket server) {
    try (Socket socket = server.accept()) {
      // After the client's hello.
      assertThat(socket.getInputStream().read()).isNotNegative();
      socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
      socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Exchange get(String path) throws InterruptedException {
    return web().get(uri(path), Map.of(), 1000, LIMITS.patience());
  }

  private static HttpWeb web() {
    return new HttpWeb(LIMITS, Clock.systemUTC());
  }

  private URI uri(String path) {
    return URI.create(server.url(path));
  }

  private void answer(String path, HttpHandler handler) {
    server.answer(path, handler);
  }

  private static Trouble.Kind kind(Exchange exchange) {
    return exchange.trouble().orElseThrow().kind();
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("X-Test", "yes");
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private static void endless(HttpExchange exchange, long pause) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      while (true) {
        out.write(new byte[pause == 0 ? 1000 : 1]);
        out.flush();
        pause(pause);
      }
    }
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
