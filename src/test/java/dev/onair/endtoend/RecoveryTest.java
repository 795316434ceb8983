package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.plan.Planner;
import dev.onair.fleet.review.FleetReview;
import dev.onair.sandbox.Fault;
import dev.onair.testing.RealTerraform.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
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

  private Deployment deployment;

  @BeforeAll
  void aRunningChannel(@TempDir Path root) {
    deployment = Deployment.in(root);
    deployment.project().channel("news", CHANNEL).file("profiles/ladder.conf", LADDER);
    deployment.synthesize().withStandInForTheSharedStack();
    deployment
        .sandbox()
        .faults()
        .add(Fault.error("ServiceUnavailable", 400, "no").in("medialive", "StartChannel").first(1));
  }

  @AfterAll
  void stop() {
    if (deployment != null) {
      deployment.close();
    }
  }

  @AfterEach
  void noMoreFaults() {
    deployment.sandbox().faults().clear();
  }

  @Test
  @Order(1)
  void aNewChannelThatDoesNotStartIsReplacedByTheNextApply() {
    Result failed = deployment.stack("news").apply().exited(1);

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
    deployment
        .sandbox()
        .faults()
        .add(
            Fault.error("UnprocessableEntityException", 422, "Refused by a test")
                .in("medialive", "UpdateChannel")
                .first(1));
    bitrate(2500);

    Result failed = deployment.stack("news").apply().exited(1);

    assertThat(failed.output()).contains("Refused by a test");
    assertThat(deployment.encoderState("news")).isEqualTo("IDLE");
    assertThat(Changes.of(deployment.stack("news").apply().succeeded()))
        .containsExactly("aws_medialive_channel.encoder-channel: updated");
    assertThat(deployment.encoderState("news")).isEqualTo("RUNNING");
  }

  @Test
  @Order(3)
  void goingBackAfterARefusedUpdateLeavesTheChannelStoppedUntilItIsStartedByHand() {
    deployment
        .sandbox()
        .faults()
        .add(
            Fault.error("UnprocessableEntityException", 422, "Refused by a test")
                .in("medialive", "UpdateChannel")
                .first(1));
    bitrate(2300);
    deployment.stack("news").apply().exited(1);

    bitrate(2500);

    deployment.stack("news").plan().exited(0);
    assertThat(deployment.encoderState("news")).isEqualTo("IDLE");
    startByHand();
    deployment.stack("news").plan().exited(0);
  }

  @Test
  @Order(4)
  void anUpdatedChannelThatDoesNotStartStaysStoppedUntilItIsStartedByHand() {
    deployment
        .sandbox()
        .faults()
        .add(Fault.error("ServiceUnavailable", 400, "no").in("medialive", "StartChannel").first(1));
    bitrate(2100);

    Result failed = deployment.stack("news").apply().exited(1);

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
    deployment
        .sandbox()
        .faults()
        .add(
            Fault.error("InternalServerException", 500, "Lost by a test")
                .in("mediapackagev2", "UpdateOriginEndpoint")
                .first(1));
    segment(6);
    deployment.stack("news").apply().exited(1);

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
    deployment
        .sandbox()
        .faults()
        .add(
            Fault.error("InternalServerException", 500, "Lost by a test")
                .in("mediapackagev2", "UpdateOriginEndpoint")
                .first(1));
    endpoint(
        """
        segment = 8s
        manifests { index = null, extra { format = HLS, window = 90s }, ll-index.window = 120s }
        """);
    deployment.stack("news").apply().exited(1);
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
    deployment
        .sandbox()
        .faults()
        .add(
            Fault.error("InternalServerException", 500, "Lost by a test")
                .in("mediapackagev2", "UpdateOriginEndpoint")
                .first(1));
    segment(8);
    deployment.stack("news").apply().exited(1);

    deployment.stack("news").destroy().succeeded();

    assertThat(deployment.resources()).isEmpty();
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
