package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.plan.Planner;
import dev.onair.fleet.review.FleetReview;
import dev.onair.sandbox.Fault;
import dev.onair.testing.RealTerraform.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes that fail half-way: what the operator sees, and how the channel gets back on air. What
 * docs/operations.md says, one after the other.
 */
@Order(17)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RecoveryTest {

  private static final String CHANNEL =
      """
      class = SINGLE_PIPELINE
      inputs.main { type = URL_PULL, sources = ["https://a.example/live.m3u8"] }
      encoding.profile = ladder
      packaging.endpoints.cmaf = null
      """;

  private static final String LADDER =
      """
      frame-rate = 25
      renditions = [{ size = 1280x720, max-bitrate = 2700 kbps, quality = 9 }]
      """;

  private static final Fault NO_START =
      Fault.error("ServiceUnavailable", 400, "no").in("medialive", "StartChannel");

  private static final Fault NO_UPDATE =
      Fault.error("UnprocessableEntityException", 422, "Refused by a test")
          .in("medialive", "UpdateChannel");

  private static final Fault LOST_UPDATE =
      Fault.error("InternalServerException", 500, "Lost by a test")
          .in("mediapackagev2", "UpdateOriginEndpoint");

  private Deployment deployment;

  @BeforeAll
  void aRunningChannel(@TempDir Path root) {
    deployment = Deployment.in(root);
    deployment.project().channel("news", CHANNEL).file("profiles/ladder.conf", LADDER);
    deployment.synthesize().withStandInForTheSharedStack();
  }

  @AfterAll
  void stop() {
    if (deployment != null) {
      deployment.close();
    }
  }

  @Test
  @Order(1)
  void aNewChannelThatDoesNotStartIsReplacedByTheNextApply() {
    Result failed = failedApply(NO_START);

    assertThat(failed.output()).contains("StartChannel");
    assertThat(deployment.encoderState("news")).isEqualTo("IDLE");

    Result again = deployment.stack("news").apply().succeeded();

    assertThat(Changes.of(again))
        .containsExactly("aws_medialive_channel.encoder-channel: is tainted, so replaced");
    assertThat(deployment.encoderState("news")).isEqualTo("RUNNING");
    assertThat(deployment.resources().get("medialive/channel")).hasSize(1);
  }

  @Test
  @Order(2)
  void aRefusedUpdateLeavesTheChannelStoppedAndTheNextApplyBringsItBack() {
    bitrate(2500);

    Result failed = failedApply(NO_UPDATE);

    assertThat(failed.output()).contains("Refused by a test");
    assertThat(deployment.encoderState("news")).isEqualTo("IDLE");
    assertThat(Changes.of(deployment.stack("news").apply().succeeded()))
        .containsExactly("aws_medialive_channel.encoder-channel: updated");
    assertThat(deployment.encoderState("news")).isEqualTo("RUNNING");
  }

  @Test
  @Order(3)
  void goingBackAfterARefusedUpdateLeavesTheChannelStoppedUntilItIsStartedByHand() {
    bitrate(2300);
    failedApply(NO_UPDATE);

    bitrate(2500);

    deployment.stack("news").plan().exited(0);
    assertThat(deployment.encoderState("news")).isEqualTo("IDLE");
    startByHand();
    deployment.stack("news").plan().exited(0);
  }

  @Test
  @Order(4)
  void anUpdatedChannelThatDoesNotStartStaysStoppedUntilItIsStartedByHand() {
    bitrate(2100);

    Result failed = failedApply(NO_START);

    assertThat(failed.output()).contains("StartChannel");
    assertThat(Changes.of(deployment.stack("news").plan().exited(2)))
        .as("but for what the stack keeps of the file's words")
        .isEmpty();
    assertThat(deployment.encoderState("news")).isEqualTo("IDLE");
    startByHand();
  }

  @Test
  @Order(5)
  void aLostUpdateOfAnEndpointIsSaidByTheNextPlanAndRepairedByGoingBackAndForth() {
    segment(6);
    failedApply(LOST_UPDATE);

    assertThat(deployment.stack("news").plan().exited(1).output().replaceAll("\\s+", " "))
        .contains("MediaPackage doesn't have what was sent for endpoint hls")
        .contains("Segment.SegmentDurationSeconds: 6");

    segment(4);
    deployment.stack("news").apply().succeeded();
    segment(6);
    deployment.stack("news").apply().succeeded();
    deployment.stack("news").plan().exited(0);
    assertThat(deployment.encoderState("news")).isEqualTo("RUNNING");
  }

  @Test
  @Order(6)
  void aLostUpdateIsNoticedByOnairsPlanAndCompletedByItsApply() throws Exception {
    endpoint(
        """
        segment = 8s
        manifests { index = null, extra { format = HLS, window = 90s }, ll-index.window = 120s }
        """);
    failedApply(LOST_UPDATE);
    deployment.sandbox().calls().clear();
    Notices notices = new Notices();

    FleetReview review = new Planner(deployment.operated(), notices, true).plan(List.of("news"));

    assertThat(review.failed()).isEmpty();
    assertThat(notices.heard())
        .containsExactly(
            "news: an earlier update was lost; the state was put right, and this plan makes it"
                + " again: module.packager.aws_cloudcontrolapi_resource.endpoint[\"hls\"]");
    assertThat(deployment.sandbox().calls().writes()).isEmpty();

    Result applied = deployment.stack("news").apply().succeeded();

    assertThat(Changes.of(applied))
        .containsExactly("module.packager.aws_cloudcontrolapi_resource.endpoint[\"hls\"]: updated");
    deployment.stack("news").plan().exited(0);
    assertThat(deployment.encoderState("news")).isEqualTo("RUNNING");
  }

  @Test
  @Order(7)
  void destroyWorksInSpiteOfALostUpdate() {
    segment(8);
    failedApply(LOST_UPDATE);

    deployment.stack("news").destroy().succeeded();

    assertThat(deployment.resources()).isEmpty();
  }

  /**
   * An apply during all of which AWS fails so. Were only its first request hit, an answer that got
   * lost would let the provider's repetition through.
   */
  private Result failedApply(Fault fault) {
    deployment.sandbox().faults().add(fault);
    try {
      return deployment.stack("news").apply().exited(1);
    } finally {
      deployment.sandbox().faults().clear();
    }
  }

  private void startByHand() {
    String id = deployment.encoder("news").get("id").asText();
    assertThat(
            deployment
                .client("medialive")
                .rest("POST", "/prod/channels/" + id + "/start", "")
                .status())
        .isEqualTo(200);
  }

  private void bitrate(int kbps) {
    deployment.project().file("profiles/ladder.conf", LADDER.replace("2700", "" + kbps));
    deployment.synthesize();
  }

  private void segment(int seconds) {
    endpoint("segment = %ds\n".formatted(seconds));
  }

  private void endpoint(String settings) {
    deployment
        .project()
        .channel("news", CHANNEL + "packaging.endpoints.hls {\n%s}\n".formatted(settings));
    deployment.synthesize();
  }
}
