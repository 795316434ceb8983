package dev.onair.probe.http;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Asks as a player on a web page would: with an Origin, and with the viewer's token wherever the
 * stream's own host is asked.
 *
 * @param home the manifest
 * @param token a query, without a question mark; absent: none
 * @param origin the page that it is on
 */
public record Player(Web web, Limits limits, URI home, Optional<String> token, String origin) {

  /** A page of no real site (RFC 2606), for streams that any page may play. */
  public static final String ANY_ORIGIN = "https://player.example";

  public Player {
    Objects.requireNonNull(web, "web");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(home, "home");
    Objects.requireNonNull(origin, "origin");
  }

  /** Asks for a manifest. */
  public Exchange manifest(URI uri) throws InterruptedException {
    return manifest(uri, limits.patience());
  }

  /** Asks for a manifest whose server may wait with its answer. */
  public Exchange manifest(URI uri, Duration patience) throws InterruptedException {
    return web.get(signed(uri), headers(Optional.empty()), limits.manifestBytes(), patience);
  }

  /**
   * Asks for media.
   *
   * @param range a Range header
   */
  public Exchange media(URI uri, Optional<String> range, Duration patience)
      throws InterruptedException {
    return web.get(signed(uri), headers(range), limits.segmentBytes(), patience);
  }

  /** The same without a token. */
  public Player stranger() {
    return new Player(web, limits, home, Optional.empty(), origin);
  }

  private URI signed(URI uri) {
    boolean isHome =
        Objects.equals(uri.getRawAuthority(), home.getRawAuthority())
            && Objects.equals(uri.getScheme(), home.getScheme());
    return token.isEmpty() || !isHome ? uri : with(uri, token.get());
  }

  /** A URI with more of a query. */
  public static URI with(URI uri, String query) {
    String text = uri.toString();
    int fragment = text.indexOf('#');
    String bare = fragment < 0 ? text : text.substring(0, fragment);
    return URI.create(bare + (uri.getRawQuery() == null ? "?" : "&") + query);
  }

  private Map<String, String> headers(Optional<String> range) {
    Map<String, String> headers = new TreeMap<>(Map.of("Origin", origin));
    range.ifPresent(it -> headers.put("Range", it));
    return headers;
  }
}
