package dev.onair.sandbox.mediapackage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.AwsClient.Answer;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What takes its time until all of AWS knows of it. */
class SettlingTest {

  private static final Duration A_WHILE = Duration.ofMillis(700);

  private static final String TRUST =
      "{\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\","
          + "\"Principal\":{\"Service\":\"medialive.amazonaws.com\"}}}";

  private static final String CHANNEL = "'ChannelGroupName': 'g', 'ChannelName': 'c'";

  private static final String ARN =
      "arn:aws:mediapackagev2:eu-west-1:123456789012:channelGroup/g/channel/c";

  private final Sandbox sandbox =
      Sandbox.start(
          SandboxOptions.defaults()
              .withTransition(Duration.ofMillis(20))
              .withSettling(A_WHILE, A_WHILE));
  private final AwsClient packaging = new AwsClient(sandbox, "mediapackagev2");
  private final AwsClient cloudControl = new AwsClient(sandbox, "cloudcontrolapi");

  @BeforeEach
  void aChannel() {
    packaging.rest("POST", "/channelGroup", "{'ChannelGroupName': 'g'}");
    assertThat(create("Channel", "{" + CHANNEL + "}")).isEqualTo("SUCCESS");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void aChannelCantGoRightAfterItsEndpointsButSoonAfter() {
    String endpoint = "{" + CHANNEL + ", 'OriginEndpointName': 'e', 'ContainerType': 'CMAF'}";
    assertThat(create("OriginEndpoint", endpoint)).isEqualTo("SUCCESS");
    assertThat(delete("OriginEndpoint", ARN + "/originEndpoint/e").get("OperationStatus").asText())
        .isEqualTo("SUCCESS");

    JsonNode atOnce = delete("Channel", ARN);

    assertThat(atOnce.get("ErrorCode").asText()).isEqualTo("ResourceConflict");
    assertThat(eventually(() -> delete("Channel", ARN).get("OperationStatus").asText()))
        .isEqualTo("SUCCESS");
  }

  @Test
  void aChannelThatNeverHadEndpointsCanGoAtOnce() {
    assertThat(delete("Channel", ARN).get("OperationStatus").asText()).isEqualTo("SUCCESS");
  }

  @Test
  void aRoleThatWasJustMadeIsUnknownToAPolicyButNotSoonAfter() {
    String trust = URLEncoder.encode(TRUST, StandardCharsets.UTF_8);
    new AwsClient(sandbox, "iam")
        .query("Action=CreateRole&RoleName=a&AssumeRolePolicyDocument=" + trust);

    assertThat(policyFor("a")).isEqualTo("FAILED");
    assertThat(eventually(() -> policyFor("a"))).isEqualTo("SUCCESS");
  }

  private String policyFor(String role) {
    String statement =
        "{'Effect': 'Allow', 'Action': 'mediapackagev2:PutObject', 'Resource': '%s', 'Principal': {'AWS': 'arn:aws:iam::123456789012:role/%s'}}"
            .formatted(ARN, role);
    return create(
        "ChannelPolicy", "{" + CHANNEL + ", 'Policy': {'Statement': [" + statement + "]}}");
  }

  private String create(String type, String properties) {
    return ask("CreateResource", type, "DesiredState", properties).get("OperationStatus").asText();
  }

  private JsonNode delete(String type, String identifier) {
    return ask("DeleteResource", type, "Identifier", identifier);
  }

  private JsonNode ask(String operation, String type, String parameter, String value) {
    Answer accepted =
        cloudControl.rpc(
            "CloudApiService." + operation,
            "{'TypeName': 'AWS::MediaPackageV2::%s', '%s': \"%s\"}"
                .formatted(type, parameter, value.replace("'", "\\\"")));
    String token = accepted.json().at("/ProgressEvent/RequestToken").asText();
    JsonNode event;
    do {
      event =
          cloudControl
              .rpc("CloudApiService.GetResourceRequestStatus", "{'RequestToken': '" + token + "'}")
              .json()
              .get("ProgressEvent");
    } while (event.get("OperationStatus").asText().equals("IN_PROGRESS"));
    return event;
  }

  /** What is answered in the end: not a failure, or the last one. */
  private static String eventually(Supplier<String> status) {
    long end = System.nanoTime() + A_WHILE.multipliedBy(10).toNanos();
    String last = status.get();
    while (last.equals("FAILED") && System.nanoTime() < end) {
      last = status.get();
    }
    return last;
  }
}
