package dev.onair.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {

  private static final String GROUP = "{'whitelistRules': [{'cidr': '192.0.2.0/24'}]}";

  @TempDir private Path directory;

  @Test
  void aSandboxOutlivesItsProcess() {
    SandboxOptions options =
        SandboxOptions.defaults()
            .withState(directory.resolve("state.json"))
            .withTransition(Duration.ZERO);
    String arn;
    try (Sandbox first = Sandbox.start(options)) {
      arn =
          new AwsClient(first, "medialive")
              .rest("POST", "/prod/inputSecurityGroups", GROUP)
              .json()
              .at("/securityGroup/arn")
              .asText();
    }

    try (Sandbox second = Sandbox.start(options)) {
      AwsClient medialive = new AwsClient(second, "medialive");

      assertThat(medialive.rest("GET", "/prod/inputSecurityGroups", "").body()).contains(arn);
      assertThat(medialive.rest("POST", "/prod/inputSecurityGroups", GROUP).body())
          .doesNotContain(arn);
    }
  }

  @Test
  void aStateOfAnotherRegionIsRefused() {
    SandboxOptions options = SandboxOptions.defaults().withState(directory.resolve("state.json"));
    Sandbox.start(options).close();

    assertThatThrownBy(() -> Sandbox.start(options.withRegion("us-west-2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("eu-west-1");
  }
}
