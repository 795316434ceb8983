package dev.onair.sandbox.cloudfront.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.cloudfront.Kind;
import dev.onair.sandbox.protocol.HttpReply;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which distribution answers, and which of its behaviors. */
class EdgeBehaviorsTest {

  private final EdgeFixture edge = new EdgeFixture();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d1.cloudfront.localhost:8080",
        "D1.cloudfront.localhost",
        "news.d1.cloudfront.localhost:1",
        "tv.example.com.localhost:8080",
        "news.tv.example.com.localhost:8080"
      })
  void aDistributionHasNamesBelowLocalhost(String host) {
    assertThat(edge.get("/a", "Host", host).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d2.cloudfront.localhost:8080",
        "xd1.cloudfront.localhost",
        "example.com.localhost",
        "d1.cloudfront.net",
        "cloudfront.localhost"
      })
  void otherNamesAreRefused(String host) {
    HttpReply reply = edge.get("/a", "Host", host);

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.body().text())
        .contains("The request could not be satisfied", host.replaceFirst(":.*", ""));
    assertThat(edge.asked()).isEmpty();
  }

  @Test
  void anAliasMayStandForAllNamesBelowADomain() {
    edge.distribution(EdgeFixture.CONFIG.replace("tv.example.com", "*.example.com"));

    assertThat(edge.get("/a", "Host", "any.example.com.localhost").status()).isEqualTo(200);
    assertThat(edge.get("/a", "Host", "example.com.localhost").status()).isEqualTo(403);
  }

  @Test
  void aDistributionThatIsDisabledRefuses() {
    edge.distribution(EdgeFixture.CONFIG.replace("\"Enabled\": true", "\"Enabled\": false"));

    HttpReply reply = edge.get("/a");

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.body().text()).contains("disabled");
  }

  @ParameterizedTest
  @CsvSource({
    "/out/v1/news/x.m3u8, first.example.com",
    "/out/v1/news/a/b/x.m3u8, first.example.com",
    "/out/v1/news/x.ts, second.example.com",
    "/out/v1/news2/x.m3u8, third.example.com",
    "/out/v1/News/x.m3u8, third.example.com",
    "/x1.mpd, fourth.example.com",
    "/x12.mpd, origin.example.com",
  })
  void theFirstPatternThatMatchesCounts(String path, String origin) {
    edge.distribution(
        EdgeFixture.CONFIG
            .replace(
                "\"CacheBehaviors\": {\"Items\": []}",
                "\"CacheBehaviors\": {\"Items\": [%s, %s, %s, %s]}"
                    .formatted(
                        behavior("/out/v1/news/*.m3u8", "first"),
                        behavior("out/v1/news/*", "second"),
                        behavior("*.m3u8", "third"),
                        behavior("/x?.mpd", "fourth")))
            .replace(
                "\"Origins\": {\"Items\": [",
                "\"Origins\": {\"Items\": [%s, %s, %s, %s, "
                    .formatted(
                        origin("first"), origin("second"), origin("third"), origin("fourth"))));

    edge.get(path);

    assertThat(edge.asked().get(0).header("Host")).contains(origin);
    assertThat(edge.asked().get(0).rawPath()).isEqualTo(path);
  }

  private static String behavior(String pattern, String origin) {
    return """
        {"PathPattern": "%s", "TargetOriginId": "%s", "CachePolicyId": "cache",
         "AllowedMethods": {"Items": ["GET"], "CachedMethods": {"Items": ["GET"]}}}"""
        .formatted(pattern, origin);
  }

  private static String origin(String id) {
    return "{\"Id\": \"%s\", \"DomainName\": \"%s.example.com\"}".formatted(id, id);
  }

  @Test
  void aMethodThatIsNotAllowedIsRefused() {
    HttpReply reply = edge.ask("POST", "/a");

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.headers()).containsEntry("X-Cache", "Error from cloudfront");
    assertThat(edge.asked()).isEmpty();
  }

  @Test
  void theOriginIsAskedInItsOwnNameWithWhatIsAddedAndByTheDistribution() {
    edge.distribution(
        EdgeFixture.CONFIG.replace(
            "\"OriginPath\": \"\"",
            "\"OriginPath\": \"/base\", \"CustomHeaders\": {\"Items\":"
                + " [{\"HeaderName\": \"X-Secret\", \"HeaderValue\": \"s\"}]}"));

    edge.get("/a%20b");

    assertThat(edge.asked().get(0).rawPath()).isEqualTo("/base/a%20b");
    assertThat(edge.asked().get(0).header("host")).contains("origin.example.com");
    assertThat(edge.asked().get(0).header("X-Secret")).contains("s");
    assertThat(edge.signers()).containsExactly(Optional.of(EdgeFixture.ARN));
  }

  @ParameterizedTest
  @CsvSource({"always, true", "never, false", "no-override, false"})
  void anAccessControlSaysWhenItSigns(String behavior, boolean signs) {
    edge.policy(Kind.ORIGIN_ACCESS_CONTROL, "OAC", "{\"SigningBehavior\": \"" + behavior + "\"}");
    edge.policy(
        Kind.ORIGIN_REQUEST_POLICY,
        "forwarded",
        "{\"HeadersConfig\": {\"HeaderBehavior\": \"allViewer\"}}");

    edge.get("/a", "Authorization", "mine");

    assertThat(edge.signers().get(0).isPresent()).isEqualTo(signs);
  }

  @Test
  void withoutAnAccessControlNobodySigns() {
    edge.distribution(
        EdgeFixture.CONFIG.replace("\"OriginAccessControlId\": \"OAC\"", "\"Unused\": \"\""));

    edge.get("/a");

    assertThat(edge.signers()).containsExactly(Optional.empty());
  }

  @Test
  void aFunctionIsSaidNotToRun() {
    edge.distribution(
        EdgeFixture.CONFIG.replace(
            "\"DefaultCacheBehavior\": {",
            "\"DefaultCacheBehavior\": {\"FunctionAssociations\": {\"Items\":"
                + " [{\"EventType\": \"viewer-request\", \"FunctionARN\": \"f\"}]}, "));

    assertThat(edge.get("/a").headers()).containsEntry("X-Onair-Not-Run", "viewer-request");
  }
}
