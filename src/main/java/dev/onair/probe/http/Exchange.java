package dev.onair.probe.http;

import dev.onair.media.Octets;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request and what came of it.
 *
 * @param uri where the answer came from, after redirects
 * @param asked when
 * @param took to the answer's last byte
 * @param status 0 without an answer
 * @param headers by their names in lower case
 * @param trouble present without an answer
 */
public record Exchange(
    URI uri,
    Instant asked,
    Duration took,
    int status,
    Map<String, String> headers,
    Octets body,
    Optional<Trouble> trouble) {

  /** Bytes that tell what a body is. */
  private static final int BEGINNING = 200;

  public Exchange {
    headers = Map.copyOf(headers);
  }

  /** Without an answer. */
  public static Exchange failed(URI uri, Instant asked, Duration took, Trouble trouble) {
    return new Exchange(uri, asked, took, 0, Map.of(), Octets.EMPTY, Optional.of(trouble));
  }

  /** Whether what was asked for came: 200 or 206. */
  public boolean isFine() {
    return status == 200 || status == 206;
  }

  /** The same with no more than the beginning of its body, where many are kept. */
  public Exchange shortened() {
    Octets beginning = Octets.of(body.slice(0, Math.min(body.size(), BEGINNING)).toArray());
    return new Exchange(uri, asked, took, status, headers, beginning, trouble);
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  public String text() {
    return new String(body.toArray(), StandardCharsets.UTF_8);
  }

  /** When the answer was there. */
  public Instant answered() {
    return asked.plus(took);
  }

  /** The last part of its path: what it is called in findings. */
  public String file() {
    return file(uri);
  }

  /** The last part of a path. */
  public static String file(URI uri) {
    String path = uri.getPath() == null ? "" : uri.getPath();
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.isEmpty() ? String.valueOf(uri.getHost()) : last;
  }
}
