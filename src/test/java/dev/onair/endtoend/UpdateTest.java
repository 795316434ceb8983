package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

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
 * What a change of one setting does to a running channel: only that, and in which order. One change
 * after the other.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpdateTest {

  private static final String CHANNEL =
      """
      inputs.main { type = RTMP_PUSH, allow = ["203.0.113.0/24"] }
      encoding.profile = ladder
      packaging.endpoints.cmaf = null
      packaging.endpoints.hls.manifests.ll-index = null
      """;

  private static final String LADDER =
      """
      frame-rate = 25
      renditions = [{ size = 1280x720, max-bitrate = 2700 kbps, quality = 9 }]
      """;

  private static final String ENDPOINT =
      "module.packager.aws_cloudcontrolapi_resource.endpoint[\"hls\"]: updated";

  private Deployment deployment;
  private String channel = CHANNEL;

  @BeforeAll
  void aRunningChannel(@TempDir Path root) {
    deployment = Deployment.in(root);
    deployment.project().channel("news", CHANNEL).file("profiles/ladder.conf", LADDER);
    deployment.synthesize().withStandInForTheSharedStack();
    deployment.stack("news").apply().succeeded();
  }

  @AfterAll
  void stop() {
    if (deployment != null) {
      deployment.close();
    }
  }

  @Test
  @Order(1)
  void anotherBitrateStopsUpdatesAndStartsTheChannelAndTouchesNothingElse() {
    deployment.project().file("profiles/ladder.conf", LADDER.replace("2700", "2500"));

    assertThat(applied()).containsExactly("aws_medialive_channel.encoder-channel: updated");
    assertThat(deployment.writes())
        .containsExactly(
            "medialive:StopChannel", "medialive:UpdateChannel", "medialive:StartChannel");
    assertThat(deployment.encoderState("news")).isEqualTo("RUNNING");
  }

  @Test
  @Order(2)
  void anotherSegmentLengthChangesOnlyTheEndpoint() {
    channel += "packaging.endpoints.hls.segment = 6s\n";

    assertThat(applied()).containsExactly(ENDPOINT);
    assertThat(deployment.writes()).containsExactly("cloudcontrolapi:UpdateResource");
  }

  @Test
  @Order(3)
  void otherAdMarkersChangeOnlyTheEndpoint() {
    channel += "packaging.endpoints.hls.ad-markers = SCTE35_ENHANCED\n";

    assertThat(applied()).containsExactly(ENDPOINT);
    assertThat(deployment.writes()).containsExactly("cloudcontrolapi:UpdateResource");
  }

  @Test
  @Order(4)
  void anotherAllowlistChangesOnlyTheSecurityGroupAndTheChannelGoesOn() {
    channel = channel.replace("203.0.113.0/24", "203.0.113.0/24\", \"192.0.2.1/32");

    assertThat(applied())
        .containsExactly("aws_medialive_input_security_group.input-main-security-group: updated");
    assertThat(deployment.writes()).containsExactly("medialive:UpdateInputSecurityGroup");
  }

  @Test
  @Order(5)
  void aTagOfThePackagingChannelDoesNotSeemToChangeTheEncoder() {
    channel += "tags.event = season-2026\n";

    assertThat(applied())
        .contains("module.packager.aws_cloudcontrolapi_resource.channel: updated", ENDPOINT)
        .noneMatch(change -> change.contains("encoder-channel"));
    assertThat(deployment.writes()).noneMatch(write -> write.endsWith("Channel"));
  }

  @Test
  @Order(6)
  void anotherStreamNameMakesANewInputBeforeTheOldOneGoes() {
    channel = channel.replace("type = RTMP_PUSH", "type = RTMP_PUSH, stream-name = x");

    assertThat(applied())
        .containsExactly(
            "aws_medialive_channel.encoder-channel: updated",
            "aws_medialive_input.input-main: replaced",
            "data.aws_medialive_input.input-main-destinations: read",
            "terraform_data.input-main-source: updated");
    assertThat(deployment.writes())
        .containsSubsequence(
            "medialive:CreateInput",
            "medialive:StopChannel",
            "medialive:UpdateChannel",
            "medialive:StartChannel",
            "medialive:DeleteInput");
  }

  @Test
  @Order(7)
  void aRunningChannelIsStoppedBeforeItIsDestroyed() {
    deployment.sandbox().calls().clear();

    deployment.stack("news").destroy().succeeded();

    assertThat(deployment.writes())
        .containsSubsequence(
            "medialive:StopChannel", "medialive:DeleteChannel", "medialive:DeleteInput");
    assertThat(deployment.resources()).isEmpty();
  }

  /** What the plan said of every resource. */
  private List<String> applied() {
    deployment.project().channel("news", channel);
    deployment.synthesize();
    deployment.sandbox().calls().clear();
    Result applied = deployment.stack("news").apply().succeeded();
    return Changes.of(applied);
  }
}
