package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.Fault;
import dev.onair.testing.RealTerraform.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A channel is deployed while AWS fails: it ends up whole, and once. What can't is in {@link
 * LostAnswerTest}.
 */
class FaultTest {

  private static final String CHANNEL =
      "inputs.main { type = RTMP_PUSH, allow = [\"203.0.113.0/24\"] }\n";

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

  @Test
  void throttlingErrorsAndLostAnswersAreSurvived() {
    deployment.sandbox().faults().add(Fault.throttle().writes().eachRequestOnce());
    deployment.sandbox().faults().add(Fault.internalError().rate(0.1));
    for (String operation : List.of("CreateInput", "CreateChannel")) {
      deployment.sandbox().faults().add(Fault.dropAfter().in("medialive", operation).nth(2));
    }
    deployment
        .sandbox()
        .faults()
        .add(Fault.dropAfter().in("cloudcontrolapi", "CreateResource").nth(4));

    Result applied = deployment.stack("news").apply();
    if (applied.exitCode() != 0) {
      deployment.stack("news").apply().succeeded();
    }

    assertThat(deployment.sandbox().calls().all())
        .extracting(call -> call.outcome().error().orElse(""))
        .contains("TooManyRequestsException", "InternalServerError", "dropped");
    assertThat(deployment.resources())
        .hasEntrySatisfying("medialive/channel", ids -> assertThat(ids).hasSize(1))
        .hasEntrySatisfying("medialive/input", ids -> assertThat(ids).hasSize(1))
        .hasEntrySatisfying("medialive/inputSecurityGroup", ids -> assertThat(ids).hasSize(1))
        .hasEntrySatisfying("mediapackagev2/channel", ids -> assertThat(ids).hasSize(1))
        .hasEntrySatisfying("mediapackagev2/originEndpoint", ids -> assertThat(ids).hasSize(2));
    assertThat(deployment.encoderState("news")).isEqualTo("RUNNING");
    deployment.sandbox().faults().clear();
    deployment.stack("news").plan().exited(0);
    deployment.stack("news").destroy().succeeded();
    assertThat(deployment.resources()).isEmpty();
  }
}
