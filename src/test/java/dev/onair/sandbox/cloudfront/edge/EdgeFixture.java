package dev.onair.sandbox.cloudfront.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.cloudfront.Kind;
import dev.onair.sandbox.core.Account;
import dev.onair.sandbox.core.Timing;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.Body;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import dev.onair.sandbox.rules.Answers;
import dev.onair.testing.StillClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An edge with one distribution, {@code d1.cloudfront.net}, whose origin says what a test has it
 * say.
 */
final class EdgeFixture {

  static final String HOST = "d1.cloudfront.localhost:8080";
  static final String ARN = "arn:aws:cloudfront::123456789012:distribution/E1";

  /** The behaviors and more of the distribution; a test changes what it is about. */
  static final String CONFIG =
      """
      {"Enabled": true,
       "Aliases": {"Items": ["tv.example.com"]},
       "Origins": {"Items": [{"Id": "o", "DomainName": "origin.example.com", "OriginPath": "",
         "OriginAccessControlId": "OAC"}]},
       "DefaultCacheBehavior": {"TargetOriginId": "o", "CachePolicyId": "cache",
         "OriginRequestPolicyId": "forwarded", "ResponseHeadersPolicyId": "headers",
         "AllowedMethods": {"Items": ["GET", "HEAD", "OPTIONS"],
           "CachedMethods": {"Items": ["GET", "HEAD"]}}},
       "CacheBehaviors": {"Items": []},
       "CustomErrorResponses": {"Items": [{"ErrorCode": 404, "ErrorCachingMinTTL": 1,
         "ResponsePagePath": "", "ResponseCode": ""}]}}
      """;

  private final StillClock clock = new StillClock();
  private final World world =
      new World(
          new Account("123456789012", "eu-west-1"),
          clock,
          Timing.of(Duration.ZERO),
          Answers.STRICT,
          (service, operation, input) -> Optional.empty());
  private final List<HttpRequest> asked = new ArrayList<>();
  private final List<Optional<String>> signers = new ArrayList<>();
  private Origin says = (request, distribution) -> HttpReply.of(200, "text/plain", "hello");
  private final Edge edge = new Edge(world, this::fetch);

  EdgeFixture() {
    policy(Kind.CACHE_POLICY, "cache", cachePolicy(0, 60, 600, ""));
    policy(Kind.ORIGIN_REQUEST_POLICY, "forwarded", "{}");
    policy(Kind.RESPONSE_HEADERS_POLICY, "headers", "{}");
    policy(Kind.ORIGIN_ACCESS_CONTROL, "OAC", "{\"SigningBehavior\": \"always\"}");
    distribution(CONFIG);
  }

  /**
   * @param key what the cache key consists of, as JSON
   */
  static String cachePolicy(int min, int byDefault, int max, String key) {
    return """
        {"MinTTL": %d, "DefaultTTL": %d, "MaxTTL": %d,
         "ParametersInCacheKeyAndForwardedToOrigin": {%s}}"""
        .formatted(min, byDefault, max, key);
  }

  EdgeFixture policy(Kind kind, String id, String config) {
    ObjectNode row = json("{\"Id\": \"" + id + "\"}");
    row.set(kind.config(), json(config));
    world.alone(
        () -> {
          world.store().resources(kind.table()).put(id, row);
          return row;
        });
    return this;
  }

  EdgeFixture distribution(String config) {
    ObjectNode row = json("{\"ARN\": \"" + ARN + "\", \"DomainName\": \"d1.cloudfront.net\"}");
    row.set("DistributionConfig", json(config));
    world.alone(
        () -> {
          world.store().resources("cloudfront/distribution").put("E1", row);
          return row;
        });
    return this;
  }

  EdgeFixture originSays(Origin other) {
    says = other;
    return this;
  }

  /** With a header of the origin's. */
  EdgeFixture originSays(int status, String header, String value) {
    return originSays(
        (request, distribution) ->
            HttpReply.of(status, "text/plain", "answer " + asked.size()).with(header, value));
  }

  private HttpReply fetch(HttpRequest request, Optional<String> distribution) {
    synchronized (asked) {
      asked.add(request);
      signers.add(distribution);
    }
    return says.fetch(request, distribution);
  }

  /** What the origin was asked. */
  List<HttpRequest> asked() {
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }

  /** By whom it was signed. */
  List<Optional<String>> signers() {
    return List.copyOf(signers);
  }

  long now() {
    return world.now().getEpochSecond();
  }

  void pass(int seconds) {
    clock.pass(Duration.ofSeconds(seconds));
  }

  HttpReply get(String pathAndQuery, String... headers) {
    return ask("GET", pathAndQuery, headers);
  }

  /**
   * @param headers names and values by turns; {@code Host} only where it is another one
   */
  HttpReply ask(String method, String pathAndQuery, String... headers) {
    Map<String, List<String>> sent = new HashMap<>(Map.of("host", List.of(HOST)));
    for (int i = 0; i < headers.length; i += 2) {
      sent.put(headers[i].toLowerCase(Locale.ROOT), List.of(headers[i + 1]));
    }
    String[] parts = pathAndQuery.split("\\?", 2);
    return edge.answer(
        new HttpRequest(method, parts[0], parts.length > 1 ? parts[1] : "", sent, Body.empty()));
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
