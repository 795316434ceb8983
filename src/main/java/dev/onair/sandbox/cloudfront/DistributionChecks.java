package dev.onair.sandbox.cloudfront;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.ServiceError;
import java.util.HashSet;
import java.util.Set;

/**
 * What CloudFront checks of a distribution beyond its model: the parts that are not behaviors.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-limits.html#limits-web-distributions">AWS:
 *     quotas on distributions</a>
 */
final class DistributionChecks {

  private static final int MOST_ALIASES = 100;
  private static final int MOST_ORIGINS = 100;
  private static final int LONGEST_COMMENT = 128;
  private static final int LONGEST_TIMEOUT_SECONDS = 120;
  private static final Set<Integer> ERROR_CODES =
      Set.of(400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504);

  private final World world;
  private final BehaviorChecks behaviors;

  DistributionChecks(World world) {
    this.world = world;
    this.behaviors = new BehaviorChecks(world);
  }

  /**
   * Checks a configuration that has its defaults.
   *
   * @param id of the distribution; "" for one that is to be made
   * @throws ServiceError if CloudFront would not take it
   */
  void check(ObjectNode config, String id) {
    ConfigChecks.checkQuantities(config);
    refuseWhatIsNotEmulated(config);
    if (config.get("Comment").asText().length() > LONGEST_COMMENT) {
      throw ServiceError.by(DistributionRule.COMMENT, "The parameter Comment is too big.");
    }
    Set<String> origins = origins(config);
    behaviors.check(config, origins);
    aliases(config, id);
    certificate(config);
    restrictions(config.at("/Restrictions/GeoRestriction"));
    errors(config);
    String webAcl = config.get("WebACLId").asText();
    if (!webAcl.isEmpty()
        && !webAcl.matches("arn:aws:wafv2:us-east-1:\\d{12}:global/webacl/[^/]+/[^/]+")) {
      throw ServiceError.by(DistributionRule.WEB_ACL, webAcl + " is not a web ACL for CloudFront");
    }
  }

  private static void refuseWhatIsNotEmulated(ObjectNode config) {
    refuse(!config.at("/OriginGroups/Items").isEmpty(), "origin groups");
    refuse(config.get("Staging").asBoolean(), "staging distributions");
    refuse(!config.get("ContinuousDeploymentPolicyId").asText().isEmpty(), "continuous deployment");
    refuse(config.at("/ViewerCertificate/IAMCertificateId").isTextual(), "certificates in IAM");
    refuse(
        !String.join("", config.findValuesAsText("OriginAccessIdentity")).isEmpty(),
        "origin access identities");
  }

  static void refuse(boolean used, String what) {
    if (used) {
      throw Service.notEmulated("cloudfront", what);
    }
  }

  private Set<String> origins(ObjectNode config) {
    JsonNode origins = config.at("/Origins/Items");
    if (origins.isEmpty()) {
      throw ServiceError.by(DistributionRule.ORIGINS, "A distribution has at least one origin");
    }
    if (origins.size() > MOST_ORIGINS) {
      throw ServiceError.by(
          DistributionRule.TOO_MANY_ORIGINS, origins.size() + "; at most " + MOST_ORIGINS);
    }
    Set<String> ids = new HashSet<>();
    for (JsonNode origin : origins) {
      if (!ids.add(origin.get("Id").asText())) {
        throw ServiceError.by(
            DistributionRule.ORIGIN_ID, "Two origins have the id " + origin.get("Id"));
      }
      origin(origin);
    }
    return ids;
  }

