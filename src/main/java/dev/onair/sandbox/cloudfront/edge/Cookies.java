package dev.onair.sandbox.cloudfront.edge;

import dev.onair.sandbox.protocol.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cookies of a request, by name. */
final class Cookies {

  private Cookies() {}

  static Map<String, String> of(HttpRequest request) {
    Map<String, String> cookies = new LinkedHashMap<>();
    for (String header : request.headers().getOrDefault("cookie", List.of())) {
      for (String pair : header.split(";", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          cookies.putIfAbsent(
              pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
        }
      }
    }
    return cookies;
  }
}
