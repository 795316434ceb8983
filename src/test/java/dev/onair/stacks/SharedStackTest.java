package dev.onair.stacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.testing.Golden;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedStackTest {

  private static final String CERTIFICATE =
      "arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555";

  @Test
  void theDefaultStackIsAsReviewed() {
    String json = Synthesized.sharedJson("");

    Golden.assertMatches("shared/default.json", Boards.withoutBody(json));
  }

  @Test
  void theSameConfigurationMakesTheSameStack() {
    String one = Synthesized.sharedJson("groups { b {}, a {} }, tags { x = 1, y = 2 }");
    String other = Synthesized.sharedJson("tags { y = 2, x = 1 }, groups { a {}, b {} }");

    assertThat(one).isEqualTo(other);
  }

  @Test
  void everyOtherGroupHasItsPathsBeforeThoseOfTheDefaultGroup() {
    JsonNode distribution = distribution("name = OTT-LL, groups { kids {}, a-z {} }");

    assertThat(distribution.findValuesAsText("path_pattern"))
        .containsExactly(
            "/out/v1/OTT-LL_a-z/*.m3u8",
            "/out/v1/OTT-LL_a-z/*.mpd",
            "/out/v1/OTT-LL_a-z/*",
            "/out/v1/OTT-LL_kids/*.m3u8",
            "/out/v1/OTT-LL_kids/*.mpd",
            "/out/v1/OTT-LL_kids/*",
            "*.m3u8",
            "*.mpd");
    assertThat(distribution.findValuesAsText("origin_id"))
        .containsExactly("OTT-LL_main", "OTT-LL_a-z", "OTT-LL_kids");
    assertThat(distribution.at("/default_cache_behavior/target_origin_id").asText())
        .isEqualTo("OTT-LL_main");
    assertThat(distribution.at("/ordered_cache_behavior/2/target_origin_id").asText())
        .isEqualTo("OTT-LL_a-z");
    assertThat(distribution.at("/ordered_cache_behavior/2/cache_policy_id").asText())
        .contains("segment-cache-policy");
  }

  @Test
  void mediaPackagesLogsGoToALogGroupThatTheyMayBeWrittenTo() {
    JsonNode stack = Synthesized.shared("packaging-logs.to = CLOUDWATCH_LOGS, groups.kids {}");

    Golden.assertMatches("shared/packaging-logs.json", logs(stack).toPrettyString());
  }

  @Test
  void orToABucketOrAStreamThatExists() {
    JsonNode bucket = Synthesized.shared("packaging-logs { to = S3, bucket = logs }");
    String arn = "arn:aws:firehose:us-east-1:123456789012:deliverystream/logs";
    JsonNode stream =
        Synthesized.shared("packaging-logs { to = FIREHOSE, stream-arn = \"%s\" }".formatted(arn));

    assertThat(logs(bucket).findValuesAsText("destination_resource_arn"))
        .containsExactly("arn:${data.aws_partition.partition.partition}:s3:::logs");
    assertThat(logs(stream).findValuesAsText("destination_resource_arn")).containsExactly(arn);
    assertThat(logs(bucket).has("aws_cloudwatch_log_group")).isFalse();
    assertThat(logs(Synthesized.shared("")).isEmpty()).isTrue();
  }

  private static ObjectNode logs(JsonNode stack) {
    ObjectNode logs = stack.get("resource").deepCopy();
    logs.retain(
        logs.properties().stream()
            .map(Map.Entry::getKey)
            .filter(type -> type.startsWith("aws_cloudwatch_log_"))
            .toList());
    return logs;
  }

  @Test
  void withoutMainTheFirstGroupByNameIsTheDefault() {
    JsonNode distribution = distribution("groups { main = null, z {}, b {} }");

    assertThat(distribution.at("/default_cache_behavior/target_origin_id").asText())
        .isEqualTo("onair_b");
  }

  @Test
  void startoverQueriesAreCachedByOnlyWhereStartoverIsOffered() {
    JsonNode stack = Synthesized.shared("delivery.startover = false");

    assertThat(
            stack
                .at("/resource/aws_cloudfront_cache_policy/playlist-cache-policy")
                .findValue("items"))
        .map(JsonNode::asText)
        .containsExactly(
            "_HLS_msn", "_HLS_part", "_HLS_skip", "aws.manifestfilter", "aws.manifestsettings");
  }

  @Test
  void cloudFrontTakesAsManyQueryStringsAsAreCachedBy() {
    JsonNode stack = Synthesized.shared("delivery.startover = true");

    assertThat(
            stack
                .at("/resource/aws_cloudfront_cache_policy/playlist-cache-policy")
                .findValue("items"))
        .as("AWS: at most 10 query strings a policy")
        .hasSizeLessThanOrEqualTo(10);
  }

  @Test
  void ownDomainNamesAreServedWithTheirCertificateAndModernTls() {
    JsonNode stack =
        Synthesized.shared(
            "delivery { domain-names = [live.example.com, \"*.live.example.com\"],"
                + " certificate-arn = \"%s\" }".formatted(CERTIFICATE));

    JsonNode distribution = stack.at("/resource/aws_cloudfront_distribution/distribution");
    assertThat(distribution.get("aliases"))
        .map(JsonNode::asText)
        .containsExactly("live.example.com", "*.live.example.com");
    assertThat(distribution.get("viewer_certificate"))
        .isEqualTo(
            Synthesized.json(
                """
                {"acm_certificate_arn": "%s", "minimum_protocol_version": "TLSv1.2_2021",
                 "ssl_support_method": "sni-only"}"""
                    .formatted(CERTIFICATE)));
    assertThat(stack.at("/output/playback-domain/value").asText()).isEqualTo("live.example.com");
    assertThat(stack.at("/output/distribution-domain/value").asText()).contains("domain_name");
  }

  @Test
  void whoMayWatchIsRestricted() {
    JsonNode allowed =
        distribution("delivery.geo-restriction { mode = ALLOW, countries = [FR, DE] }");
    JsonNode blocked =
        distribution("delivery.geo-restriction { mode = BLOCK, countries = [DE, FR] }");

    assertThat(allowed.at("/restrictions/geo_restriction"))
        .isEqualTo(
            Synthesized.json(
                "{\"locations\": [\"DE\", \"FR\"], \"restriction_type\": \"whitelist\"}"));
    assertThat(blocked.at("/restrictions/geo_restriction/restriction_type").asText())
        .isEqualTo("blacklist");
  }

  @Test
  void theOriginIsShielded() {
    JsonNode distribution = distribution("delivery.origin-shield = eu-west-1");

    assertThat(distribution.at("/origin/0/origin_shield"))
        .isEqualTo(
            Synthesized.json("{\"enabled\": true, \"origin_shield_region\": \"eu-west-1\"}"));
  }

  @Test
  void withoutAccessLogsThereIsNoBucket() {
    JsonNode stack = Synthesized.shared("delivery.access-logs.enabled = false");

    assertThat(stack.toString()).doesNotContain("s3", "log");
  }

  @Test
  void theBucketsNameFitsTheLongestFleetName() {
    JsonNode stack = Synthesized.shared("name = A2345678901234567890123456789012");

    assertThat(stack.at("/resource/aws_s3_bucket/access-logs/bucket_prefix").asText())
        .isEqualTo("logs-a234567890123456789012345678901-")
        .hasSize(37);
  }

  @Test
  void unprotectedGroupsAndDistributionsMayBeDestroyed() {
    JsonNode stack = Synthesized.shared("protect = false");

    assertThat(stack.findValuesAsText("prevent_destroy")).containsOnly("false");
  }

  @Test
  void theLogBucketIsProtectedAsTheDistributionIs() {
    JsonNode kept = Synthesized.shared("protect = true").at("/resource/aws_s3_bucket/access-logs");
    JsonNode other =
        Synthesized.shared("protect = false").at("/resource/aws_s3_bucket/access-logs");

    assertThat(kept.at("/lifecycle/prevent_destroy").asBoolean()).isTrue();
    assertThat(kept.at("/force_destroy").asBoolean()).isFalse();
    assertThat(other.at("/lifecycle/prevent_destroy").asBoolean()).isFalse();
    assertThat(other.at("/force_destroy").asBoolean()).isTrue();
  }

  @Test
  void theProviderTagsEverything() {
    JsonNode stack = Synthesized.shared("name = sports, tags { team = live, \"cost.center\" = 7 }");

    assertThat(stack.at("/provider/aws/0/default_tags/0/tags"))
        .isEqualTo(
            Synthesized.json(
                """
                {"cost.center": "7", "onair:workflow": "sports", "team": "live"}"""));
  }

  @Test
  void onlyTheNamedAccountIsDeployedTo() {
    JsonNode stack = Synthesized.shared("account = \"111122223333\"");

    assertThat(stack.at("/provider/aws/0/allowed_account_ids/0").asText())
        .isEqualTo("111122223333");
  }

  private static JsonNode distribution(String sharedConf) {
    return Synthesized.shared(sharedConf).at("/resource/aws_cloudfront_distribution/distribution");
  }
}
