package dev.onair.sandbox.cloudfront.edge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import java.util.Map;

/**
 * The headers that a policy takes out of an answer and puts into it.
 *
 * @param config of the policy
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/understanding-response-headers-policies.html">AWS:
 *     response headers policies</a>
 */
record ResponseHeaders(JsonNode config) {

  HttpReply apply(HttpRequest request, HttpReply reply) {
    Map<String, String> headers = Headers.copy(reply);
    config
        .at("/RemoveHeadersConfig/Items")
        .forEach(header -> headers.remove(header.get("Header").asText()));
    if (config.path("CorsConfig").isObject()) {
      new CorsHeaders(config.get("CorsConfig")).add(request, headers);
    }
    security(config.path("SecurityHeadersConfig"), headers);
    for (JsonNode header : config.at("/CustomHeadersConfig/Items")) {
      put(headers, header, header.get("Header").asText(), header.path("Value").asText());
    }
    return new HttpReply(reply.status(), headers, reply.body());
  }

  private static void security(JsonNode security, Map<String, String> headers) {
    JsonNode transport = security.path("StrictTransportSecurity");
    put(
        headers,
        transport,
        "Strict-Transport-Security",
        "max-age="
            + transport.path("AccessControlMaxAgeSec").asLong()
            + (transport.path("IncludeSubdomains").asBoolean() ? "; includeSubDomains" : "")
            + (transport.path("Preload").asBoolean() ? "; preload" : ""));
    put(headers, security.path("ContentTypeOptions"), "X-Content-Type-Options", "nosniff");
    JsonNode frame = security.path("FrameOptions");
    put(headers, frame, "X-Frame-Options", frame.path("FrameOption").asText());
    JsonNode referrer = security.path("ReferrerPolicy");
    put(headers, referrer, "Referrer-Policy", referrer.path("ReferrerPolicy").asText());
    JsonNode content = security.path("ContentSecurityPolicy");
    put(
        headers,
        content,
        "Content-Security-Policy",
        content.path("ContentSecurityPolicy").asText());
    JsonNode xss = security.path("XSSProtection");
    put(
        headers,
        xss,
        "X-XSS-Protection",
        xss.path("Protection").asBoolean()
            ? "1"
                + (xss.path("ModeBlock").asBoolean() ? "; mode=block" : "")
                + (xss.has("ReportUri") ? "; report=" + xss.get("ReportUri").asText() : "")
            : "0");
  }

  /** What the origin says stays, unless the policy overrides it. */
  private static void put(
      Map<String, String> headers, JsonNode setting, String name, String value) {
    if (setting.isObject()
        && (setting.path("Override").asBoolean() || !headers.containsKey(name))) {
      headers.put(name, value);
    }
  }
}
