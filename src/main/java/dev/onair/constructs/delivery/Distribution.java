package dev.onair.constructs.delivery;

import com.hashicorp.cdktf.TerraformResourceLifecycle;
import com.hashicorp.cdktf.providers.aws.cloudfront_distribution.CloudfrontDistribution;
import com.hashicorp.cdktf.providers.aws.cloudfront_distribution.CloudfrontDistributionCustomErrorResponse;
import com.hashicorp.cdktf.providers.aws.cloudfront_distribution.CloudfrontDistributionLoggingConfig;
import com.hashicorp.cdktf.providers.aws.cloudfront_distribution.CloudfrontDistributionOrigin;
import com.hashicorp.cdktf.providers.aws.cloudfront_distribution.CloudfrontDistributionOriginCustomOriginConfig;
import com.hashicorp.cdktf.providers.aws.cloudfront_distribution.CloudfrontDistributionOriginOriginShield;
import com.hashicorp.cdktf.providers.aws.cloudfront_distribution.CloudfrontDistributionRestrictions;
import com.hashicorp.cdktf.providers.aws.cloudfront_distribution.CloudfrontDistributionRestrictionsGeoRestriction;
import com.hashicorp.cdktf.providers.aws.cloudfront_distribution.CloudfrontDistributionViewerCertificate;
import com.hashicorp.cdktf.providers.aws.cloudfront_origin_access_control.CloudfrontOriginAccessControl;
import dev.onair.model.SharedSpec;
import dev.onair.model.delivery.CachedErrors;
import dev.onair.model.delivery.DeliverySpec;
import dev.onair.model.delivery.Edge.HttpVersions;
import dev.onair.model.delivery.Edge.PriceClass;
import dev.onair.model.delivery.OwnDomain;
import dev.onair.model.delivery.ViewerAccess;
import dev.onair.model.delivery.ViewerAccess.Countries;
import dev.onair.model.stack.StackAddresses;
import java.util.List;
import java.util.Optional;
import software.constructs.Construct;

/** The CloudFront distribution: the only way from a viewer to the channel groups. */
public final class Distribution {

  private final CloudfrontDistribution resource;

  private Distribution(CloudfrontDistribution resource) {
    this.resource = resource;
  }

  /**
   * The distribution.
   *
   * @param groups its origins, the default one first
   * @param logs where it logs
   */
  public static Distribution create(
      Construct scope, SharedSpec shared, List<ChannelGroup> groups, Optional<LogBucket> logs) {
    DeliverySpec delivery = shared.delivery();
    String accessControl = accessControl(scope, shared);
    Behaviors behaviors = new Behaviors(Policies.create(scope, shared), groups);
    CloudfrontDistribution.Builder builder =
        CloudfrontDistribution.Builder.create(scope, StackAddresses.DISTRIBUTION_ID)
            .enabled(true)
            .comment(shared.description())
            .httpVersion(http(delivery.edge().http()))
            .isIpv6Enabled(true)
            .priceClass(priceClass(delivery.edge().priceClass()))
            .origin(groups.stream().map(g -> origin(g, accessControl, delivery)).toList())
            .orderedCacheBehavior(behaviors.ordered())
            .defaultCacheBehavior(behaviors.fallback())
            .customErrorResponse(CachedErrors.STATUSES.stream().map(Distribution::error).toList())
            .restrictions(restrictions(delivery.access()))
            .viewerCertificate(certificate(delivery.domain()))
            .lifecycle(
                TerraformResourceLifecycle.builder().preventDestroy(shared.protect()).build());
    delivery.domain().ifPresent(domain -> builder.aliases(domain.names()));
    delivery.access().webAclArn().ifPresent(builder::webAclId);
    logs.ifPresent(
        bucket ->
            builder
                .loggingConfig(
                    CloudfrontDistributionLoggingConfig.builder()
                        .bucket(bucket.domainName())
                        .prefix(bucket.prefix())
                        .includeCookies(false)
                        .build())
                .dependsOn(List.of(bucket.readiness())));
    return new Distribution(builder.build());
  }

