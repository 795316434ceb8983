package dev.onair.fleet.review;

import static dev.onair.fleet.review.AccessKind.BUCKET_CLOSED;
import static dev.onair.fleet.review.AccessKind.BUCKET_OPEN;
import static dev.onair.fleet.review.AccessKind.CORS_NARROWER;
import static dev.onair.fleet.review.AccessKind.CORS_WIDER;
import static dev.onair.fleet.review.AccessKind.FIREWALL_OFF;
import static dev.onair.fleet.review.AccessKind.FIREWALL_ON;
import static dev.onair.fleet.review.AccessKind.GEO_NARROWER;
import static dev.onair.fleet.review.AccessKind.GEO_WIDER;
import static dev.onair.fleet.review.AccessKind.LOGS_LOST;
import static dev.onair.fleet.review.AccessKind.LOGS_OFF;
import static dev.onair.fleet.review.AccessKind.LOGS_SHORTER;
import static dev.onair.fleet.review.AccessKind.ORIGIN_ACCESS;
import static dev.onair.fleet.review.AccessKind.OTHER;
import static dev.onair.fleet.review.AccessKind.PROTECTION_OFF;
import static dev.onair.fleet.review.AccessKind.PROTECTION_ON;
import static dev.onair.fleet.review.AccessKind.VIEWER_KEYS_OFF;
import static dev.onair.fleet.review.AccessKind.VIEWER_KEYS_ON;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.fleet.review.Difference.Kind;
import dev.onair.model.stack.ProviderTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * What of CloudFront, and of the bucket of its logs, says who may watch and who may look on.
 *
 * @param type which resources: a pattern for their type
 * @param judge what a changed setting does, by the resource as it will be
 * @param gone what it does that the resource goes
 */
