package dev.onair.fleet.review;

import static dev.onair.fleet.review.Impact.NO_CHANGE;
import static dev.onair.fleet.review.Impact.OFF_AIR;
import static dev.onair.fleet.review.Impact.SAFE;
import static dev.onair.fleet.review.Impact.URL_CHANGE;
import static dev.onair.fleet.review.Impact.VIEWER_VISIBLE;

import dev.onair.fleet.review.ReviewRule.On;
import dev.onair.model.stack.ProviderTypes;
import java.util.List;

/**
 * CloudFront: what all channels share. An update of the distribution, or of a policy that it uses,
 * is one call that replaces its configuration; edge locations take it over one after the other, and
 * serve all the while.
 */
final class DeliveryRules {

  private static final On DISTRIBUTION = ReviewRule.on(ProviderTypes.DISTRIBUTION);
  private static final On ACCESS_CONTROL = ReviewRule.on("aws_cloudfront_origin_access_control");
  private static final On POLICY =
      ReviewRule.on("aws_cloudfront_(cache|origin_request|response_headers)_policy");
  private static final On LOGS =
      ReviewRule.on("aws_s3_bucket(_.*)?", "aws_cloudfront_monitoring_subscription");

  private static final On LOG_BUCKET = ReviewRule.on(ProviderTypes.BUCKET);

  private DeliveryRules() {}

  static List<ReviewRule> rules() {
    return List.of(
        DISTRIBUTION.created(
            "cloudfront.distribution.created", SAFE, "nobody plays through it yet"),
        DISTRIBUTION.setting(
            "cloudfront.distribution.read-back",
            "etag|status|last_modified_time|in_progress_validation_count|trusted_.*",
            NO_CHANGE,
            "read back from the service"),
        DISTRIBUTION.setting(
            "cloudfront.distribution.tags",
            "comment|tags(_all)?(\\..*)?|logging_config.*|wait_for_deployment|retain_on_delete",
            SAFE,
            "no request is answered in another way"),
        DISTRIBUTION.setting(
            "cloudfront.distribution.enabled",
            "enabled",
            OFF_AIR,
            "no request is answered any more"),
        DISTRIBUTION.added(
            "cloudfront.distribution.aliases-added",
            "aliases.*",
            VIEWER_VISIBLE,
            "the channels get a further domain name"),
        DISTRIBUTION.setting(
            "cloudfront.distribution.aliases-removed",
            "aliases.*",
            URL_CHANGE,
            "what plays under a name that goes stops"),
        DISTRIBUTION.added(
            "cloudfront.distribution.origin-added",
            "origin\\[[^\\]]*\\]",
            VIEWER_VISIBLE,
            "a further group of channels"),
        DISTRIBUTION.removed(
            "cloudfront.distribution.origin-removed",
            "origin\\[[^\\]]*\\]",
            OFF_AIR,
            "its channels can't be reached any more"),
        DISTRIBUTION.setting(
            "cloudfront.distribution.origin-moved",
            "origin.*\\.(domain_name|origin_id|origin_access_control_id|origin_path"
                + "|custom_origin_config\\.(http|https|origin_(prot|ssl)).*)",
            OFF_AIR,
            "requests go elsewhere, or unsigned, and MediaPackage refuses them"),
        DISTRIBUTION.setting(
            "cloudfront.distribution.origin-access",
            "origin.*\\.(custom_origin_config\\..*_timeout|connection_.*|origin_shield.*)"
                + "|origin_group.*",
            VIEWER_VISIBLE,
            "the way to MediaPackage changes, not its end"),
        DISTRIBUTION.setting(
            "cloudfront.distribution.behavior",
            "(default|ordered)_cache_behavior.*|custom_error_response.*|restrictions.*"
                + "|viewer_certificate.*|web_acl_id|price_class|http_version|is_ipv6_enabled",
            VIEWER_VISIBLE,
            "requests are answered in another way, or other ones are"),
        // Anything else of the distribution is unknown to onair: no rule, and so off air.
        DISTRIBUTION.gone(
            "cloudfront.distribution.removed",
            OFF_AIR,
            "every playback URL of every channel ends here"),
        ACCESS_CONTROL.setting(
            "cloudfront.access-control.description",
            "description|etag",
            SAFE,
            "it signs as before"),
        ACCESS_CONTROL.created("cloudfront.access-control.created", SAFE, "no origin uses it yet"),
        // An origin access control that an origin uses can't be deleted; a replaced one can be
        // neither, so the apply fails in the middle.
        ACCESS_CONTROL.setting(
            "cloudfront.access-control.updated",
            ".*",
            OFF_AIR,
            "MediaPackage refuses what is not signed as it expects"),
        ACCESS_CONTROL.gone(
            "cloudfront.access-control.removed",
            OFF_AIR,
            "MediaPackage refuses what is not signed"),
        POLICY.created("cloudfront.policy.created", SAFE, "no behavior uses it yet"),
        POLICY.setting(
            "cloudfront.policy.comment",
            "comment|etag",
            SAFE,
            "no request is answered in another way"),
        POLICY.setting(
            "cloudfront.policy.updated",
            ".*",
            VIEWER_VISIBLE,
            "requests are cached, forwarded or answered otherwise"),
        // CloudFront deletes no policy in use, so the distribution has let go of it before.
        POLICY.gone(
            "cloudfront.policy.removed", VIEWER_VISIBLE, "the distribution uses another one"),
        LOG_BUCKET.gone(
            "access-logs.destroyed",
            VIEWER_VISIBLE,
            "no stream is touched, but the bucket goes with all access logs that are in it"),
        LOGS.gone(
            "access-logs.removed",
            VIEWER_VISIBLE,
            "no stream is touched, but access logs may be lost"),
        LOG_BUCKET.setting(
            "access-logs.protection",
            "force_destroy",
            SAFE,
            "whether the bucket may be destroyed with the access logs that are in it"),
        LOGS.anything(
            "access-logs.changed", SAFE, "access logs: no request is answered in another way"));
  }
}