  /** Its ARN: what the endpoints let in. */
  public String arn() {
    return resource.getArn();
  }

  /** Its id. */
  public String id() {
    return resource.getId();
  }

  /** CloudFront's own name for it; what the operator's own names have to point to. */
  public String domainName() {
    return resource.getDomainName();
  }

  private static String accessControl(Construct scope, SharedSpec shared) {
    return CloudfrontOriginAccessControl.Builder.create(scope, "origin-access-control")
        .name(shared.resourceName("OriginAccessControl"))
        .description("Signs every request to MediaPackage")
        .originAccessControlOriginType("mediapackagev2")
        .signingBehavior("always")
        .signingProtocol("sigv4")
        .build()
        .getId();
  }

  private static CloudfrontDistributionOrigin origin(
      ChannelGroup group, String accessControl, DeliverySpec delivery) {
    CloudfrontDistributionOrigin.Builder builder =
        CloudfrontDistributionOrigin.builder()
            .originId(group.name())
            .domainName(group.egressDomain())
            .originAccessControlId(accessControl)
            .customOriginConfig(
                CloudfrontDistributionOriginCustomOriginConfig.builder()
                    .httpPort(80)
                    .httpsPort(443)
                    .originProtocolPolicy("https-only")
                    .originSslProtocols(List.of("TLSv1.2"))
                    .originReadTimeout(delivery.origin().timeout().toSeconds())
                    .build());
    delivery
        .origin()
        .shieldRegion()
        .ifPresent(
            region ->
                builder.originShield(
                    CloudfrontDistributionOriginOriginShield.builder()
                        .enabled(true)
                        .originShieldRegion(region)
                        .build()));
    return builder.build();
  }

  private static CloudfrontDistributionCustomErrorResponse error(int status) {
    return CloudfrontDistributionCustomErrorResponse.builder()
        .errorCode(status)
        .errorCachingMinTtl(CachedErrors.TIME.toSeconds())
        .build();
  }

  private static CloudfrontDistributionRestrictions restrictions(ViewerAccess access) {
    CloudfrontDistributionRestrictionsGeoRestriction.Builder geo =
        CloudfrontDistributionRestrictionsGeoRestriction.builder();
    Optional<Countries> countries = access.countries();
    if (countries.isPresent()) {
      geo.restrictionType(
              switch (countries.get().rule()) {
                case ALLOW -> "whitelist";
                case BLOCK -> "blacklist";
              })
          .locations(countries.get().codes());
    } else {
      // Said, and not left out: the provider would keep the countries of before, and CloudFront
      // refuses countries that nothing is said of. See
      // https://github.com/hashicorp/terraform-provider-aws/issues/20807
      geo.restrictionType("none").locations(List.of());
    }
    return CloudfrontDistributionRestrictions.builder().geoRestriction(geo.build()).build();
  }

  private static CloudfrontDistributionViewerCertificate certificate(Optional<OwnDomain> domain) {
    return domain
        .map(
            own ->
                CloudfrontDistributionViewerCertificate.builder()
                    .acmCertificateArn(own.certificateArn())
                    .sslSupportMethod("sni-only")
                    .minimumProtocolVersion("TLSv1.2_2021")
                    .build())
        // No minimum version: CloudFront sets its own for its own certificate, whatever is asked
        // for, and the difference would never end.
        .orElseGet(
            () ->
                CloudfrontDistributionViewerCertificate.builder()
                    .cloudfrontDefaultCertificate(true)
                    .build());
  }

  private static String http(HttpVersions versions) {
    return switch (versions) {
      case HTTP2_AND_3 -> "http2and3";
      case HTTP2 -> "http2";
      case HTTP1_1 -> "http1.1";
    };
  }

  private static String priceClass(PriceClass priceClass) {
    return switch (priceClass) {
      case PRICE_CLASS_100 -> "PriceClass_100";
      case PRICE_CLASS_200 -> "PriceClass_200";
      case PRICE_CLASS_ALL -> "PriceClass_All";
    };
  }
}
