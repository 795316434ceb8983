package dev.onair.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.config.SharedConf;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.mediapackage.PackagingQuotas;
import org.junit.jupiter.api.Test;

class FleetSandboxTest {

  @Test
  void aFleetThatSaysNothingGetsTheSandboxsOwnDefaults() {
    assertThat(options("region = eu-west-1")).isEqualTo(SandboxOptions.defaults());
  }

  @Test
  void regionAccountAndQuotasAreTheFleets() {
    SandboxOptions options =
        options(
            """
            region = eu-central-1
            account = "111122223333"
            quotas { channel-groups = 4, channels-per-group = 20, endpoints-per-channel = 11 }
            """);

    assertThat(options)
        .isEqualTo(
            SandboxOptions.defaults()
                .withRegion("eu-central-1")
                .withAccount("111122223333")
                .withQuotas(new PackagingQuotas(4, 20, 11)));
  }

  private static SandboxOptions options(String shared) {
    return FleetSandbox.options(SharedConf.spec(shared).aws());
  }
}