record DeliveryAccess(
    Pattern type,
    BiFunction<Difference, JsonNode, Optional<AccessKind>> judge,
    Optional<AccessKind> gone) {

  private static final List<DeliveryAccess> ALL =
      List.of(
          new DeliveryAccess(
              ProviderTypes.DISTRIBUTION, DeliveryAccess::ofDistribution, Optional.empty()),
          new DeliveryAccess(
              "aws_cloudfront_origin_access_control",
              (difference, after) ->
                  difference.path().startsWith("signing_")
                      ? Optional.of(ORIGIN_ACCESS)
                      : Optional.empty(),
              Optional.of(ORIGIN_ACCESS)),
          new DeliveryAccess(
              "aws_cloudfront_response_headers_policy",
              (difference, after) -> ofPages(difference),
              Optional.empty()),
          new DeliveryAccess(
              "aws_s3_bucket_public_access_block",
              (difference, after) ->
                  difference.path().matches("(block|ignore|restrict)_.*")
                      ? Optional.of(isTrue(difference.to()) ? BUCKET_CLOSED : BUCKET_OPEN)
                      : Optional.empty(),
              Optional.of(BUCKET_OPEN)),
          new DeliveryAccess(
              "aws_s3_bucket_(policy|acl|ownership_controls|website_configuration|replication_configuration"
                  + "|cors_configuration)",
              (difference, after) ->
                  difference.path().matches("id|bucket|expected_bucket_owner")
                      ? Optional.empty()
                      : Optional.of(BUCKET_OPEN),
              Optional.of(BUCKET_OPEN)),
          new DeliveryAccess(
              "aws_s3_bucket_lifecycle_configuration",
              (difference, after) -> ofRetention(difference),
              Optional.empty()),
          new DeliveryAccess(
              ProviderTypes.BUCKET,
              (difference, after) ->
                  difference.path().equals("force_destroy")
                      ? Optional.of(isTrue(difference.to()) ? PROTECTION_OFF : PROTECTION_ON)
                      : Optional.empty(),
              Optional.of(LOGS_LOST)),
          new DeliveryAccess(
              ProviderTypes.LOG_GROUP,
              (difference, after) ->
                  difference.path().equals("retention_in_days")
                      ? ofDays(difference)
                      : Optional.empty(),
              Optional.of(LOGS_LOST)),
          new DeliveryAccess(
              ProviderTypes.LOG_DELIVERY,
              (difference, after) -> Optional.empty(),
              Optional.of(LOGS_OFF)),
          new DeliveryAccess(
              ProviderTypes.LOG_POLICY,
              (difference, after) ->
                  difference.path().startsWith("policy_document")
                      ? Optional.of(OTHER)
                      : Optional.empty(),
              Optional.empty()));

  private static final Pattern VIEWERS =
      Pattern.compile(
          ".*_cache_behavior.*\\.?(trusted_key_groups|trusted_signers|.*function_association).*");
  private static final Pattern ORIGIN =
      Pattern.compile(
          "origin(\\[[^\\]]*\\])?\\.(domain_name|origin_access_control_id|origin_path|custom_header.*"
              + "|s3_origin_config.*|custom_origin_config.*(protocol|port).*)");
  private static final Pattern WHOLE_ORIGIN = Pattern.compile("origin\\[[^\\]]*\\]");

  /** What of a bucket's lifecycle deletes no object that is whole. */
  private static final Pattern KEPT =
      Pattern.compile("id|bucket|.*(abort_incomplete|transition|expected_bucket_owner).*");

  /** What of it deletes. */
  private static final Pattern EXPIRY = Pattern.compile("rule(\\[[^\\]]*\\])?|.*expiration.*");

  private static final String EGRESS = "mediapackagev2";

  DeliveryAccess(
      String type,
      BiFunction<Difference, JsonNode, Optional<AccessKind>> judge,
      Optional<AccessKind> gone) {
    this(Pattern.compile(type), judge, gone);
  }

  /** The one that judges resources of a type. */
  static Optional<DeliveryAccess> of(String type) {
    return ALL.stream().filter(one -> one.type.matcher(type).matches()).findFirst();
  }

  /**
   * What a changed setting does; nothing where it says nothing of who gets in.
   *
   * @param after the resource as it will be
   */
  Optional<AccessKind> judge(Difference difference, JsonNode after) {
    return judge.apply(difference, after);
  }

  private static Optional<AccessKind> ofDistribution(Difference difference, JsonNode after) {
    String path = difference.path();
    if (path.equals("web_acl_id")) {
      return Optional.of(isNothing(difference.from()) ? FIREWALL_ON : FIREWALL_OFF);
    }
    if (path.startsWith("restrictions")) {
      return Optional.of(narrowsCountries(difference, after) ? GEO_NARROWER : GEO_WIDER);
    }
    if (VIEWERS.matcher(path).matches()) {
      return Optional.of(isNothing(difference.from()) ? VIEWER_KEYS_ON : VIEWER_KEYS_OFF);
    }
    if (path.startsWith("logging_config")) {
      return difference.kind() == Kind.ADDED ? Optional.empty() : Optional.of(LOGS_OFF);
    }
    if (path.endsWith("response_headers_policy_id")) {
      return isNothing(difference.from()) ? Optional.empty() : Optional.of(CORS_WIDER);
    }
    boolean isForeign =
        WHOLE_ORIGIN.matcher(path).matches()
            && difference
                .to()
                .map(origin -> origin.path("domain_name").asText(""))
                // A new group's is known only after it is made.
                .filter(domain -> !domain.isEmpty() && !domain.contains(EGRESS))
                .isPresent();
    return isForeign || ORIGIN.matcher(path).matches()
        ? Optional.of(ORIGIN_ACCESS)
        : Optional.empty();
  }

  private static Optional<AccessKind> ofPages(Difference difference) {
    if (difference.path().matches("cors_config(\\[0\\])?")) {
      return Optional.of(difference.kind() == Kind.ADDED ? CORS_NARROWER : CORS_WIDER);
    }
    if (!difference.path().matches("cors_config.*\\.(access_control_allow_.*|origin_override)")) {
      return Optional.empty();
    }
    boolean wereAll = elements(difference.from()).contains("*");
    return Optional.of(wereAll || isLess(difference) ? CORS_NARROWER : CORS_WIDER);
  }

  /** Expirations that come sooner, or for more; without a rule, all is kept. */
  private static Optional<AccessKind> ofRetention(Difference difference) {
    boolean isLater =
        (difference.kind() == Kind.REMOVED && EXPIRY.matcher(difference.path()).matches())
            || KEPT.matcher(difference.path()).matches()
            || number(difference.from())
                .flatMap(from -> number(difference.to()).map(to -> to >= from))
                .orElse(false);
    return isLater ? Optional.empty() : Optional.of(LOGS_SHORTER);
  }

  /** A log group's days; none, or 0, is for ever. */
  private static Optional<AccessKind> ofDays(Difference difference) {
    long from = number(difference.from()).orElse(0L);
    long to = number(difference.to()).orElse(0L);
    boolean isShorter = to != 0 && (from == 0 || to < from);
    return isShorter ? Optional.of(LOGS_SHORTER) : Optional.empty();
  }

  private static Optional<Long> number(Optional<JsonNode> value) {
    return value.filter(JsonNode::isIntegralNumber).map(JsonNode::asLong);
  }

  /** Whether fewer countries get in, judged by the list and by what it means. */
  private static boolean narrowsCountries(Difference difference, JsonNode after) {
    String type = after.path("restrictions").findPath("restriction_type").asText("none");
    if (difference.path().endsWith("restriction_type")) {
      return difference.from().map(JsonNode::asText).orElse("none").equals("none");
    }
    return switch (type) {
      case "whitelist" -> isNothing(difference.from()) || isLess(difference);
      case "blacklist" -> isMore(difference);
      default -> false;
    };
  }

  private static boolean isLess(Difference difference) {
    return difference.hidden().isEmpty()
        && elements(difference.from()).containsAll(elements(difference.to()));
  }

  private static boolean isMore(Difference difference) {
    return difference.hidden().isEmpty()
        && elements(difference.to()).containsAll(elements(difference.from()));
  }

  private static Set<String> elements(Optional<JsonNode> value) {
    Set<String> elements = new HashSet<>();
    value
        .filter(JsonNode::isArray)
        .ifPresent(list -> list.forEach(one -> elements.add(one.asText())));
    value.filter(JsonNode::isValueNode).ifPresent(one -> elements.add(one.asText()));
    return elements;
  }

  private static boolean isTrue(Optional<JsonNode> value) {
    return value.filter(JsonNode::asBoolean).isPresent();
  }

  private static boolean isNothing(Optional<JsonNode> value) {
    return value.filter(v -> v.isContainerNode() ? !v.isEmpty() : !v.asText().isEmpty()).isEmpty();
  }
}
