package dev.onair.play;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.onair.network.LoopbackNames;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A page on loopback. It is given to requests for loopback's own names alone: a page of the web can
 * have its name resolved to 127.0.0.1, and would read the token of this one (DNS rebinding).
 */
public final class WallServer implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads;

  private WallServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Serves a page until it is closed.
   *
   * @param port the port; 0: any that is free
   * @throws IOException if it can't be listened on
   */
  public static WallServer start(int port, String html) throws IOException {
    byte[] page = html.getBytes(StandardCharsets.UTF_8);
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer server;
    try {
      server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    } catch (IOException e) {
      throw new IOException("port " + port + " can't be listened on: " + e.getMessage(), e);
    }
    ExecutorService threads = Executors.newCachedThreadPool(WallServer::daemon);
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, page));
    server.start();
    return new WallServer(server, threads);
  }

  /** Where the page is. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "wall");
    thread.setDaemon(true);
    return thread;
  }

  private static void answer(HttpExchange exchange, byte[] page) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      String host = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Host"), "");
      if (!LoopbackNames.contain(host)) {
        refuse(exchange, 421, "This page answers to localhost and 127.0.0.1 alone.\n");
      } else if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        refuse(exchange, 405, "This page can only be read.\n");
      } else if (!exchange.getRequestURI().getPath().equals("/")) {
        refuse(exchange, 404, "The page is at /.\n");
      } else {
        send(exchange, 200, "text/html; charset=utf-8", page);
      }
    }
  }

  private static void refuse(HttpExchange exchange, int status, String words) throws IOException {
    byte[] body = words.getBytes(StandardCharsets.UTF_8);
    send(exchange, status, "text/plain; charset=utf-8", body);
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    // The page's own policy can't say this: browsers take it from a header alone.
    headers.set("Content-Security-Policy", "frame-ancestors 'none'");
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, isHead ? -1 : body.length);
    if (!isHead) {
      exchange.getResponseBody().write(body);
    }
  }
}
