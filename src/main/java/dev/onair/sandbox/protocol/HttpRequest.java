package dev.onair.sandbox.protocol;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it arrived.
 *
 * @param method for example {@code GET}
 * @param rawPath still percent-encoded
 * @param rawQuery what stands behind the question mark, still percent-encoded; may be empty
 * @param headers by lower-case name
 * @param body the whole body
 */
public record HttpRequest(
    String method, String rawPath, String rawQuery, Map<String, List<String>> headers, Body body) {

  /** The parameters of the query, decoded; one without a value has the value "". */
  public Map<String, List<String>> query() {
    return parameters(rawQuery);
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** The decoded segments of the path, without empty ones at its end. */
  public List<String> segments() {
    List<String> segments = new ArrayList<>();
    for (String segment : rawPath.split("/", -1)) {
      segments.add(decoded(segment));
    }
    while (!segments.isEmpty() && segments.get(segments.size() - 1).isEmpty()) {
      segments.remove(segments.size() - 1);
    }
    return segments;
  }

  /** Parameters of a query string or of a form. */
  public static Map<String, List<String>> parameters(String encoded) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    if (encoded == null || encoded.isEmpty()) {
      return parameters;
    }
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = formDecoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : formDecoded(pair.substring(equals + 1));
      parameters.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
    return parameters;
  }

  private static String formDecoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String segment) {
    // In a path a plus is a plus.
    return formDecoded(segment.replace("+", "%2B"));
  }
}
