package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.plan.Planner;
import dev.onair.sandbox.AwsClient;
import dev.onair.sandbox.Fault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Creations that AWS takes no token for: where the answer gets lost, the repetition can't be told
 * from a second wish.
 */
class LostAnswerTest {

  private static final String CHANNEL =
      """
      class = SINGLE_PIPELINE
      start = false
      inputs.main { type = RTMP_PUSH, allow = ["203.0.113.0/24"] }
      packaging.endpoints.cmaf = null
      """;

  private static final String POLICY = "aws_cloudfront_cache_policy.playlist-cache-policy";

  @TempDir private Path root;
  private Deployment deployment;

  @BeforeEach
  void prepare() {
    deployment = Deployment.in(root);
    deployment.project().channel("news", CHANNEL);
    deployment.synthesize().withStandInForTheSharedStack();
  }

  @AfterEach
  void stop() {
    deployment.close();
  }

  /** The role is in its own way until then; of security groups there is one too many. */
  @Test
  void aRoleIsTakenIntoTheStateByOnairsPlanAndASecurityGroupIsLeftOver() throws Exception {
    answerGetsLost("medialive", "CreateInputSecurityGroup");
    answerGetsLost("iam", "CreateRole");
    for (int run = 0; run < 2; run++) {
      assertThat(deployment.stack("news").apply().exited(1).output())
          .contains("EntityAlreadyExists: Role with name onair_news_MediaLiveRole");
    }
    assertThat(deployment.resources().get("medialive/inputSecurityGroup")).hasSize(2);
    Notices notices = new Notices();

    new Planner(deployment.operated(), notices, true).plan(List.of("news"));

    assertThat(notices.heard())
        .filteredOn(text -> text.contains("its state didn't know what it had made; now it does"))
        .singleElement()
        .asString()
        .contains("onair_news_MediaLiveRole");
    deployment.stack("news").apply().succeeded();
    deployment.stack("news").plan().exited(0);
    deployment.stack("news").destroy().succeeded();
    assertThat(deployment.resources()).containsOnlyKeys("medialive/inputSecurityGroup");
    assertThat(deployment.resources().get("medialive/inputSecurityGroup")).hasSize(1);
  }

  @Test
  void aPolicyOfCloudFrontIsInItsOwnWayUntilItIsDeleted() {
    answerGetsLost("cloudfront", "CreateCachePolicy");

    assertThat(deployment.stack("shared").apply("-target=" + POLICY).exited(1).output())
        .contains("CachePolicyAlreadyExists");
    String id = deployment.resources().get("cloudfront/cache-policy").get(0);
    String policy = "/2020-05-31/cache-policy/" + id;
    AwsClient cloudFront = deployment.client("cloudfront");
    String version = cloudFront.xml("GET", policy, "").header("ETag");
    assertThat(cloudFront.xml("DELETE", policy, "", "If-Match", version).status()).isEqualTo(204);

    deployment.stack("shared").apply("-target=" + POLICY).succeeded();
    deployment.stack("shared").destroy().succeeded();
    assertThat(deployment.resources()).isEmpty();
  }

  private void answerGetsLost(String service, String operation) {
    deployment.sandbox().faults().add(Fault.dropAfter().in(service, operation).nth(1));
  }
}
