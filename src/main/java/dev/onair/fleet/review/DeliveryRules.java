package dev.onair.fleet.review;

import static dev.onair.fleet.review.Impact.NO_CHANGE;
import static dev.onair.fleet.review.Impact.OFF_AIR;
import static dev.onair.fleet.review.Impact.SAFE;
import static dev.onair.fleet.review.Impact.URL_CHANGE;
import static dev.onair.fleet.review.Impact.VIEWER_VISIBLE;

import java.util.List;

/**
 * CloudFront: what all channels share. An update of the distribution, or of a policy that it uses,
 * is one call that replaces its configuration; edge locations take it over one after the other, and
 * serve all the while.
 */
final class DeliveryRules {

  private static final String DISTRIBUTION = "aws_cloudfront_distribution";
  private static final String ACCESS_CONTROL = "aws_cloudfront_origin_access_control";
  private static final String POLICIES =
      "aws_cloudfront_(cache|origin_request|response_headers)_policy";
  private static final String LOGS = "aws_s3_bucket(_.*)?|aws_cloudfront_monitoring_subscription";

  private DeliveryRules() {}

  static List<Rule> rules() {
    return List.of(
        Rule.on(DISTRIBUTION).created(SAFE, "nobody plays through it yet"),
        Rule.on(DISTRIBUTION)
            .setting(
                "etag|status|last_modified_time|in_progress_validation_count|trusted_.*",
                NO_CHANGE,
                "read back from the service"),
        Rule.on(DISTRIBUTION)
            .setting(
                "comment|tags(_all)?(\\..*)?|logging_config.*|wait_for_deployment|retain_on_delete",
                SAFE,
                "no request is answered in another way"),
        Rule.on(DISTRIBUTION).setting("enabled", OFF_AIR, "no request is answered any more"),
        Rule.on(DISTRIBUTION)
            .added("aliases.*", VIEWER_VISIBLE, "the channels get a further domain name"),
        Rule.on(DISTRIBUTION)
            .setting("aliases.*", URL_CHANGE, "what plays under a name that goes stops"),
        Rule.on(DISTRIBUTION)
            .added("origin\\[[^\\]]*\\]", VIEWER_VISIBLE, "a further group of channels"),
        Rule.on(DISTRIBUTION)
            .removed("origin\\[[^\\]]*\\]", OFF_AIR, "its channels can't be reached any more"),
        Rule.on(DISTRIBUTION)
            .setting(
                "origin.*\\.(domain_name|origin_id|origin_access_control_id|origin_path"
                    + "|custom_origin_config\\.(http|https|origin_(prot|ssl)).*)",
                OFF_AIR,
                "requests go elsewhere, or unsigned, and MediaPackage refuses them"),
        Rule.on(DISTRIBUTION)
            .setting(
                "origin.*\\.(custom_origin_config\\..*_timeout|connection_.*|origin_shield.*)"
                    + "|origin_group.*",
                VIEWER_VISIBLE,
                "the way to MediaPackage changes, not its end"),
        Rule.on(DISTRIBUTION)
            .setting(
                "(default|ordered)_cache_behavior.*|custom_error_response.*|restrictions.*"
                    + "|viewer_certificate.*|web_acl_id|price_class|http_version|is_ipv6_enabled",
                VIEWER_VISIBLE,
                "requests are answered in another way, or other ones are"),
        // Anything else of the distribution is unknown to onair: no rule, and so off air.
        Rule.on(DISTRIBUTION).gone(OFF_AIR, "every playback URL of every channel ends here"),
        Rule.on(ACCESS_CONTROL).setting("description|etag", SAFE, "it signs as before"),
        Rule.on(ACCESS_CONTROL).created(SAFE, "no origin uses it yet"),
        // An origin access control that an origin uses can't be deleted; a replaced one can be
        // neither, so the apply fails in the middle.
        Rule.on(ACCESS_CONTROL)
            .setting(".*", OFF_AIR, "MediaPackage refuses what is not signed as it expects"),
        Rule.on(ACCESS_CONTROL).gone(OFF_AIR, "MediaPackage refuses what is not signed"),
        Rule.on(POLICIES).created(SAFE, "no behavior uses it yet"),
        Rule.on(POLICIES).setting("comment|etag", SAFE, "no request is answered in another way"),
        Rule.on(POLICIES)
            .setting(".*", VIEWER_VISIBLE, "requests are cached, forwarded or answered otherwise"),
        // CloudFront deletes no policy in use, so the distribution has let go of it before.
        Rule.on(POLICIES).gone(VIEWER_VISIBLE, "the distribution uses another one"),
        Rule.on(LOGS).gone(VIEWER_VISIBLE, "no stream is touched, but access logs may be lost"),
        Rule.on(LOGS).anything(SAFE, "access logs: no request is answered in another way"));
  }
}
