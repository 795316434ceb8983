package dev.onair.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.operate.Encoder.State;
import dev.onair.sandbox.Call;
import dev.onair.sandbox.Fault;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.medialive.MediaLiveChannels;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SdkEncodersTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ofMillis(20)));
  private final Encoders encoders = SdkEncoders.in("eu-west-1", sandbox.environment());
  private String id;

  @BeforeEach
  void channel() throws Exception {
    id = new MediaLiveChannels(sandbox).make("STANDARD", Map.of("a", "b"));
  }

  @AfterEach
  void stop() {
    encoders.close();
    sandbox.close();
  }

  @Test
  void aChannelIsStartedAndStopped() throws Exception {
    encoders.start(id);
    assertThat(encoders.await(id, State.RUNNING, SOON).state()).isEqualTo(State.RUNNING);
    encoders.stop(id);

    assertThat(encoders.await(id, State.IDLE, SOON).state()).isEqualTo(State.IDLE);
  }

  @Test
  void whatTheServiceSaysIsInTheRefusal() {
    sandbox
        .faults()
        .add(
            Fault.error("ConflictException", 409, "unable to start due to channel resources")
                .in("medialive", "StartChannel"));

    assertThatThrownBy(() -> encoders.start(id))
        .isInstanceOf(OperationRefusedException.class)
        .hasMessageStartingWith(
            "MediaLive did not start channel " + id + ": unable to start due to channel");
  }

  @Test
  void alertsThatAreSetAreToldOfWithTheirAge() throws Exception {
    String over =
        sandbox.mishaps().alert(id, new dev.onair.sandbox.medialive.Alert(0, "A", "gone"));
    sandbox.mishaps().alert(id, new dev.onair.sandbox.medialive.Alert(1, "No Video", "On main."));
    sandbox.mishaps().over(over);

    assertThat(encoders.alerts().active(id))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.toString()).isEqualTo("pipeline 1: No Video: On main.");
              assertThat(alert.pipeline()).isEqualTo(Optional.of(1));
              assertThat(Duration.between(alert.since(), Instant.now()))
                  .isLessThan(Duration.ofMinutes(1));
            });
  }

  @Test
  void allPagesOfAlertsAreRead() throws Exception {
    for (int i = 0; i < 250; i++) {
      sandbox.mishaps().alert(id, new dev.onair.sandbox.medialive.Alert(0, "A", "" + i));
    }

    assertThat(encoders.alerts().active(id)).hasSize(250);
    assertThat(sandbox.calls().of("medialive", "ListAlerts")).hasSize(3);
  }

  @Test
  void pipelinesAreCountedAndRestarted() throws Exception {
    assertThat(encoders.pipelines().of(id)).isEqualTo(new PipelineStates(2, 0, Map.of()));
    encoders.start(id);
    encoders.await(id, State.RUNNING, SOON);
    assertThat(encoders.pipelines().of(id))
        .isEqualTo(new PipelineStates(2, 2, Map.of(0, "a", 1, "a")));

    encoders.pipelines().restart(id, Set.of(1));

    Call call = sandbox.calls().of("medialive", "RestartChannelPipelines").get(0);
    assertThat(call.input().get("pipelineIds").toString()).isEqualTo("[\"PIPELINE_1\"]");
  }

  @Test
  void tagsComeAndGo() throws Exception {
    encoders.tag(id, "onair:stopped", "now");
    assertThat(encoders.get(id).tags()).isEqualTo(Map.of("a", "b", "onair:stopped", "now"));
    encoders.untag(id, "onair:stopped");
    encoders.untag(id, "onair:stopped");

    assertThat(encoders.get(id).tags()).isEqualTo(Map.of("a", "b"));
  }

  @Test
  void throttlingIsWaitedFor() throws Exception {
    sandbox.faults().add(Fault.throttle().in("medialive", "ListAlerts").first(8));

    assertThat(encoders.alerts().active(id)).isEmpty();
    assertThat(sandbox.calls().of("medialive", "ListAlerts")).hasSizeGreaterThan(8);
  }
}
