package dev.onair.sandbox.cloudfront;

import static dev.onair.sandbox.rules.Basis.that;
import static dev.onair.sandbox.rules.Provenance.assumed;
import static dev.onair.sandbox.rules.Provenance.guide;
import static dev.onair.sandbox.rules.Provenance.model;

import dev.onair.sandbox.rules.Basis;
import dev.onair.sandbox.rules.Rule;

/** What CloudFront does with distributions. */
public enum DistributionRule implements Rule {
  CACHE_BEHAVIORS(
      that(
              "A distribution has no more behaviors than its quota",
              model("cloudfront:CreateDistribution.TooManyCacheBehaviors"))
          .refuses("TooManyCacheBehaviors")),
  BEHAVIOR_PATTERN(
      that("A path pattern follows its grammar and is used once", assumed())
          .refuses("InvalidArgument")),
  BEHAVIOR_POLICY(that("A behavior has a cache policy", assumed()).refuses("InvalidArgument")),
  TRUSTED_ENABLED(
      that(
              "Trusted key groups are enabled where there are some",
              model("cloudfront:TrustedKeyGroups.Enabled"))
          .refuses("InvalidArgument")),
  BEHAVIOR_METHODS(
      that(
              "A behavior allows one of three sets of methods",
              model("cloudfront:AllowedMethods.Items"))
          .refuses("InvalidArgument")),
  BEHAVIOR_ORIGIN(
      that(
              "A behavior's origin is one of the distribution",
              model("cloudfront:CreateDistribution.NoSuchOrigin"))
          .refuses("NoSuchOrigin")),
  FUNCTION_EVENT(
      that(
              "One function stands at each event of a viewer",
              model("cloudfront:CreateDistribution.InvalidFunctionAssociation"))
          .refuses("InvalidFunctionAssociation")),
  FUNCTION_PUBLISHED(
      that(
              "A function in use is published",
              model("cloudfront:CreateDistribution.InvalidFunctionAssociation"))
          .refuses("InvalidFunctionAssociation")),
  TRUSTED_KEY_GROUP(
      that(
              "A trusted key group exists",
              model("cloudfront:CreateDistribution.TrustedKeyGroupDoesNotExist"))
          .refuses("TrustedKeyGroupDoesNotExist")),
  COMMENT(
      that("A comment has at most 128 characters", model("cloudfront:DistributionConfig.Comment"))
          .refuses("InvalidArgument")),
  WEB_ACL(
      that(
              "A web ACL is one for CloudFront",
              model("cloudfront:CreateDistribution.InvalidWebACLId"))
          .refuses("InvalidWebACLId")),
  ORIGINS(
      that("A distribution has an origin", model("cloudfront:CreateDistribution.InvalidOrigin"))
          .refuses("InvalidOrigin")),
  TOO_MANY_ORIGINS(
      that(
              "A distribution has no more origins than its quota",
              model("cloudfront:CreateDistribution.TooManyOrigins"))
          .refuses("TooManyOrigins")),
  ORIGIN_ID(that("The id of an origin is unique", assumed()).refuses("InvalidArgument")),
  ORIGIN_DOMAIN(
      that("An origin's domain is a name with a dot", assumed()).refuses("InvalidArgument")),
  ORIGIN_KIND(
      that("An origin is a bucket or another server", model("cloudfront:Origin.CustomOriginConfig"))
          .refuses("InvalidArgument")),
  ORIGIN_ATTEMPTS(
      that("An origin is tried once to three times", model("cloudfront:Origin.ConnectionAttempts"))
          .refuses("InvalidArgument")),
  ORIGIN_CONNECTING(
      that("A connection to an origin has 1 to 10 s", model("cloudfront:Origin.ConnectionTimeout"))
          .refuses("InvalidArgument")),
  ORIGIN_READING(
      that(
              "An origin has 1 to 120 s for its answer",
              model("cloudfront:CustomOriginConfig.OriginReadTimeout"))
          .refuses("InvalidOriginReadTimeout")),
  ORIGIN_KEEPALIVE(
      that(
              "An idle connection is kept for 1 to 120 s",
              model("cloudfront:CustomOriginConfig.OriginKeepaliveTimeout"))
          .refuses("InvalidOriginKeepaliveTimeout")),
  ORIGIN_SHIELD(
      that(
              "An Origin Shield that is on has a region",
              model("cloudfront:OriginShield.OriginShieldRegion"))
          .refuses("InvalidArgument")),
  ORIGIN_ACCESS_CONTROL(
      that(
              "An origin access control that is named exists",
              model("cloudfront:CreateDistribution.InvalidOriginAccessControl"))
          .refuses("InvalidOriginAccessControl")),
  ALIASES(
      that(
              "A distribution has at most 100 alternate domain names",
              model("cloudfront:CreateDistribution.TooManyDistributionCNAMEs"))
          .refuses("TooManyDistributionCNAMEs")),
  ALIAS_TAKEN(
      that(
              "An alternate domain name is of one distribution",
              model("cloudfront:CreateDistribution.CNAMEAlreadyExists"))
          .refuses("CNAMEAlreadyExists")),
  ALIAS_CERTIFICATE(
      that(
              "An alternate domain name needs a certificate",
              model("cloudfront:CreateDistribution.InvalidViewerCertificate"))
          .refuses("InvalidViewerCertificate")),
  CERTIFICATE_REGION(
      that(
              "A certificate is in us-east-1",
              model("cloudfront:CreateDistribution.InvalidViewerCertificate"))
          .refuses("InvalidViewerCertificate")),
  CERTIFICATE_METHOD(
      that(
              "A certificate of one's own comes with a method",
              model("cloudfront:ViewerCertificate.SSLSupportMethod"))
          .refuses("InvalidViewerCertificate")),
  COUNTRIES(
      that(
              "A restriction has the countries that it is about",
              model("cloudfront:CreateDistribution.InvalidGeoRestrictionParameter"))
          .refuses("InvalidGeoRestrictionParameter")),
  COUNTRY(
      that(
              "A country is known by its code",
              model("cloudfront:CreateDistribution.InvalidLocationCode"))
          .refuses("InvalidLocationCode")),
  ERROR_CODE(
      that(
              "A custom error is of a code that is allowed, once",
              model("cloudfront:CreateDistribution.InvalidErrorCode"))
          .refuses("InvalidErrorCode")),
  ERROR_PAGE(
      that(
              "An error's page and its code go together",
              model("cloudfront:CreateDistribution.InvalidResponseCode"))
          .refuses("InvalidResponseCode")),
  LOG_BUCKET(
      that(
              "A bucket for logs exists and has ACLs",
              guide(
                  "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html"))
          .refuses("InvalidArgument")),
  CALLER_REFERENCE(
      that(
              "A caller reference is of one distribution",
              model("cloudfront:CreateDistribution.DistributionAlreadyExists"))
          .refuses("DistributionAlreadyExists")),
  CALLER_REFERENCE_FIXED(
      that(
              "A caller reference can't be changed",
              model("cloudfront:UpdateDistribution.IllegalUpdate"))
          .refuses("IllegalUpdate")),
  NOT_DISABLED(
      that(
              "A distribution is deleted after it was disabled",
              model("cloudfront:DeleteDistribution.DistributionNotDisabled"))
          .refuses("DistributionNotDisabled")),
  TAGGED_FOUND(
      that("What is tagged exists", model("cloudfront:TagResource.NoSuchResource"))
          .refuses("NoSuchResource")),
  DISTRIBUTION_FOUND(
      that(
              "A distribution that is named exists",
              model("cloudfront:GetDistribution.NoSuchDistribution"))
          .refuses("NoSuchDistribution")),
  MONITORED_FOUND(
      that(
              "A distribution whose metrics are asked for exists",
              model("cloudfront:CreateMonitoringSubscription.NoSuchDistribution"))
          .refuses("NoSuchDistribution")),
  MONITORED_ONCE(
      that(
              "A distribution has one monitoring subscription",
              model("cloudfront:CreateMonitoringSubscription.MonitoringSubscriptionAlreadyExists"))
          .refuses("MonitoringSubscriptionAlreadyExists")),
  MONITORING_FOUND(
      that(
              "A monitoring subscription that is asked for exists",
              model("cloudfront:GetMonitoringSubscription.NoSuchMonitoringSubscription"))
          .refuses("NoSuchMonitoringSubscription")),
  LEFT_OUT(that("What is left out of a distribution is described as empty or off", assumed())),
  CONNECTION_ATTEMPTS(
      that(
              "An origin is tried so often where nobody says otherwise",
              model("cloudfront:Origin.ConnectionAttempts"))
          .is(3)),
  CONNECTION_TIMEOUT(
      that(
              "A connection to an origin has so many seconds where nobody says otherwise",
              model("cloudfront:Origin.ConnectionTimeout"))
          .is(10)),
  READ_TIMEOUT(
      that(
              "An origin has so many seconds for its answer where nobody says otherwise",
              model("cloudfront:CustomOriginConfig.OriginReadTimeout"))
          .is(30)),
  KEEPALIVE_TIMEOUT(
      that(
              "An idle connection is kept for so many seconds where nobody says otherwise",
              model("cloudfront:CustomOriginConfig.OriginKeepaliveTimeout"))
          .is(5)),
  ERROR_CACHING(
      that(
              "An error is cached for so many seconds where nobody says otherwise",
              model("cloudfront:CustomErrorResponse.ErrorCachingMinTTL"))
          .is(10)),
  PROTOCOL_VERSION(
      that(
              "CloudFront's own certificate comes with this oldest protocol",
              model("cloudfront:ViewerCertificate.MinimumProtocolVersion"))
          .is("TLSv1"));

  private final Basis basis;

  DistributionRule(Basis basis) {
    this.basis = basis;
  }

  @Override
  public Basis basis() {
    return basis;
  }
}
