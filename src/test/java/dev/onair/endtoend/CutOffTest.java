package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli.Result;
import dev.onair.cli.OnairProcess;
import dev.onair.sandbox.Fault;
import dev.onair.sandbox.Faults;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are stopped or killed, and what the next one makes of it: everything, once. */
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CutOffTest {

  private CutOffRuns runs;
  private Deployment deployment;
  private Map<String, Integer> ofOneChannel;

  @BeforeAll
  void aChannelThatNobodyDisturbs(@TempDir Path root) {
    runs = CutOffRuns.in(root);
    deployment = runs.deployment();
    ofOneChannel = runs.counted(1);
    deployment.project().channel("late", CutOffRuns.CHANNEL);
  }

  @AfterAll
  void stop() {
    if (runs != null) {
      runs.close();
    }
  }

  @Test
  @Order(1)
  void ctrlCEndsInOrderAndWhatItBroughtDownIsTakenOver() throws Exception {
    runs.planned("late");
    deployment
        .sandbox()
        .faults()
        .add(Fault.delay(CutOffRuns.TRANSITION.multipliedBy(3)).in("medialive", "CreateInput"));
    try (OnairProcess onair = runs.apply("late")) {
      CutOffRuns.await(
          onair, () -> runs.log("late").contains("aws_medialive_input.input-main: Creating..."));
      // Time for the request to leave; the answer takes longer.
      Thread.sleep(CutOffRuns.TRANSITION.toMillis());

      assertThat(onair.signalAll("INT")).isEqualTo(130);

      assertThat(onair.said()).endsWith("onair: stopped\n");
    }
    assertThat(runs.log("late"))
        .containsOnlyOnce("Interrupt received")
        .doesNotContain("Two interrupts received");
    assertThat(runs.locks()).isEmpty();
    deployment.sandbox().faults().clear();
    assertThat(runs.planned("late"))
        .contains("MediaLive input onair_late_main_RTMP_PUSH_MediaLiveInput");
  }

  @Test
  @Order(2)
  void terraformGoesOnWithoutOnairAndTheNextRunWaitsForIt() throws Exception {
    try (OnairProcess onair = runs.apply("late")) {
      runs.awaitCalls(onair, "StartChannel");
      assertThat(onair.signal("KILL")).isEqualTo(137);
    }

    runs.complete("late");

    assertThat(runs.log("late")).contains("Apply complete!");
    assertThat(runs.counted(2)).isEqualTo(ofOneChannel);
  }

  @Test
  @Order(3)
  void anUpdateThatWasCutOffIsMadeByTheNextRun() throws Exception {
    deployment.project().file("profiles/ladder.conf", CutOffRuns.LADDER.replace("2700", "2500"));
    runs.planned("plain");
    try (OnairProcess onair = runs.apply("plain", "--interrupt", "plain")) {
      runs.awaitCalls(onair, "StopChannel");
      assertThat(onair.signalAll("KILL")).isEqualTo(137);
    }
    runs.planned("plain");
    try (OnairProcess onair = runs.apply("plain", "--interrupt", "plain")) {
      runs.awaitCalls(onair, "UpdateChannel");
      assertThat(onair.signal("INT")).isEqualTo(130);
      assertThat(onair.said()).endsWith("onair: stopped\n");
    }
    assertThat(runs.log("plain")).containsOnlyOnce("Interrupt received");

    runs.complete("plain", "--interrupt", "plain");

    assertThat(deployment.encoder("plain").toString()).contains("2500000");
    assertThat(runs.counted(2)).isEqualTo(ofOneChannel);
  }

  @Test
  @Order(4)
  void aPlanThatWasKilledLeavesNothing() throws Exception {
    Faults faults = deployment.sandbox().faults();
    // The plan is not done before it is killed.
    faults.add(
        Fault.delay(CutOffRuns.TRANSITION.multipliedBy(3))
            .in("medialive", "DescribeChannel")
            .reads());
    for (String signal : List.of("KILL", "INT")) {
      try (OnairProcess onair = runs.onair("plan", "plain")) {
        onair.await("planning …");
        Thread.sleep(CutOffRuns.TRANSITION.toMillis());
        assertThat(onair.signalAll(signal)).isEqualTo(signal.equals("INT") ? 130 : 137);
      }
    }
    faults.clear();
    assertThat(runs.locks()).isEmpty();
    assertThat(deployment.encoderState("plain")).isEqualTo("RUNNING");
  }

  @Test
  @Order(5)
  void aDestroyThatWasKilledIsCompletedByTheNext() throws Exception {
    try (OnairProcess onair = runs.onair("destroy", "plain", "--confirm", "plain")) {
      runs.awaitCalls(onair, "DeleteChannel");
      assertThat(onair.signalAll("INT")).isEqualTo(130);
    }
    try (OnairProcess onair = runs.onair("destroy", "late", "--confirm", "late")) {
      runs.awaitCalls(onair, "DeleteChannel");
      onair.signalAll("KILL");
    }
    runs.mendHalfAState("late");

    Result result = runs.cli().run("destroy", "plain", "late", "--confirm", "plain,late");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(deployment.resources()).isEmpty();
    assertThat(runs.locks()).isEmpty();
  }
}
