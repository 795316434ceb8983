package dev.onair.sandbox.mediapackage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Harvest jobs of MediaPackage V2. */
class HarvestJobsTest {

  private static final String JOBS = "/channelGroup/g/channel/c/originEndpoint/e/harvestJob";

  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ofMillis(20)));
  private final AwsClient packaging = new AwsClient(sandbox, "mediapackagev2");
  private final HarvestedEndpoint endpoint = new HarvestedEndpoint(sandbox);
  private final long now = Instant.now().getEpochSecond();

  @BeforeEach
  void harvestable() {
    endpoint.make("g", "c", "e", 7200).harvestable("g", "c", "e").bucket("clips", "123456789012");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aJobIsQueuedAndCompletes() throws Exception {
    Answer created = create("one", now - 3600, now - 1800, "index", "clips");

    assertThat(created.status()).isEqualTo(200);
    assertThat(created.json().get("Status").asText()).isEqualTo("QUEUED");
    assertThat(created.json().at("/ScheduleConfiguration/StartTime").asLong())
        .isEqualTo(now - 3600);
    assertThat(ended("one").json().get("Status").asText()).isEqualTo("COMPLETED");
    assertThat(listed("").json().at("/Items/0/HarvestJobName").asText()).isEqualTo("one");
    assertThat(listed("?includeStatus=FAILED").json().at("/Items")).isEmpty();
    assertThat(listed("?channelName=other").json().at("/Items")).isEmpty();
  }

  @Test
  void aJobOutsideOfTheWindowFails() throws Exception {
    create("early", now - 7300, now - 3600, "index", "clips");

    Answer failed = ended("early");

    assertThat(failed.json().get("Status").asText()).isEqualTo("FAILED");
    assertThat(failed.json().get("ErrorMessage").asText()).contains("startover window of 7200");
  }

  @Test
  void aJobWhoseBucketIsShutMeanwhileFails() throws Exception {
    // It is not over before the bucket is shut, however slow the machine.
    create("shut", now - 60, now + 5, "index", "clips");
    endpoint.bucket("clips", "210987654321");

    assertThat(ended("shut").json().get("ErrorMessage").asText())
        .contains("Unable to write to the S3 destination");
  }

  @Test
  void aNameIsTakenUntilTheJobIsForgotten() {
    create("one", now - 60, now, "index", "clips");

    assertThat(create("one", now - 60, now, "index", "clips").error())
        .isEqualTo("ConflictException");
  }

  @Test
  void whatCantBeHarvestedIsRefused() {
    assertRefused(create("a", now - 60, now - 120, "index", "clips"), "HARVEST_JOB_DURATION");
    assertRefused(create("a", now - 90_000, now, "index", "clips"), "HARVEST_JOB_DURATION");
    assertRefused(create("a", now + 60, now + 120, "index", "clips"), "MEMBER_INVALID");
    assertRefused(create("a", now - 60, now, "other", "clips"), "MANIFEST_NOT_FOUND");
    assertRefused(create("a", now - 60, now, "late", "clips"), "FILTER_CONFIGURATION");
    assertRefused(create("a", now - 60, now, "index", "lost"), "UNABLE_TO_WRITE");
    endpoint.bucket("clips", "210987654321");
    assertRefused(create("a", now - 60, now, "index", "clips"), "UNABLE_TO_WRITE");
    packaging.rest("DELETE", "/channelGroup/g/channel/c/originEndpoint/e/policy", "");
    assertRefused(create("a", now - 60, now, "index", "clips"), "READ_ACCESS_DENIED");
    assertThat(packaging.rest("GET", JOBS + "/a", "").error())
        .isEqualTo("ResourceNotFoundException");
  }

  @Test
  void tenJobsOfAGroupAreActiveAtMostAndOneThatIsCancelledIsNot() {
    for (int i = 0; i < 10; i++) {
      assertThat(create("job-" + i, now - 60, now + 3600, "index", "clips").status())
          .isEqualTo(200);
    }
    assertRefused(create("more", now - 60, now + 3600, "index", "clips"), "TOO_MANY_IN_PROGRESS");

    assertThat(packaging.rest("PUT", JOBS + "/job-0", "").status()).isEqualTo(200);

    assertThat(get("job-0").json().get("Status").asText()).isEqualTo("CANCELLED");
    assertRefused(packaging.rest("PUT", JOBS + "/job-0", ""), "INELIGIBLE_FOR_CANCELLATION");
    assertThat(create("more", now - 60, now + 3600, "index", "clips").status()).isEqualTo(200);
  }

  private static void assertRefused(Answer answer, String type) {
    assertThat(answer.error()).isEqualTo("ValidationException");
    assertThat(answer.json().get("ValidationExceptionType").asText()).contains(type);
  }

  private Answer create(String name, long from, long to, String manifest, String bucket) {
    return packaging.rest(
        "POST",
        JOBS,
        ("{'HarvestJobName': '%s', 'ScheduleConfiguration': {'StartTime': %d, 'EndTime': %d},"
                + " 'HarvestedManifests': {'HlsManifests': [{'ManifestName': '%s'}]},"
                + " 'Destination': {'S3Destination': {'BucketName': '%s',"
                + " 'DestinationPath': 'c/clip'}}}")
            .formatted(name, from, to, manifest, bucket));
  }

  private Answer ended(String name) throws InterruptedException {
    Answer job = get(name);
    for (int i = 0; i < 3000 && !job.body().matches(".*(COMPLETED|FAILED).*"); i++) {
      Thread.sleep(10);
      job = get(name);
    }
    return job;
  }

  private Answer get(String name) {
    return packaging.rest("GET", JOBS + "/" + name, "");
  }

  private Answer listed(String query) {
    return packaging.rest("GET", "/channelGroup/g/harvestJob" + query, "");
  }
}
