package dev.onair.sandbox.cloudfront.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.cloudfront.Kind;
import dev.onair.sandbox.protocol.HttpReply;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a response headers policy makes of an answer. */
class EdgeHeadersTest {

  private static final String CORS =
      """
      {"CorsConfig": {
        "AccessControlAllowOrigins": {"Items": ["https://a.example", "*.b.example"]},
        "AccessControlAllowHeaders": {"Items": ["X-One", "X-Two"]},
        "AccessControlAllowMethods": {"Items": ["GET", "HEAD"]},
        "AccessControlExposeHeaders": {"Items": ["Date"]},
        "AccessControlAllowCredentials": true,
        "AccessControlMaxAgeSec": 600,
        "OriginOverride": true}}
      """;

  private final EdgeFixture edge =
      new EdgeFixture().policy(Kind.RESPONSE_HEADERS_POLICY, "headers", CORS);

  @ParameterizedTest
  @CsvSource({
    "https://a.example, https://a.example",
    "https://x.b.example, https://x.b.example",
    "http://y.x.b.example, http://y.x.b.example",
    "https://b.example,",
    "http://a.example,",
    "null,",
  })
  void anOriginThatIsListedIsTold(String origin, String told) {
    HttpReply reply = edge.get("/a", "Origin", origin);

    assertThat(reply.headers().get("Access-Control-Allow-Origin")).isEqualTo(told);
    assertThat(reply.headers()).containsEntry("Access-Control-Expose-Headers", "Date");
    assertThat(reply.headers()).containsEntry("Access-Control-Allow-Credentials", "true");
    assertThat(reply.headers()).doesNotContainKey("Access-Control-Allow-Methods");
  }

  @Test
  void anyOriginMayBeAllowedEvenNull() {
    edge.policy(
        Kind.RESPONSE_HEADERS_POLICY,
        "headers",
        CORS.replace("\"https://a.example\", \"*.b.example\"", "\"*\""));

    assertThat(edge.get("/a", "Origin", "null").headers())
        .containsEntry("Access-Control-Allow-Origin", "*");
  }

  @Test
  void whoDoesNotSayWhereTheyComeFromIsToldNothing() {
    assertThat(edge.get("/a").headers().keySet()).noneMatch(name -> name.startsWith("Access-"));
  }

  @Test
  void aPreflightIsToldWhatIsAllowedAndIsTheOriginsToAnswer() {
    edge.originSays((request, distribution) -> HttpReply.empty(204));

    HttpReply reply =
        edge.ask(
            "OPTIONS", "/a", "Origin", "https://a.example", "Access-Control-Request-Method", "GET");

    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.headers())
        .containsEntry("Access-Control-Allow-Origin", "https://a.example")
        .containsEntry("Access-Control-Allow-Methods", "GET, HEAD")
        .containsEntry("Access-Control-Allow-Headers", "X-One, X-Two")
        .containsEntry("Access-Control-Max-Age", "600")
        .doesNotContainKey("Access-Control-Expose-Headers");
    assertThat(edge.asked().get(0).method()).isEqualTo("OPTIONS");
  }

  @Test
  void allMethodsAreNamedByOneWord() {
    edge.policy(
        Kind.RESPONSE_HEADERS_POLICY, "headers", CORS.replace("\"GET\", \"HEAD\"", "\"ALL\""));

    assertThat(
            edge.ask(
                    "OPTIONS",
                    "/a",
                    "Origin",
                    "https://a.example",
                    "Access-Control-Request-Method",
                    "GET")
                .headers())
        .containsEntry(
            "Access-Control-Allow-Methods", "GET, DELETE, HEAD, OPTIONS, PATCH, POST, PUT");
  }

  @Test
  void anAnswerThatIsKeptIsToldEachOriginByItself() {
    edge.get("/a", "Origin", "https://a.example");

    assertThat(edge.get("/a", "Origin", "https://x.b.example").headers())
        .containsEntry("X-Cache", "Hit from cloudfront")
        .containsEntry("Access-Control-Allow-Origin", "https://x.b.example");
  }

  @ParameterizedTest
  @CsvSource({"true, https://a.example", "false, https://origins.example"})
  void whatTheOriginSaysIsOverriddenOrNot(boolean override, String told) {
    edge.policy(
        Kind.RESPONSE_HEADERS_POLICY,
        "headers",
        CORS.replace("\"OriginOverride\": true", "\"OriginOverride\": " + override));
    edge.originSays(200, "access-control-allow-origin", "https://origins.example");

    HttpReply reply = edge.get("/a", "Origin", "https://a.example");

    assertThat(Headers.of(reply, "Access-Control-Allow-Origin")).contains(told);
  }

  @Test
  void errorsOfTheOriginHaveThemToo() {
    edge.originSays(404, "Server", "MediaPackage");

    assertThat(edge.get("/a", "Origin", "https://a.example").headers())
        .containsKey("Access-Control-Allow-Origin");
  }

  @Test
  void whatCloudFrontRefusesItselfHasNone() {
    assertThat(edge.ask("DELETE", "/a", "Origin", "https://a.example").headers())
        .doesNotContainKey("Access-Control-Allow-Origin");
  }

  @Test
  void securityAndOtherHeadersAreAddedAndSomeAreRemoved() {
    edge.policy(
        Kind.RESPONSE_HEADERS_POLICY,
        "headers",
        """
        {"SecurityHeadersConfig": {
           "StrictTransportSecurity": {"Override": true, "AccessControlMaxAgeSec": 9,
             "IncludeSubdomains": true, "Preload": true},
           "ContentTypeOptions": {"Override": true},
           "FrameOptions": {"Override": true, "FrameOption": "DENY"},
           "ReferrerPolicy": {"Override": false, "ReferrerPolicy": "origin"},
           "ContentSecurityPolicy": {"Override": true,
             "ContentSecurityPolicy": "default-src 'none'"},
           "XSSProtection": {"Override": true, "Protection": true, "ModeBlock": true}},
         "CustomHeadersConfig": {"Items": [
           {"Header": "X-Kept", "Value": "policy", "Override": false},
           {"Header": "X-Served-By", "Value": "onair", "Override": true}]},
         "RemoveHeadersConfig": {"Items": [{"Header": "x-powered-by"}]}}
        """);
    edge.originSays(
        (request, distribution) ->
            new HttpReply(
                200,
                Map.of("X-Powered-By", "x", "x-kept", "origin", "referrer-policy", "no-referrer"),
                HttpReply.empty(200).body()));

    assertThat(edge.get("/a").headers())
        .containsEntry("Strict-Transport-Security", "max-age=9; includeSubDomains; preload")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("X-Frame-Options", "DENY")
        .containsEntry("referrer-policy", "no-referrer")
        .containsEntry("Content-Security-Policy", "default-src 'none'")
        .containsEntry("X-XSS-Protection", "1; mode=block")
        .containsEntry("x-kept", "origin")
        .containsEntry("X-Served-By", "onair")
        .containsEntry("Via", "1.1 d1.cloudfront.net (CloudFront)")
        .doesNotContainKey("X-Powered-By");
  }
}
