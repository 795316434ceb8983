package dev.onair.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.Fault;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExistingTest {

  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ZERO));
  private final AwsClient packaging = new AwsClient(sandbox, "mediapackagev2");
  private final AwsClient cloudControl = new AwsClient(sandbox, "cloudcontrolapi");
  private final Encoders encoders = SdkEncoders.in("eu-west-1", sandbox.environment());
  private final Existing existing = encoders.existing();

  @AfterEach
  void stop() {
    existing.close();
    encoders.close();
    sandbox.close();
  }

  @Test
  void channelsOfMediaPackageAreKnownByTheirGroups() throws Exception {
    group("empty");
    group("main");
    channel("main", "news");
    channel("main", "sports");

    assertThat(existing.channelGroups())
        .isEqualTo(Map.of("empty", Set.of(), "main", Set.of("news", "sports")));
  }

  @Test
  void whereMediaPackageCannotBeAskedItIsSaid() {
    sandbox
        .faults()
        .add(
            Fault.error("AccessDeniedException", 403, "no")
                .in("mediapackagev2", "ListChannelGroups"));

    assertThatThrownBy(existing::channelGroups)
        .isInstanceOf(OperationRefusedException.class)
        .hasMessageStartingWith("MediaPackage did not list its channels: no");
  }

  private void group(String name) {
    String body = "{'ChannelGroupName': '%s'}".formatted(name);
    assertThat(packaging.rest("POST", "/channelGroup", body).status()).isEqualTo(200);
  }

  private void channel(String group, String name) throws InterruptedException {
    String wanted =
        "{\\\"ChannelGroupName\\\": \\\"%s\\\", \\\"ChannelName\\\": \\\"%s\\\"}"
            .formatted(group, name);
    cloudControl.rpc(
        "CloudApiService.CreateResource",
        "{'TypeName': 'AWS::MediaPackageV2::Channel', 'DesiredState': \"%s\"}".formatted(wanted));
    String path = "/channelGroup/%s/channel/%s".formatted(group, name);
    for (int i = 0; i < 100 && packaging.rest("GET", path, "").status() != 200; i++) {
      Thread.sleep(50);
    }
  }
}
