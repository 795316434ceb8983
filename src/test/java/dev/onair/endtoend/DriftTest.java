package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.cli.Cli;
import dev.onair.model.Tags;
import dev.onair.sandbox.AwsClient;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** What is changed or deleted behind Terraform's back is noticed by the next plan. */
@Order(16)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DriftTest {

  private static final String CHANNEL =
      """
      class = SINGLE_PIPELINE
      start = false
      inputs.main { type = RTP_PUSH, allow = ["203.0.113.0/24"] }
      """;

  private static final String PACKAGING = "/channelGroup/onair_main/channel/news";

  private Deployment deployment;

  @BeforeAll
  void aChannel(@TempDir Path root) {
    deployment = Deployment.in(root);
    deployment.project().channel("news", CHANNEL);
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
  @Order(0)
  void whatIsStartedAndStoppedByHandIsNoDriftAndStaysSo() {
    // As its file would say where it is meant to run: then a stop leaves a mark.
    deployment.project().channel("news", CHANNEL.replace("start = false", "start = true"));

    byHand("start", "news");
    deployment.stack("news").plan().exited(0);
    deployment.stack("news").apply().succeeded();
    assertThat(deployment.encoderState("news")).isEqualTo("RUNNING");

    byHand("stop", "news", "--yes");
    deployment.stack("news").plan().exited(0);
    deployment.stack("news").apply().succeeded();
    assertThat(deployment.encoderState("news")).isEqualTo("IDLE");
    assertThat(deployment.encoder("news").get("tags").has(Tags.STOPPED)).isTrue();

    deployment.project().channel("news", CHANNEL);
  }

  private void byHand(String... command) {
    Cli.Result result =
        new Cli(deployment.project().root()).with(deployment.sandbox().environment()).run(command);
    assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
  }

  @Test
  @Order(1)
  void aDeletedPolicyAnotherBitrateAndAWiderAllowlistAreNoticedAndPutRight() {
    AwsClient mediaPackage = deployment.client("mediapackagev2");
    assertThat(mediaPackage.rest("DELETE", PACKAGING + "/originEndpoint/hls/policy", "").status())
        .isEqualTo(200);
    AwsClient mediaLive = deployment.client("medialive");
    ObjectNode encoder = deployment.encoder("news");
    ObjectNode settings = (ObjectNode) encoder.get("encoderSettings");
    ((ObjectNode) settings.at("/videoDescriptions/0/codecSettings/h264Settings"))
        .put("maxBitrate", 1_000_000);
    ObjectNode update = settings.objectNode();
    update.set("encoderSettings", settings);
    assertThat(
            mediaLive
                .rest("PUT", "/prod/channels/" + encoder.get("id").asText(), update.toString())
                .status())
        .isEqualTo(200);
    String group = deployment.resources().get("medialive/inputSecurityGroup").get(0);
    assertThat(
            mediaLive
                .rest(
                    "PUT",
                    "/prod/inputSecurityGroups/" + group,
                    "{'whitelistRules': [{'cidr': '0.0.0.0/0'}]}")
                .status())
        .isEqualTo(200);

    assertThat(Changes.of(deployment.stack("news").apply().succeeded()))
        .contains(
            "aws_medialive_channel.encoder-channel: updated",
            "aws_medialive_input_security_group.input-main-security-group: updated",
            "module.packager.aws_cloudcontrolapi_resource.endpoint_policy[\"hls\"]: created");
    deployment.stack("news").plan().exited(0);
  }

  @Test
  @Order(2)
  void anEndpointThatSomebodyChangedMakesThePlanFailUntilItIsPutRight() {
    patchEndpoint(90);

    assertThat(deployment.stack("news").plan().exited(1).output().replaceAll("\\s+", " "))
        .contains("MediaPackage doesn't have what was sent for endpoint hls")
        .contains("HlsManifests.index.ManifestWindowSeconds: 60");

    patchEndpoint(60);
  }

  @Test
  @Order(3)
  void aDeletedPackagingChannelIsMadeAnewWithAllThatBelongsToIt() {
    AwsClient mediaPackage = deployment.client("mediapackagev2");
    for (String endpoint : new String[] {"hls", "cmaf"}) {
      mediaPackage.rest("DELETE", PACKAGING + "/originEndpoint/" + endpoint, "");
    }
    assertThat(mediaPackage.rest("DELETE", PACKAGING, "").status()).isEqualTo(200);

    assertThat(Changes.of(deployment.stack("news").apply().succeeded())).isNotEmpty();

    deployment.stack("news").plan().exited(0);
    assertThat(deployment.resources())
        .hasEntrySatisfying("mediapackagev2/originEndpoint", ids -> assertThat(ids).hasSize(2))
        .hasEntrySatisfying(
            "mediapackagev2/originEndpointPolicy", ids -> assertThat(ids).hasSize(2));
  }

  @Test
  @Order(4)
  void destroyLeavesNothing() {
    deployment.stack("news").destroy().succeeded();

    assertThat(deployment.resources()).isEmpty();
  }

  private void patchEndpoint(int window) {
    String body =
        """
        {
          "TypeName": "AWS::MediaPackageV2::OriginEndpoint",
          "Identifier": "arn:aws:mediapackagev2:us-east-1:123456789012:channelGroup/onair_main/channel/news/originEndpoint/hls",
          "PatchDocument": "[{\\"op\\": \\"replace\\", \\"path\\": \\"/HlsManifests/0/ManifestWindowSeconds\\", \\"value\\": %d}]"
        }
        """
            .formatted(window);
    assertThat(
            deployment
                .client("cloudcontrolapi")
                .rpc("CloudApiService.UpdateResource", body)
                .status())
        .isEqualTo(200);
  }
}
