package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.Call;
import dev.onair.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.time.Duration;
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
@Order(5)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SettlingTest {

  /** Longer than the provider takes for an input. */
  private static final Duration ROLES = Duration.ofSeconds(42);

  /** Longer than a policy takes to go, and less than the provider takes for an encoder channel. */
  private static final Duration ENDPOINTS = Duration.ofSeconds(20);

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
    deployment
        .project()
        .shared(
            "protect = false\nalarms.enabled = false\ndashboards.scope = NONE\ngroups { main {}, other {} }\n")
        .channel("news", CHANNEL);
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
  void anApplyGoesOnWhenTheNewRoleIsKnown() {
    onair("plan", "news");

    Result apply = onair("apply", "news");

    assertThat(apply.out()).contains("news: applied\n", "news: on air\n");
    assertThat(apply.err())
        .contains(
            "news: AWS doesn't know the new role yet; what is left is planned and applied again in 5 s"
                + " (1 of 4)");
    assertThat(deployment.encoderState("news")).isEqualTo("RUNNING");
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
  void aRoleThatIsMadeAnewRenewsThePolicyOnceItIsKnown() {
    String role = deployment.resources().get("iam/role").get(0);
    AwsClient iam = deployment.client("iam");
    iam.query("Action=DeleteRolePolicy&PolicyName=MediaLive&RoleName=" + role);
    iam.query("Action=DeleteRole&RoleName=" + role);
    deployment.sandbox().calls().clear();
    onair("plan", "news");

    Result apply = onair("apply", "news", "--interrupt", "news", "--access", "news");

    assertThat(apply.out()).contains("news: applied\n", "news: on air\n");
    assertThat(apply.err()).contains("news: AWS doesn't know the new role yet;");
    assertThat(deployment.sandbox().calls().writes())
        .extracting(SettlingTest::what)
        .contains("DeleteResource AWS::MediaPackageV2::ChannelPolicy")
        .containsSubsequence("CreateRole", "CreateResource AWS::MediaPackageV2::ChannelPolicy");
    assertThat(deployment.resources()).containsKey("mediapackagev2/channelPolicy");
  }

  @Test
  @Order(4)
  void aReplacementGoesOnWhenTheOldPackagingChannelCanGo() {
    deployment.project().channel("news", CHANNEL + "group = other\n");
    onair("plan", "news");

    Result apply = onair("apply", "news", "--interrupt", "news", "--access", "news");

    assertThat(apply.out()).contains("news: applied\n", "news: on air\n");
    assertThat(apply.err())
        .contains("news: MediaPackage is not done with the endpoints that went; what is left");
    assertThat(deployment.resources().get("mediapackagev2/channel"))
        .containsExactly("onair_other/news");
    deployment.stack("news").plan().exited(0);
  }

  @Test
  @Order(5)
  void inADestroyThePolicyGoesBetweenTheEndpointsAndTheChannel() {
    deployment.sandbox().calls().clear();

    Result destroy = onair("destroy", "news", "--confirm", "news");

    assertThat(destroy.out()).endsWith("news: destroyed\n");
    assertThat(deployment.resources()).isEmpty();
    assertThat(deployment.sandbox().calls().writes())
        .extracting(SettlingTest::what)
        .containsSubsequence(
            "DeleteResource AWS::MediaPackageV2::OriginEndpoint",
            "DeleteResource AWS::MediaPackageV2::ChannelPolicy",
            "DeleteResource AWS::MediaPackageV2::Channel");
  }

  private Result onair(String... arguments) {
    return new Cli(deployment.project().root())
        .with(deployment.sandbox().environment())
        .run(arguments);
  }

  private static String what(Call call) {
    return (call.operation() + " " + call.input().path("TypeName").asText()).strip();
  }
}
