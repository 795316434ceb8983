package dev.onair.sandbox.mediapackage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.iam.ServiceGrants;
import dev.onair.sandbox.s3.ServiceWrites;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What MediaPackage asks of a harvest job beyond its model: when it is ordered, and when it is
 * done.
 *
 * @see <a href="https://docs.aws.amazon.com/mediapackage/latest/userguide/live-to-vod.html">AWS:
 *     live to VOD</a>
 */
final class HarvestChecks {

  private static final String SERVICE = "mediapackagev2.amazonaws.com";
  private static final Duration LONGEST = Duration.ofHours(24);

  /** In a channel group, by default. */
  private static final int MOST_ACTIVE = 10;

  private static final List<String> LISTS =
      List.of("HlsManifests", "LowLatencyHlsManifests", "DashManifests");

  private final Packaging packaging;

  HarvestChecks(Packaging packaging) {
    this.packaging = packaging;
  }

  /**
   * What is refused at once.
   *
   * @param active how many jobs of the channel group have not ended
   */
  void check(ObjectNode endpoint, ObjectNode job, long active) {
    if (active >= MOST_ACTIVE) {
      throw Packaging.invalid(
          HarvestRule.HARVESTS_ACTIVE,
          "TOO_MANY_IN_PROGRESS_HARVEST_JOBS",
          active + " harvest jobs of the channel group have not ended");
    }
    Duration length = Duration.between(start(job), time(job, "EndTime"));
    if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
      throw Packaging.invalid(
          HarvestRule.HARVEST_LENGTH,
          "INVALID_HARVEST_JOB_DURATION",
          "The harvest job has a duration of " + length);
    }
    if (start(job).isAfter(packaging.world().now())) {
      throw Packaging.invalid(
          HarvestRule.HARVEST_BEGUN, "MEMBER_INVALID", "StartTime is in the future");
    }
    checkManifests(endpoint, job.path("HarvestedManifests"));
    checkPolicy(endpoint);
    obstacle(job)
        .ifPresent(
            why -> {
              throw Packaging.invalid(
                  HarvestRule.HARVEST_WRITE,
                  "HARVEST_JOB_UNABLE_TO_WRITE_TO_S3_DESTINATION",
                  "Unable to write to the S3 destination: " + why);
            });
  }

  /** Why a job comes to nothing; what it can't be refused for, by the guide. */
  Optional<String> failure(ObjectNode job) {
    String key =
        PackagingKey.of(
                job.get("ChannelGroupName").asText(),
                job.get("ChannelName").asText(),
                job.get("OriginEndpointName").asText())
            .toString();
    Optional<ObjectNode> endpoint = packaging.endpoints().find(key);
    if (endpoint.isEmpty()) {
      return Optional.of("The origin endpoint " + key + " does not exist");
    }
    int window = endpoint.get().path("StartoverWindowSeconds").asInt(0);
    Instant ordered = Instant.parse(job.get("CreatedAt").asText());
    Duration length = Duration.between(start(job), time(job, "EndTime"));
    if (start(job).isBefore(ordered.minusSeconds(window)) || length.toSeconds() > window) {
      return Optional.of(
          "The harvest job is not within the startover window of " + window + " seconds");
    }
    return obstacle(job).map(why -> "Unable to write to the S3 destination: " + why);
  }

  private void checkManifests(ObjectNode endpoint, JsonNode harvested) {
    for (String list : LISTS) {
      for (JsonNode wanted : harvested.path(list)) {
        JsonNode manifest = found(endpoint.path(list), wanted.get("ManifestName").asText());
        for (String member : List.of("Start", "End", "ClipStartTime", "TimeDelaySeconds")) {
          if (manifest.path("FilterConfiguration").has(member)) {
            throw Packaging.invalid(
                HarvestRule.HARVEST_FILTER,
                "HARVESTED_MANIFEST_HAS_START_END_FILTER_CONFIGURATION",
                manifest.get("ManifestName").asText() + " has " + member);
          }
        }
      }
    }
  }

  private static JsonNode found(JsonNode manifests, String name) {
    for (JsonNode manifest : manifests) {
      if (manifest.get("ManifestName").asText().equals(name)) {
        return manifest;
      }
    }
    throw Packaging.invalid(
        HarvestRule.HARVEST_MANIFEST,
        "HARVESTED_MANIFEST_NOT_FOUND_ON_ENDPOINT",
        "The endpoint has no such manifest " + name);
  }

  private void checkPolicy(ObjectNode endpoint) {
    String arn = endpoint.get("Arn").asText();
    boolean lets =
        packaging
            .endpointPolicies()
            .find(PackagingKey.parse(arn).toString())
            .map(row -> row.get("Policy"))
            .map(policy -> policy.isTextual() ? policy.asText() : policy.toString())
            .filter(
                policy ->
                    List.of("mediapackagev2:HarvestObject", "mediapackagev2:GetObject").stream()
                        .allMatch(
                            action ->
                                ServiceGrants.let(packaging.world(), policy, SERVICE, action, arn)))
            .isPresent();
    if (!lets) {
      throw Packaging.invalid(
          HarvestRule.HARVEST_READ,
          "HARVEST_JOB_CUSTOMER_ENDPOINT_READ_ACCESS_DENIED",
          "The policy of the origin endpoint does not let " + SERVICE + " harvest");
    }
  }

  private Optional<String> obstacle(ObjectNode job) {
    JsonNode to = job.at("/Destination/S3Destination");
    return ServiceWrites.obstacle(
        packaging.world(),
        to.get("BucketName").asText(),
        to.get("DestinationPath").asText() + "/index.m3u8",
        SERVICE);
  }

  private static Instant start(ObjectNode job) {
    return time(job, "StartTime");
  }

  private static Instant time(ObjectNode job, String member) {
    return Instant.parse(job.at("/ScheduleConfiguration/" + member).asText());
  }
}
