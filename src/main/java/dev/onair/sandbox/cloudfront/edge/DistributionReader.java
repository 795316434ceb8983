package dev.onair.sandbox.cloudfront.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.cloudfront.Kind;
import dev.onair.sandbox.cloudfront.edge.Distribution.CustomError;
import dev.onair.sandbox.cloudfront.edge.Distribution.ErrorPage;
import dev.onair.sandbox.core.Store;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes a distribution of its row and of the policies that this names. */
final class DistributionReader {

  private final Store store;

  /**
   * @param store not to be changed by others meanwhile
   */
  DistributionReader(Store store) {
    this.store = store;
  }

  Distribution read(ObjectNode row, String host) {
    JsonNode config = row.get("DistributionConfig");
    Map<String, OriginServer> origins = new HashMap<>();
    for (JsonNode origin : config.at("/Origins/Items")) {
      origins.put(
          origin.get("Id").asText(),
          OriginServer.of(
              origin,
              config(Kind.ORIGIN_ACCESS_CONTROL, origin.path("OriginAccessControlId").asText())));
    }
    List<Behavior> behaviors = new ArrayList<>();
    for (JsonNode behavior : config.at("/CacheBehaviors/Items")) {
      behaviors.add(behavior(behavior, behavior.get("PathPattern").asText(), origins));
    }
    behaviors.add(behavior(config.get("DefaultCacheBehavior"), "*", origins));
    return new Distribution(
        row.get("ARN").asText(),
        host,
        config.get("Enabled").asBoolean(),
        behaviors,
        errors(config));
  }

  private Behavior behavior(JsonNode node, String pattern, Map<String, OriginServer> origins) {
    JsonNode methods = node.get("AllowedMethods");
    return new Behavior(
        pattern(pattern),
        origins.get(node.get("TargetOriginId").asText()),
        texts(methods.path("Items")),
        texts(methods.at("/CachedMethods/Items")),
        CachePolicy.of(config(Kind.CACHE_POLICY, node.get("CachePolicyId").asText()).orElseThrow()),
        config(Kind.ORIGIN_REQUEST_POLICY, node.path("OriginRequestPolicyId").asText())
            .map(Forwarded::of)
            .orElse(Forwarded.NOTHING),
        config(Kind.RESPONSE_HEADERS_POLICY, node.path("ResponseHeadersPolicyId").asText())
            .map(ResponseHeaders::new),
        keys(node.path("TrustedKeyGroups")),
        functions(node));
  }

  /** A pattern may leave out the slash that every path begins with. */
  private static Wildcard pattern(String text) {
    return Wildcard.of(text.startsWith("/") || text.startsWith("*") ? text : "/" + text);
  }

  private Optional<Map<String, PublicKey>> keys(JsonNode trusted) {
    if (!trusted.path("Enabled").asBoolean()) {
      return Optional.empty();
    }
    Map<String, PublicKey> keys = new HashMap<>();
    for (JsonNode group : trusted.path("Items")) {
      for (JsonNode id : config(Kind.KEY_GROUP, group.asText()).orElseThrow().path("Items")) {
        config(Kind.PUBLIC_KEY, id.asText())
            .ifPresent(
                key -> keys.put(id.asText(), SigningKeys.of(key.get("EncodedKey").asText())));
      }
    }
    return Optional.of(keys);
  }

  private static List<String> functions(JsonNode behavior) {
    List<String> events = new ArrayList<>();
    for (String kind : List.of("FunctionAssociations", "LambdaFunctionAssociations")) {
      behavior
          .path(kind)
          .path("Items")
          .forEach(function -> events.add(function.get("EventType").asText()));
    }
    return events;
  }

  private static Map<Integer, CustomError> errors(JsonNode config) {
    Map<Integer, CustomError> errors = new HashMap<>();
    for (JsonNode error : config.at("/CustomErrorResponses/Items")) {
      String path = error.path("ResponsePagePath").asText();
      Optional<ErrorPage> page =
          path.isEmpty()
              ? Optional.empty()
              : Optional.of(new ErrorPage(path, error.get("ResponseCode").asInt()));
      errors.put(
          error.get("ErrorCode").asInt(),
          new CustomError(Duration.ofSeconds(error.get("ErrorCachingMinTTL").asLong()), page));
    }
    return errors;
  }

  private static Set<String> texts(JsonNode items) {
    Set<String> texts = new TreeSet<>();
    items.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private Optional<JsonNode> config(Kind kind, String id) {
    return store.resources(kind.table()).find(id).map(row -> row.get(kind.config()));
  }
}
