package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.Applier;
import dev.onair.fleet.ApplyReport;
import dev.onair.fleet.Destroyer;
import dev.onair.fleet.Planner;
import dev.onair.sandbox.Call;
import dev.onair.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A channel comes and goes where AWS takes its time: a new role is unknown for longer than an input
 * takes, and a packaging channel can't go for long after its endpoints.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SettlingTest {

  private static final Duration ROLES = Duration.ofSeconds(50);
  private static final Duration ENDPOINTS = Duration.ofSeconds(45);

  private static final String CHANNEL =
      """
      class = SINGLE_PIPELINE
      inputs.main { type = URL_PULL, sources = ["https://a.example/live.m3u8"] }
      packaging.endpoints.cmaf = null
      """;

  private Deployment deployment;

  @BeforeAll
  void aChannel(@TempDir Path root) {
    deployment = Deployment.in(root, SandboxOptions.defaults().withSettling(ROLES, ENDPOINTS));
    deployment.project().channel("news", CHANNEL);
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
  void anApplyGoesOnWhenTheNewRoleIsKnown() throws Exception {
    Notices notices = new Notices();
    assertThat(new Planner(deployment.operated(), notices).plan(List.of("news")).failed())
        .isEmpty();

    ApplyReport report =
        new Applier(deployment.operated(), notices, Set.of()).apply(List.of("news"));

    assertThat(report.fine()).as("%s %s", report, notices.heard()).isTrue();
    assertThat(notices.heard())
        .contains(
            "news: AWS doesn't know the new role yet; what is left is planned and applied again in 5 s"
                + " (1 of 4)");
    assertThat(deployment.encoderState("news")).isEqualTo("RUNNING");
    deployment.stack("news").plan().exited(0);
  }

  @Test
  @Order(2)
  void thePolicyIsMadeAfterTheInputsAndBeforeTheEndpoints() {
    assertThat(deployment.sandbox().calls().writes())
        .extracting(SettlingTest::what)
        .containsSubsequence(
            "CreateInput",
            "CreateResource AWS::MediaPackageV2::ChannelPolicy",
            "CreateResource AWS::MediaPackageV2::OriginEndpoint");
  }

  @Test
  @Order(3)
  void aDestroyGoesOnWhenTheChannelCanGo() throws Exception {
    Notices notices = new Notices();
    deployment.sandbox().calls().clear();
    Destroyer destroyer = new Destroyer(deployment.operated(), notices);

    ApplyReport report = destroyer.destroy(destroyer.plan(List.of("news")));

    assertThat(report.fine()).as("%s %s", report, notices.heard()).isTrue();
    assertThat(deployment.resources()).isEmpty();
    assertThat(deployment.sandbox().calls().writes())
        .extracting(SettlingTest::what)
        .containsSubsequence(
            "DeleteResource AWS::MediaPackageV2::OriginEndpoint",
            "DeleteResource AWS::MediaPackageV2::ChannelPolicy",
            "DeleteResource AWS::MediaPackageV2::Channel");
    assertThat(notices.heard())
        .anySatisfy(
            notice ->
                assertThat(notice)
                    .startsWith("news: MediaPackage is not done with the endpoints that went;"));
  }

  private static String what(Call call) {
    return (call.operation() + " " + call.input().path("TypeName").asText()).strip();
  }
}
