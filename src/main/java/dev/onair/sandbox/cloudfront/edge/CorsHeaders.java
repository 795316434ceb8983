package dev.onair.sandbox.cloudfront.edge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.sandbox.protocol.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The headers of CORS that a policy puts into an answer.
 *
 * @param config of CORS, in the policy
 * @see EdgeRule#CORS
 */
record CorsHeaders(JsonNode config) {

  private static final List<String> METHODS =
      List.of("GET", "DELETE", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

  void add(HttpRequest request, Map<String, String> headers) {
    Optional<String> origin = request.header("Origin");
    if (origin.isEmpty()) {
      return;
    }
    allowed(origin.get()).ifPresent(value -> put(headers, "Access-Control-Allow-Origin", value));
    if (config.path("AccessControlAllowCredentials").asBoolean()) {
      put(headers, "Access-Control-Allow-Credentials", "true");
    }
    if (isPreflight(request)) {
      put(headers, "Access-Control-Allow-Headers", listed("AccessControlAllowHeaders"));
      put(headers, "Access-Control-Allow-Methods", methods());
      if (config.has("AccessControlMaxAgeSec")) {
        put(headers, "Access-Control-Max-Age", config.get("AccessControlMaxAgeSec").asText());
      }
    } else if (config.has("AccessControlExposeHeaders")) {
      put(headers, "Access-Control-Expose-Headers", listed("AccessControlExposeHeaders"));
    }
  }

  private static boolean isPreflight(HttpRequest request) {
    return request.method().equals("OPTIONS")
        && request.header("Access-Control-Request-Method").isPresent();
  }

  private Optional<String> allowed(String origin) {
    List<String> origins = items("AccessControlAllowOrigins");
    if (origins.contains("*")) {
      return Optional.of("*");
    }
    return origins.stream()
        .filter(one -> Wildcard.of(one.contains("://") ? one : "*://" + one).matches(origin))
        .findFirst()
        .map(one -> origin);
  }

  private String methods() {
    List<String> methods = items("AccessControlAllowMethods");
    return String.join(", ", methods.equals(List.of("ALL")) ? METHODS : methods);
  }

  private String listed(String name) {
    return String.join(", ", items(name));
  }

  private List<String> items(String name) {
    List<String> items = new ArrayList<>();
    config.path(name).path("Items").forEach(item -> items.add(item.asText()));
    return items;
  }

  private void put(Map<String, String> headers, String name, String value) {
    if (config.path("OriginOverride").asBoolean() || !headers.containsKey(name)) {
      headers.put(name, value);
    }
  }
}
