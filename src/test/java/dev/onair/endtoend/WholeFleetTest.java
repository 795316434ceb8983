package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.endtoend.DeployedFacts.Leaf;
import dev.onair.model.ChannelClass;
import dev.onair.model.ingest.InputType;
import dev.onair.testing.ChannelTexts;
import dev.onair.testing.RealTerraform.Result;
import dev.onair.testing.RealTerraform.Workspace;
import java.nio.file.Path;
import java.util.List;
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
@Order(10)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WholeFleetTest {

  private static final String CHANNEL = ChannelTexts.of(InputType.URL_PULL, ChannelClass.STANDARD);

  private static final List<String> CHANNELS = List.of("news", "sports");

  private Deployment deployment;

  @BeforeAll
  void everythingIsDeployed(@TempDir Path root) {
    deployment = Deployment.in(root);
    deployment.project().channel("news", CHANNEL).channel("sports", CHANNEL);
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
  @Order(1)
  void aSecondApplyOfTheSharedStackWritesNothing() {
    deployment.sandbox().calls().clear();

    assertThat(deployment.stack("shared").apply().succeeded().output()).contains("No changes.");
    assertThat(deployment.sandbox().calls().writes()).isEmpty();
  }

  @Test
  @Order(2)
  void aChangeOfTheSharedStackChangesNoChannel() {
    deployment
        .project()
        .shared(
            """
            protect = false
            delivery { price-class = PRICE_CLASS_100, access-logs.expiry = 30 days, startover = false }
            """);
    deployment.synthesize();
    assertThat(Changes.of(deployment.stack("shared").apply().succeeded())).isNotEmpty();

    deployment.each(CHANNELS, Workspace::plan).values().forEach(plan -> plan.exited(0));
  }

  @Test
  @Order(3)
  void aChangeOfAChannelChangesNeitherAnotherOneNorTheSharedStack() {
    deployment.project().channel("news", CHANNEL + "packaging.endpoints.cmaf = null\n");
    deployment.synthesize();
    assertThat(Changes.of(deployment.stack("news").apply().succeeded())).isNotEmpty();

    deployment
        .each(List.of("shared", "sports"), Workspace::plan)
        .values()
        .forEach(plan -> plan.exited(0));
  }

  @Test
  @Order(4)
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
