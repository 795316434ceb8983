package dev.onair.sandbox.cloudfront;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What CloudFront checks of a distribution's behaviors beyond its model. */
final class BehaviorChecks {

  private static final int MOST_BEHAVIORS = 75;
  private static final int LONGEST_PATTERN = 255;
  private static final Set<Set<String>> ALLOWED_METHODS =
      Set.of(
          Set.of("GET", "HEAD"),
          Set.of("GET", "HEAD", "OPTIONS"),
          Set.of("GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"));
  private static final Set<Set<String>> CACHED_METHODS =
      Set.of(Set.of("GET", "HEAD"), Set.of("GET", "HEAD", "OPTIONS"));

  private final World world;

  BehaviorChecks(World world) {
    this.world = world;
  }

  /**
   * Checks all behaviors.
   *
   * @param origins the ids that there are
   * @throws ServiceError if CloudFront would not take them
   */
  void check(ObjectNode config, Set<String> origins) {
    JsonNode ordered = config.at("/CacheBehaviors/Items");
    if (ordered.size() + 1 > MOST_BEHAVIORS) {
      throw ServiceError.by(
          DistributionRule.CACHE_BEHAVIORS, ordered.size() + 1 + "; at most " + MOST_BEHAVIORS);
    }
    Set<String> patterns = new HashSet<>();
    for (JsonNode behavior : ordered) {
      String pattern = behavior.get("PathPattern").asText();
      if (!pattern.matches("[A-Za-z0-9_.*$/~\"'@:+&?-]{1," + LONGEST_PATTERN + "}")) {
        throw ServiceError.by(
            DistributionRule.BEHAVIOR_PATTERN, "The parameter PathPattern is not valid: " + pattern);
      }
      if (!patterns.add(pattern)) {
        throw ServiceError.by(
            DistributionRule.BEHAVIOR_PATTERN, "Two behaviors have the path pattern " + pattern);
      }
      behavior(behavior, origins);
    }
    behavior(config.get("DefaultCacheBehavior"), origins);
    references(config);
  }

  private void behavior(JsonNode behavior, Set<String> origins) {
    String origin = behavior.get("TargetOriginId").asText();
    if (!origins.contains(origin)) {
      throw ServiceError.by(
          DistributionRule.BEHAVIOR_ORIGIN, "One or more of your origins do not exist: " + origin);
    }
    DistributionChecks.refuse(
        behavior.has("ForwardedValues") || behavior.has("MinTTL"),
        "cache settings without a cache policy");
    if (behavior.path("CachePolicyId").asText().isEmpty()) {
      throw ServiceError.by(DistributionRule.BEHAVIOR_POLICY, "A behavior has a cache policy");
    }
    DistributionChecks.refuse(
        !behavior.at("/LambdaFunctionAssociations/Items").isEmpty(), "Lambda@Edge");
    DistributionChecks.refuse(!behavior.at("/TrustedSigners/Items").isEmpty(), "trusted signers");
    DistributionChecks.refuse(
        !behavior.get("FieldLevelEncryptionId").asText().isEmpty(), "field-level encryption");
    DistributionChecks.refuse(
        !behavior.path("RealtimeLogConfigArn").asText().isEmpty(), "real-time logs");
    methods(behavior.get("AllowedMethods"), ALLOWED_METHODS);
    methods(behavior.at("/AllowedMethods/CachedMethods"), CACHED_METHODS);
    functions(behavior.at("/FunctionAssociations/Items"));
    JsonNode groups = behavior.get("TrustedKeyGroups");
    if (groups.get("Enabled").asBoolean() == groups.path("Items").isEmpty()) {
      throw ServiceError.by(
          DistributionRule.TRUSTED_ENABLED,
          "TrustedKeyGroups are enabled where there are some: " + groups);
    }
  }

  private static void methods(JsonNode methods, Set<Set<String>> allowed) {
    Set<String> given = new HashSet<>();
    methods.path("Items").forEach(method -> given.add(method.asText()));
    if (!allowed.contains(given)) {
      throw ServiceError.by(
          DistributionRule.BEHAVIOR_METHODS,
          "The parameter AllowedMethods or CachedMethods is not one of the allowed sets: " + given);
    }
  }

  private void functions(JsonNode associations) {
    Set<String> events = new HashSet<>();
    for (JsonNode association : associations) {
      String event = association.get("EventType").asText();
      if (!event.startsWith("viewer-") || !events.add(event)) {
        throw ServiceError.by(
            DistributionRule.FUNCTION_EVENT, event + ": one function for each event of a viewer");
      }
      String arn = association.get("FunctionARN").asText();
      if (!Functions.live(world, arn)) {
        throw ServiceError.by(
            DistributionRule.FUNCTION_PUBLISHED, "There is no published function " + arn);
      }
    }
  }

  /** All ids that behaviors name. CloudFront's own, managed policies are not there. */
  private void references(ObjectNode config) {
    for (Kind kind :
        List.of(
            Kind.CACHE_POLICY,
            Kind.ORIGIN_REQUEST_POLICY,
            Kind.RESPONSE_HEADERS_POLICY,
            Kind.KEY_GROUP)) {
      for (String id : kind.referredTo(config)) {
        if (!world.store().resources(kind.table()).contains(id)) {
          throw kind == Kind.KEY_GROUP
              ? ServiceError.by(DistributionRule.TRUSTED_KEY_GROUP, "There is no key group " + id)
              : kind.noSuch(id);
        }
      }
    }
  }
}
