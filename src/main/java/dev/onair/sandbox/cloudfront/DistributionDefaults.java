package dev.onair.sandbox.cloudfront;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.RuleValues;
import java.util.List;

/**
 * What CloudFront fills in where a distribution's configuration says nothing.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_DistributionConfig.html">AWS:
 *     DistributionConfig</a>
 * @see DistributionRule#LEFT_OUT
 */
final class DistributionDefaults {

  private DistributionDefaults() {}

  static void fill(ObjectNode config) {
    empty(config, "Aliases", "OriginGroups", "CacheBehaviors", "CustomErrorResponses");
    text(config, "DefaultRootObject", "");
    text(config, "PriceClass", "PriceClass_All");
    text(config, "WebACLId", "");
    text(config, "HttpVersion", "http2");
    text(config, "ContinuousDeploymentPolicyId", "");
    bool(config, "IsIPV6Enabled", false);
    bool(config, "Staging", false);
    if (!config.has("Logging")) {
      config
          .putObject("Logging")
          .put("Enabled", false)
          .put("IncludeCookies", false)
          .put("Bucket", "")
          .put("Prefix", "");
    }
    if (!config.has("Restrictions")) {
      config
          .putObject("Restrictions")
          .putObject("GeoRestriction")
          .put("RestrictionType", "none")
          .put("Quantity", 0);
    }
    config.at("/Origins/Items").forEach(origin -> origin((ObjectNode) origin));
    behavior((ObjectNode) config.get("DefaultCacheBehavior"));
    config.at("/CacheBehaviors/Items").forEach(behavior -> behavior((ObjectNode) behavior));
    config.at("/CustomErrorResponses/Items").forEach(error -> error((ObjectNode) error));
    certificate(config);
  }

  private static void origin(ObjectNode origin) {
    text(origin, "OriginPath", "");
    text(origin, "OriginAccessControlId", "");
    empty(origin, "CustomHeaders");
    RuleValues.fill(origin, "ConnectionAttempts", DistributionRule.CONNECTION_ATTEMPTS);
    RuleValues.fill(origin, "ConnectionTimeout", DistributionRule.CONNECTION_TIMEOUT);
    if (!origin.has("OriginShield")) {
      origin.putObject("OriginShield").put("Enabled", false);
    }
    if (origin.path("CustomOriginConfig") instanceof ObjectNode custom) {
      RuleValues.fill(custom, "OriginReadTimeout", DistributionRule.READ_TIMEOUT);
      RuleValues.fill(custom, "OriginKeepaliveTimeout", DistributionRule.KEEPALIVE_TIMEOUT);
      if (!custom.has("OriginSslProtocols")) {
        list(custom.putObject("OriginSslProtocols"), List.of("TLSv1", "SSLv3"));
      }
    }
  }

  private static void behavior(ObjectNode behavior) {
    for (String trusted : List.of("TrustedSigners", "TrustedKeyGroups")) {
      if (!behavior.has(trusted)) {
        behavior.putObject(trusted).put("Enabled", false).put("Quantity", 0);
      }
    }
    if (!behavior.has("AllowedMethods")) {
      list(behavior.putObject("AllowedMethods"), List.of("HEAD", "GET"));
    }
    ObjectNode methods = (ObjectNode) behavior.get("AllowedMethods");
    if (!methods.has("CachedMethods")) {
      list(methods.putObject("CachedMethods"), List.of("HEAD", "GET"));
    }
    bool(behavior, "SmoothStreaming", false);
    bool(behavior, "Compress", false);
    text(behavior, "FieldLevelEncryptionId", "");
    empty(behavior, "LambdaFunctionAssociations", "FunctionAssociations");
  }

  private static void error(ObjectNode error) {
    text(error, "ResponsePagePath", "");
    text(error, "ResponseCode", "");
    RuleValues.fill(error, "ErrorCachingMinTTL", DistributionRule.ERROR_CACHING);
  }

  /** CloudFront's own certificate comes with CloudFront's own choice of protocols. */
  private static void certificate(ObjectNode config) {
    JsonNode given = config.path("ViewerCertificate");
    if (given.path("ACMCertificateArn").isTextual()) {
      ObjectNode certificate = (ObjectNode) given;
      certificate.put("CloudFrontDefaultCertificate", false);
      RuleValues.fill(certificate, "MinimumProtocolVersion", DistributionRule.PROTOCOL_VERSION);
      certificate.set("Certificate", certificate.get("ACMCertificateArn"));
      certificate.put("CertificateSource", "acm");
    } else if (!given.path("IAMCertificateId").isTextual()) {
      config
          .putObject("ViewerCertificate")
          .put("CloudFrontDefaultCertificate", true)
          .put("SSLSupportMethod", "vip")
          .put("MinimumProtocolVersion", (String) DistributionRule.PROTOCOL_VERSION.value())
          .put("CertificateSource", "cloudfront");
    }
  }

  private static void list(ObjectNode node, List<String> items) {
    node.put("Quantity", items.size());
    items.forEach(node.putArray("Items")::add);
  }

  private static void empty(ObjectNode node, String... names) {
    for (String name : names) {
      if (!node.has(name)) {
        node.putObject(name).put("Quantity", 0);
      }
    }
  }

  private static void text(ObjectNode node, String name, String value) {
    if (!node.has(name)) {
      node.put(name, value);
    }
  }

  private static void bool(ObjectNode node, String name, boolean value) {
    if (!node.has(name)) {
      node.put(name, value);
    }
  }
}
