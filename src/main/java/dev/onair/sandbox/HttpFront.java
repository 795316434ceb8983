package dev.onair.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.onair.sandbox.protocol.Body;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * The JDK's own HTTP server on loopback: it needs no dependency, and ending a connection without an
 * answer, which a dropped call is, is one method. A thread per call, since a call may be delayed.
 */
final class HttpFront implements AutoCloseable {

  /** Ten seconds of 50 Mb/s, the largest segment that anyone sends. */
  private static final int MOST_BODY = 64 << 20;

  private static final String TOO_LARGE = "A request may have up to 64 MiB here.\n";

  private final HttpServer server;
  private final ExecutorService threads;

  /**
   * Listens.
   *
   * @param answer gives no reply where the connection is to be dropped
   */
  HttpFront(int port, Function<HttpRequest, Optional<HttpReply>> answer) {
    // Without this the server's two packets per answer wait 40 ms for each other. The server reads
    // its settings once per process, from system properties only.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    // Terraform's provider waits 30 s here and there; its connections should survive that.
    System.setProperty("sun.net.httpserver.idleInterval", "300");
    threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "sandbox");
              thread.setDaemon(true);
              return thread;
            });
    try {
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    } catch (IOException e) {
      threads.shutdown();
      throw new UncheckedIOException("port " + port + " can't be listened on", e);
    }
    server.setExecutor(threads);
    server.createContext("/", exchange -> serve(exchange, answer));
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void serve(
      HttpExchange exchange, Function<HttpRequest, Optional<HttpReply>> answer) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readNBytes(MOST_BODY + 1);
      if (body.length > MOST_BODY) {
        send(exchange, HttpReply.of(413, "text/plain; charset=utf-8", TOO_LARGE));
        return;
      }
      HttpRequest request = request(exchange, body);
      Optional<HttpReply> reply = HostNames.refusal(request).or(() -> answer.apply(request));
      if (reply.isPresent()) {
        send(exchange, reply.get());
      }
    }
  }

  private static HttpRequest request(HttpExchange exchange, byte[] body) {
    Map<String, List<String>> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    return new HttpRequest(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getRawPath(),
        Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
        headers,
        Body.of(body));
  }

  private static void send(HttpExchange exchange, HttpReply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    int length = reply.body().length();
    boolean head = exchange.getRequestMethod().equals("HEAD");
    boolean without = length == 0 || head;
    if (head && length > 0) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(length));
    }
    exchange.sendResponseHeaders(reply.status(), without ? -1 : length);
    if (!without) {
      reply.body().writeTo(exchange.getResponseBody());
    }
  }
}
