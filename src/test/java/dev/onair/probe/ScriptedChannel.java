package dev.onair.probe;

import dev.onair.media.Octets;
import dev.onair.probe.http.Exchange;
import dev.onair.probe.http.Time;
import dev.onair.probe.http.Trouble;
import dev.onair.probe.http.Web;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A live channel in memory: HLS (hls/), LL-HLS (ll/), HLS of transport streams (ts/) and DASH
 * (dash/), healthy unless it is spoilt. Its time passes only while somebody sleeps.
 */
final class ScriptedChannel implements Web, Time {

  /** Changes answers. */
  interface Spoiler {
    /** An answer to a request, changed or as it is. */
    Exchange spoilt(URI uri, Exchange exchange);
  }

  private static final Pattern PATH =
      Pattern.compile("/(hls|ll|ts|dash)/(?:(index|[vai]\\d)(?:-(init|\\d+)(?:-(\\d+))?)?)\\..*");

  private static final Map<String, String> TYPES =
      Map.of(
          "m3u8", "application/vnd.apple.mpegurl",
          "mpd", "application/dash+xml",
          "mp4", "video/mp4",
          "ts", "video/mp2t");

  private final Spoiler spoiler;
  private volatile Instant now = ScriptedManifests.BEGIN.plusSeconds(101);

  ScriptedChannel(Spoiler spoiler) {
    this.spoiler = spoiler;
  }

  static ScriptedChannel healthy() {
    return new ScriptedChannel((uri, exchange) -> exchange);
  }

  /** One whose texts are changed. */
  static ScriptedChannel rewritten(String path, BinaryOperator<String> change) {
    return new ScriptedChannel(
        (uri, exchange) ->
            uri.getPath().matches(path)
                ? with(exchange, change.apply(exchange.text(), uri.getPath()))
                : exchange);
  }

  static Exchange with(Exchange exchange, String text) {
    return with(exchange, Octets.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  static Exchange with(Exchange exchange, Octets body) {
    return new Exchange(
        exchange.uri(),
        exchange.asked(),
        exchange.took(),
        exchange.status(),
        exchange.headers(),
        body,
        Optional.empty());
  }

  static Exchange with(Exchange exchange, int status) {
    return new Exchange(
        exchange.uri(),
        exchange.asked(),
        exchange.took(),
        status,
        exchange.headers(),
        Octets.EMPTY,
        Optional.empty());
  }

  static Exchange with(Exchange exchange, Duration took) {
    return new Exchange(
        exchange.uri(),
        exchange.asked(),
        took,
        exchange.status(),
        exchange.headers(),
        exchange.body(),
        Optional.empty());
  }

  static Exchange with(Exchange exchange, String header, String value) {
    Map<String, String> headers = new HashMap<>(exchange.headers());
    headers.put(header, value);
    return new Exchange(
        exchange.uri(),
        exchange.asked(),
        exchange.took(),
        exchange.status(),
        headers,
        exchange.body(),
        Optional.empty());
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void sleep(Duration length) {
    now = now.plus(length);
  }

  @Override
  public Exchange get(URI uri, Map<String, String> headers, long mostBytes, Duration patience) {
    if (uri.getHost() == null || uri.getPath() == null) {
      return Exchange.failed(
          uri, now, Duration.ZERO, new Trouble(Trouble.Kind.UNREACHABLE, "is no such URL"));
    }
    Instant at = wanted(uri);
    Optional<Octets> body = body(uri, at);
    boolean isManifest = uri.getPath().matches(".*\\.(m3u8|mpd)");
    Map<String, String> answer =
        Map.of(
            "content-type",
            TYPES.getOrDefault(uri.getPath().replaceFirst(".*\\.", ""), "text/plain"),
            "cache-control",
            isManifest ? "max-age=1" : "max-age=3600",
            "access-control-allow-origin",
            "*");
    return spoiler.spoilt(
        uri,
        new Exchange(
            uri,
            now,
            Duration.between(now, at),
            body.isPresent() ? 200 : 404,
            answer,
            body.orElse(Octets.EMPTY),
            Optional.empty()));
  }

  /** Now, or when the part is there that a request waits for. */
  private Instant wanted(URI uri) {
    Matcher blocking =
        Pattern.compile("_HLS_msn=(\\d+)&_HLS_part=(\\d+)").matcher("" + uri.getQuery());
    if (!blocking.find()) {
      return now;
    }
    long parts =
        Long.parseLong(blocking.group(1)) * ScriptedMedia.SECONDS
            + Long.parseLong(blocking.group(2))
            + 1;
    long more = Math.max(0, parts - ScriptedManifests.parts(now));
    return now.plusSeconds(more);
  }

  private static Optional<Octets> body(URI uri, Instant at) {
    Matcher path = PATH.matcher(uri.getPath());
    if (!path.matches()) {
      return Optional.empty();
    }
    String kind = path.group(1);
    String name = path.group(2);
    String container = kind.equals("ts") ? "ts" : "mp4";
    if (uri.getPath().endsWith(".mpd")) {
      return text(ScriptedManifests.mpd(at));
    }
    if (name.equals("index")) {
      return text(ScriptedManifests.multivariant(container));
    }
    if (uri.getPath().endsWith(".m3u8")) {
      boolean isLow = kind.equals("ll") && !name.startsWith("i");
      return text(ScriptedManifests.media(name, isLow, container, at));
    }
    String track = name.replace('i', 'v');
    if (path.group(3) == null) {
      return Optional.empty();
    }
    if (path.group(3).equals("init")) {
      return Optional.of(ScriptedMedia.init(track));
    }
    long number = Long.parseLong(path.group(3));
    if (container.equals("ts")) {
      return Optional.of(ScriptedMedia.transport(track, number));
    }
    return Optional.of(
        name.startsWith("i")
            ? ScriptedMedia.fragment(track, number, 0, 1, 0, true)
            : ScriptedMedia.fragment(track, number));
  }

  private static Optional<Octets> text(String text) {
    return Optional.of(Octets.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
