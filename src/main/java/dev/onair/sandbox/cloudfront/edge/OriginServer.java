package dev.onair.sandbox.cloudfront.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An origin of a distribution.
 *
 * @param path what stands before the path of each request; may be empty
 * @param headers what is added to each request
 * @param signing when the distribution signs; empty without an origin access control
 */
record OriginServer(
    String domain, String path, Map<String, String> headers, Optional<String> signing) {

  OriginServer {
    headers = Map.copyOf(headers);
  }

  /**
   * @param accessControl the configuration that the origin names
   */
  static OriginServer of(JsonNode origin, Optional<? extends JsonNode> accessControl) {
    Map<String, String> headers = new LinkedHashMap<>();
    origin
        .at("/CustomHeaders/Items")
        .forEach(
            header ->
                headers.put(header.get("HeaderName").asText(), header.get("HeaderValue").asText()));
    return new OriginServer(
        origin.get("DomainName").asText(),
        origin.path("OriginPath").asText(),
        headers,
        accessControl.map(config -> config.get("SigningBehavior").asText()));
  }

  /**
   * @param authorized whether the viewer sent an Authorization header that is handed on
   * @see <a
   *     href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_OriginAccessControlConfig.html">AWS:
   *     SigningBehavior</a>
   */
  boolean signs(boolean authorized) {
    return signing
        .filter(when -> when.equals("always") || (when.equals("no-override") && !authorized))
        .isPresent();
  }
}