  private void origin(JsonNode origin) {
    if (!origin.get("DomainName").asText().matches("[A-Za-z0-9][A-Za-z0-9.-]*\\.[A-Za-z0-9-]+")) {
      throw ServiceError.by(
          DistributionRule.ORIGIN_DOMAIN,
          "The parameter Origin DomainName does not refer to a valid host: "
              + origin.get("DomainName"));
    }
    if (origin.has("S3OriginConfig") == origin.has("CustomOriginConfig")) {
      throw ServiceError.by(
          DistributionRule.ORIGIN_KIND, "An origin has either S3OriginConfig or CustomOriginConfig");
    }
    range(origin, "ConnectionAttempts", 3, DistributionRule.ORIGIN_ATTEMPTS);
    range(origin, "ConnectionTimeout", 10, DistributionRule.ORIGIN_CONNECTING);
    JsonNode custom = origin.path("CustomOriginConfig");
    range(custom, "OriginReadTimeout", LONGEST_TIMEOUT_SECONDS, DistributionRule.ORIGIN_READING);
    range(
        custom, "OriginKeepaliveTimeout", LONGEST_TIMEOUT_SECONDS, DistributionRule.ORIGIN_KEEPALIVE);
    JsonNode shield = origin.get("OriginShield");
    if (shield.get("Enabled").asBoolean() && !shield.path("OriginShieldRegion").isTextual()) {
      throw ServiceError.by(DistributionRule.ORIGIN_SHIELD, "An enabled Origin Shield has a region");
    }
    String accessControl = origin.get("OriginAccessControlId").asText();
    if (!accessControl.isEmpty()
        && !world.store().resources(Kind.ORIGIN_ACCESS_CONTROL.table()).contains(accessControl)) {
      throw ServiceError.by(
          DistributionRule.ORIGIN_ACCESS_CONTROL,
          "There is no origin access control " + accessControl);
    }
  }

  private static void range(JsonNode node, String name, int most, DistributionRule rule) {
    int value = node.path(name).asInt(1);
    if (value < 1 || value > most) {
      throw ServiceError.by(rule, name + " is " + value + "; allowed: 1 to " + most);
    }
  }

  private void aliases(ObjectNode config, String id) {
    JsonNode aliases = config.at("/Aliases/Items");
    if (aliases.size() > MOST_ALIASES) {
      throw ServiceError.by(DistributionRule.ALIASES, aliases.size() + "; at most " + MOST_ALIASES);
    }
    world
        .store()
        .resources(Distributions.TABLE)
        .rows()
        .forEach(
            (other, row) ->
                row.at("/DistributionConfig/Aliases/Items")
                    .forEach(
                        taken ->
                            aliases.forEach(
                                alias -> {
                                  if (alias.equals(taken) && !other.equals(id)) {
                                    throw ServiceError.by(
                                        DistributionRule.ALIAS_TAKEN,
                                        "One or more of the CNAMEs you provided are already"
                                            + " associated with a different resource: "
                                            + alias.asText());
                                  }
                                })));
  }

  private static void certificate(ObjectNode config) {
    JsonNode certificate = config.get("ViewerCertificate");
    String arn = certificate.path("ACMCertificateArn").asText();
    if (!config.at("/Aliases/Items").isEmpty() && arn.isEmpty()) {
      throw ServiceError.by(
          DistributionRule.ALIAS_CERTIFICATE,
          "To add an alternate domain name (CNAME) to a CloudFront distribution, you must attach a"
              + " trusted certificate that validates your authorization to use the domain name.");
    }
    if (!arn.isEmpty() && !arn.matches("arn:aws:acm:us-east-1:\\d{12}:certificate/.+")) {
      throw ServiceError.by(
          DistributionRule.CERTIFICATE_REGION, arn + " is not a certificate in us-east-1");
    }
    if (!arn.isEmpty() && !certificate.has("SSLSupportMethod")) {
      throw ServiceError.by(
          DistributionRule.CERTIFICATE_METHOD,
          "A certificate of your own comes with an SSLSupportMethod");
    }
  }

  private static void restrictions(JsonNode geo) {
    boolean restricted = !geo.get("RestrictionType").asText().equals("none");
    if (restricted == geo.path("Items").isEmpty()) {
      throw ServiceError.by(
          DistributionRule.COUNTRIES,
          geo.path("Items").size() + " countries for " + geo.get("RestrictionType"));
    }
    for (JsonNode country : geo.path("Items")) {
      if (!country.asText().matches("[A-Z]{2}")) {
        throw ServiceError.by(DistributionRule.COUNTRY, country + " is not a country's code");
      }
    }
  }

  private static void errors(ObjectNode config) {
    Set<Integer> seen = new HashSet<>();
    for (JsonNode error : config.at("/CustomErrorResponses/Items")) {
      int code = error.get("ErrorCode").asInt();
      if (!ERROR_CODES.contains(code) || !seen.add(code)) {
        throw ServiceError.by(DistributionRule.ERROR_CODE, code + " is not allowed, or there twice");
      }
      if (error.get("ResponsePagePath").asText().isEmpty()
          != error.get("ResponseCode").asText().isEmpty()) {
        throw ServiceError.by(
            DistributionRule.ERROR_PAGE, "ResponsePagePath and ResponseCode go together");
      }
    }
  }
}
