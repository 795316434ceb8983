package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.Fault;
import dev.onair.testing.RealTerraform.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shared stack is deployed while AWS fails: it ends up whole, and once. */
@Order(14)
class SharedFaultTest {

  @TempDir private Path root;
  private Deployment deployment;

  @AfterEach
  void stop() {
    if (deployment != null) {
      deployment.close();
    }
  }

  @Test
  void throttlingErrorsAndLostAnswersAreSurvived() {
    deployment = Deployment.in(root).synthesize();
    deployment.sandbox().faults().add(Fault.throttle().writes().eachRequestOnce());
    deployment.sandbox().faults().add(Fault.internalError().rate(0.1));
    for (Map.Entry<String, String> created :
        Map.of(
                "mediapackagev2", "CreateChannelGroup",
                "s3", "CreateBucket",
                "cloudfront", "CreateDistributionWithTags")
            .entrySet()) {
      deployment
          .sandbox()
          .faults()
          .add(Fault.dropAfter().in(created.getKey(), created.getValue()).nth(2));
    }

    Result applied = deployment.stack("shared").apply();
    if (applied.exitCode() != 0) {
      deployment.stack("shared").apply().succeeded();
    }

    assertThat(deployment.sandbox().calls().all())
        .extracting(call -> call.outcome().error().orElse(""))
        .contains("SlowDown", "ThrottlingException", "InternalServerError", "dropped");
    Map<String, List<String>> resources = new TreeMap<>(deployment.sandbox().resources());
    assertThat(resources.remove("cloudfront/cache-policy")).hasSize(2);
    assertThat(resources).hasSize(6);
    assertThat(resources.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
    deployment.sandbox().faults().clear();
    deployment.stack("shared").plan().exited(0);
    deployment.stack("shared").destroy().succeeded();
    assertThat(deployment.sandbox().resources()).isEmpty();
  }
}
