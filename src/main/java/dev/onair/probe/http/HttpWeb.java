package dev.onair.probe.http;

import dev.onair.diagnostics.Shown;
import dev.onair.media.Octets;
import dev.onair.network.OwnLink;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** The network, for one run: what a stranger answers is bounded in bytes, number and time. */
public final class HttpWeb implements Web {

  private final HttpClient client;
  private final Limits limits;
  private final InstantSource clock;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  /**
   * @param clock by which answers are dated
   */
  public HttpWeb(Limits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
    // HTTP/1.1: what blocks then has a connection of its own, as with most players.
    this.client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(limits.patience())
            .proxy(new LocalhostRoutes())
            .build();
  }

  @Override
  public Exchange get(URI uri, Map<String, String> headers, long mostBytes, Duration patience)
      throws InterruptedException {
    Instant asked = clock.instant();
    long begun = System.nanoTime();
    URI at = uri;
    for (int hop = 0; hop <= limits.redirects(); hop++) {
      Optional<Trouble> refused = refused(at);
      if (refused.isPresent()) {
        return Exchange.failed(at, asked, since(begun), refused.get());
      }
      Duration left = patience.minus(since(begun));
      try {
        HttpResponse<Octets> response = send(at, headers, mostBytes, left);
        Optional<URI> next = redirect(at, response);
        if (next.isEmpty()) {
          return new Exchange(
              at,
              asked,
              since(begun),
              response.statusCode(),
              headers(response),
              response.body(),
              Optional.empty());
        }
        if (at.getScheme().equals("https") && !"https".equals(next.get().getScheme())) {
          return Exchange.failed(
              at,
              asked,
              since(begun),
              new Trouble(Trouble.Kind.REDIRECTS, "leads from https to " + place(next.get())));
        }
        at = next.get();
      } catch (IOException | ExecutionException | TimeoutException e) {
        return Exchange.failed(at, asked, since(begun), trouble(e, patience, mostBytes));
      }
    }
    return Exchange.failed(
        uri,
        asked,
        since(begun),
        new Trouble(
            Trouble.Kind.REDIRECTS, "more than %d redirects".formatted(limits.redirects())));
  }

  private Optional<Trouble> refused(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
      return Optional.of(
          new Trouble(Trouble.Kind.UNREACHABLE, "is no URL of http or https: " + place(uri)));
    }
    if (isOnOwnLink(uri)) {
      return Optional.of(
          new Trouble(
              Trouble.Kind.UNREACHABLE,
              "not asked: %s is on this machine's own link".formatted(place(uri))));
    }
    if (requests.incrementAndGet() > limits.requests() || bytes.get() > limits.totalBytes()) {
      return Optional.of(
          new Trouble(
              Trouble.Kind.BUDGET,
              "not asked: %d requests and %d MiB are enough for a run"
                  .formatted(limits.requests(), limits.totalBytes() >> 20)));
    }
    return Optional.empty();
  }

  /** A stranger's manifest or redirect may name it; who is not found is said when asked. */
  private static boolean isOnOwnLink(URI uri) {
    try {
      return Stream.of(InetAddress.getAllByName(uri.getHost())).anyMatch(OwnLink::has);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private HttpResponse<Octets> send(
      URI uri, Map<String, String> headers, long mostBytes, Duration patience)
      throws IOException, InterruptedException, ExecutionException, TimeoutException {
    if (patience.isNegative() || patience.isZero()) {
      throw new TimeoutException();
    }
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(patience);
    headers.forEach(request::setHeader);
    CompletableFuture<HttpResponse<Octets>> sent =
        client.sendAsync(request.build(), info -> new BoundedBody(mostBytes, bytes));
    try {
      // The client's own timeout ends where the body begins.
      return sent.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      sent.cancel(true);
    }
  }

  private static Optional<URI> redirect(URI from, HttpResponse<?> response) {
    return switch (response.statusCode()) {
      case 301, 302, 303, 307, 308 ->
          response.headers().firstValue("location").flatMap(to -> resolved(from, to));
      default -> Optional.empty();
    };
  }

  private static Optional<URI> resolved(URI from, String to) {
    try {
      return Optional.of(from.resolve(to));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> headers(HttpResponse<?> response) {
    Map<String, String> headers = new TreeMap<>();
    response
        .headers()
        .map()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    return headers;
  }

  private static Trouble trouble(Exception e, Duration patience, long mostBytes) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BoundedBody.TooLong) {
        return new Trouble(Trouble.Kind.SIZE, "is larger than %d KiB".formatted(mostBytes >> 10));
      }
      if (cause instanceof TimeoutException || cause instanceof HttpTimeoutException) {
        return new Trouble(
            Trouble.Kind.TIMEOUT, "no whole answer within %d ms".formatted(patience.toMillis()));
      }
      if (cause instanceof SSLException) {
        return new Trouble(Trouble.Kind.TLS, Shown.words(String.valueOf(cause.getMessage())));
      }
    }
    Throwable cause = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
    return new Trouble(
        Trouble.Kind.UNREACHABLE,
        cause.getMessage() == null
            ? "no connection (" + cause.getClass().getSimpleName() + ")"
            : Shown.words(cause.getMessage()));
  }

  private static String place(URI uri) {
    return Shown.value(uri.getScheme() + "://" + uri.getRawAuthority());
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
