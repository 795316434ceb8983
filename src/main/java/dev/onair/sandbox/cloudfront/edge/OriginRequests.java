package dev.onair.sandbox.cloudfront.edge;

import dev.onair.sandbox.protocol.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What of a viewer's request is part of the key, and what of it reaches the origin.
 *
 * @see EdgeRule#KEY
 */
record OriginRequests(HttpRequest viewer, Behavior behavior) {

  /** Those that the edge has its own of. */
  private static final Set<String> OWN_HEADERS =
      Set.of(
          "accept-encoding",
          "connection",
          "content-length",
          "cookie",
          "host",
          "if-modified-since",
          "if-none-match",
          "range",
          "user-agent");

  /**
   * By what an answer is kept: two requests with the same key get the same one.
   *
   * @param distribution its ARN
   */
  String key(String distribution) {
    Forwarded key = behavior.cache().key();
    List<String> parts = new ArrayList<>();
    parts.add(distribution);
    parts.add(viewer.method().equals("OPTIONS") ? "OPTIONS" : "GET");
    parts.add(viewer.rawPath());
    parts.add(query(key.queries()::has));
    headers(key.headers()::has).forEach((name, values) -> parts.add(name + ": " + values));
    parts.add(cookies(key.cookies()::has));
    parts.add(encodings().orElse(""));
    return String.join("\n", parts);
  }

  /**
   * What the origin is asked.
   *
   * @param tag the entity tag of what is here, and may be unchanged
   */
  HttpRequest toOrigin(Optional<String> tag) {
    OriginServer origin = behavior.origin();
    Map<String, List<String>> headers = new LinkedHashMap<>(headers(either(Forwarded::headers)));
    String cookies = cookies(either(Forwarded::cookies));
    if (!cookies.isEmpty()) {
      headers.put("cookie", List.of(cookies));
    }
    encodings().ifPresent(encodings -> headers.put("accept-encoding", List.of(encodings)));
    viewer.header("Range").ifPresent(range -> headers.put("range", List.of(range)));
    tag.ifPresent(value -> headers.put("if-none-match", List.of(value)));
    headers.put("user-agent", List.of("Amazon CloudFront"));
    headers.put("host", List.of(origin.domain()));
    origin
        .headers()
        .forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), List.of(value)));
    return new HttpRequest(
        viewer.method(),
        origin.path() + viewer.rawPath(),
        query(either(Forwarded::queries)),
        headers,
        viewer.body());
  }

  /** Whether the origin gets a header of the viewer's that says who they are. */
  boolean authorized() {
    return viewer.header("Authorization").isPresent()
        && either(Forwarded::headers).test("Authorization");
  }

  /** What the policy of the cache names goes to the origin too. */
  private Predicate<String> either(Function<Forwarded, Selection> part) {
    Selection keyed = part.apply(behavior.cache().key());
    Selection more = part.apply(behavior.forwarded());
    return name -> keyed.has(name) || more.has(name);
  }

  private String query(Predicate<String> names) {
    return QueryString.of(viewer.rawQuery())
        .only(names)
        .only(name -> behavior.keys().isEmpty() || !Signature.PARAMETERS.contains(name))
        .text();
  }

  private Map<String, List<String>> headers(Predicate<String> names) {
    Map<String, List<String>> headers = new TreeMap<>();
    viewer
        .headers()
        .forEach(
            (name, values) -> {
              if (names.test(name) && !OWN_HEADERS.contains(name)) {
                headers.put(name, values);
              }
            });
    return headers;
  }

  private String cookies(Predicate<String> names) {
    return Cookies.of(viewer).entrySet().stream()
        .filter(cookie -> names.test(cookie.getKey()))
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private Optional<String> encodings() {
    return behavior.cache().encodings(viewer.header("Accept-Encoding").orElse(""));
  }
}
