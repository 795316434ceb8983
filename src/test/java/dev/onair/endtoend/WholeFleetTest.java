package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.endtoend.DeployedFacts.Leaf;
import dev.onair.model.ChannelClass;
import dev.onair.model.ingest.InputType;
import dev.onair.preflight.RecordedActions;
import dev.onair.testing.ChannelTexts;
import dev.onair.testing.RealTerraform.Result;
import dev.onair.testing.RealTerraform.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shared stack with two channels of the shortest file: what onair sends by default, held
 * against what others deploy to AWS; and a change of one stack is no change of another.
 */
@Order(8)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeFleetTest {

  private static final String CHANNEL = ChannelTexts.of(InputType.URL_PULL, ChannelClass.STANDARD);

  private static final String SHARED =
      """
      protect = false
      alarms.subscriptions {
        oncall.endpoint = "oncall@example.com"
        queue { protocol = SQS, endpoint = "arn:aws:sqs:us-east-1:123456789012:alarms" }
      }
      packaging-logs.to = CLOUDWATCH_LOGS
      """;

  private static final List<String> CHANNELS = List.of("news", "sports");

  private Deployment deployment;

  @BeforeAll
  void everythingIsDeployed(@TempDir Path root) {
    deployment = Deployment.in(root);
    deployment.project().shared(SHARED).channel("news", CHANNEL).channel("sports", CHANNEL);
    deployment.synthesize();
    deployment.stack("shared").apply().succeeded();
    deployment.each(CHANNELS, Workspace::apply).values().forEach(Result::succeeded);
  }

  @AfterAll
  void stop() {
    if (deployment != null) {
      deployment.close();
    }
  }

  @Test
  @Order(0)
  void everyDeviationFromWhatIsDeployedIsDecided() {
    DeployedFacts deployed = DeployedFacts.read();
    Set<Leaf> needed = new TreeSet<>();

    Set<Leaf> deviations = deployed.deviations(SentLeaves.to(deployment.sandbox()), needed);

    assertThat(deviations)
        .as("neither in src/test/resources/deployed/references.txt nor in decisions.txt")
        .isEmpty();
    assertThat(deployed.decisions().keySet())
        .as("decisions that no request needs any longer")
        .containsExactlyInAnyOrderElementsOf(needed);
  }

  @Test
  @Order(0)
  void whatIsWrongIsToldToTheSubscribers() {
    Map<String, List<String>> resources = deployment.sandbox().resources();

    assertThat(resources.get("monitoring/alarm"))
        .contains("onair_ErrorRate", "onair_news_Ingest", "onair_sports_InputLoss_1")
        .hasSize(1 + 2 * 16);
    assertThat(resources.get("monitoring/dashboard"))
        .containsExactlyInAnyOrder("onair", "onair_news", "onair_sports");
    assertThat(resources.get("events/rule"))
        .containsExactlyInAnyOrder("onair_news_Events", "onair_sports_Events");
    assertThat(resources.get("sns/topic"))
        .containsExactly("arn:aws:sns:us-east-1:123456789012:onair_Alarms");
    assertThat(resources.get("sns/subscription")).hasSize(2);
    assertThat(RecordedActions.missing(deployment.sandbox().calls().all())).isEmpty();
  }

  @Test
  @Order(0)
  void whatMediaPackageIsAskedForIsLogged() {
    Map<String, List<String>> resources = deployment.sandbox().resources();

    assertThat(resources.get("logs/log-group"))
        .containsExactly("/aws/vendedlogs/mediapackage/onair");
    assertThat(resources.get("logs/delivery-source"))
        .containsExactlyInAnyOrder("onair_main_IngressLogs", "onair_main_EgressLogs");
    assertThat(resources.get("logs/delivery-destination")).containsExactly("onair_PackagingLogs");
    assertThat(resources.get("logs/delivery")).hasSize(2);
  }

  @Test
  @Order(1)
  void aSecondApplyOfTheSharedStackWritesNothing() {
    deployment.sandbox().calls().clear();

    assertThat(deployment.stack("shared").apply().succeeded().output()).contains("No changes.");
    deployment.each(CHANNELS, Workspace::plan).values().forEach(plan -> plan.exited(0));
    assertThat(deployment.sandbox().calls().writes()).isEmpty();
  }

  @Test
  @Order(2)
  void aChangeOfTheSharedStackChangesNoChannel() {
    deployment
        .project()
        .shared(
            SHARED
                + """
            delivery { price-class = PRICE_CLASS_100, access-logs.expiry = 30 days, startover = false }
            alarms.origin-latency = 2 s
            packaging-logs.retention = 7 days
            """);
    deployment.synthesize();
    assertThat(Changes.of(deployment.stack("shared").apply().succeeded())).isNotEmpty();

    deployment.each(CHANNELS, Workspace::plan).values().forEach(plan -> plan.exited(0));
    deployment.stack("shared").plan().exited(0);
    assertThat(deployment.sandbox().resources().get("monitoring/alarm"))
        .contains("onair_OriginLatency");
  }

  @Test
  @Order(3)
  void aChangeOfAChannelChangesNeitherAnotherOneNorTheSharedStack() {
    deployment
        .project()
        .channel("news", CHANNEL + "packaging.endpoints.cmaf = null\nstart = false\n");
    deployment.synthesize();
    assertThat(Changes.of(deployment.stack("news").apply().succeeded())).isNotEmpty();

    deployment
        .each(List.of("shared", "sports"), Workspace::plan)
        .values()
        .forEach(plan -> plan.exited(0));
  }

  @Test
  @Order(4)
  void aChannelThatIsMeantToBeStoppedIsNotWatchedAnyMore() {
    Map<String, List<String>> resources = deployment.sandbox().resources();

    assertThat(resources.get("monitoring/alarm"))
        .hasSize(2 + 16)
        .noneMatch(alarm -> alarm.contains("_news_"));
    assertThat(resources.get("events/rule")).containsExactly("onair_sports_Events");
  }

  @Test
  @Order(5)
  void destroyLeavesNothingThoughTheLogBucketHasObjects() {
    String bucket = deployment.resources().get("s3/bucket").get(0);
    for (String object : List.of("a.gz", "b.gz")) {
      assertThat(
              deployment
                  .client("s3")
                  .xml("PUT", "/" + bucket + "/" + object, "a line of a log")
                  .status())
          .isEqualTo(200);
    }

    deployment.each(CHANNELS, Workspace::destroy).values().forEach(Result::succeeded);
    deployment.stack("shared").destroy().succeeded();

    assertThat(deployment.sandbox().resources()).isEmpty();
  }
}
