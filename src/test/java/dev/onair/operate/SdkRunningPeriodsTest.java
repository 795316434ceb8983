package dev.onair.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.operate.Encoder.State;
import dev.onair.sandbox.Fault;
import dev.onair.sandbox.Sandbox;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.medialive.MediaLiveChannels;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SdkRunningPeriodsTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  private final Sandbox sandbox =
      Sandbox.start(SandboxOptions.defaults().withTransition(Duration.ofMillis(20)));
  private final Encoders encoders = SdkEncoders.in("eu-west-1", sandbox.environment());
  private final Instant end = Instant.now().plus(RunningPeriods.LENGTH);

  @AfterEach
  void stop() {
    encoders.close();
    sandbox.close();
  }

  @Test
  void aChannelHasPeriodsWhileItRuns() throws Exception {
    String one = new MediaLiveChannels(sandbox).make("SINGLE_PIPELINE", Map.of());
    String idle = new MediaLiveChannels(sandbox).make("STANDARD", Map.of());
    Instant before = Instant.now().minus(RunningPeriods.LENGTH);
    encoders.start(one);
    encoders.await(one, State.RUNNING, SOON);

    Map<String, Set<Instant>> periods = asked(List.of(one, idle, "9999999"));

    assertThat(periods).containsOnlyKeys(one, idle, "9999999");
    assertThat(periods.get(idle)).isEmpty();
    assertThat(periods.get("9999999")).isEmpty();
    assertThat(periods.get(one))
        .isNotEmpty()
        .allSatisfy(
            period -> {
              assertThat(period).isBetween(before, Instant.now());
              assertThat(period.getEpochSecond() % 300).isZero();
            });
    encoders.stop(one);
    encoders.await(one, State.IDLE, SOON);
    assertThat(asked(List.of(one)).get(one)).isEmpty();
  }

  @Test
  void noMoreIsAskedForAtOnceThanIsTold() throws Exception {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 176; i++) {
      ids.add(Integer.toString(1000 + i));
    }

    assertThat(asked(ids)).hasSize(176);
    assertThat(sandbox.calls().of("monitoring", "GetMetricData"))
        .extracting(call -> call.input().get("MetricDataQueries").size())
        .containsExactly(350, 2);
  }

  @Test
  void whoMayNotAskIsToldSo() {
    sandbox
        .faults()
        .add(
            Fault.error("AccessDenied", 403, "no cloudwatch:GetMetricData")
                .in("monitoring", "GetMetricData"));

    assertThatThrownBy(() -> asked(List.of("1")))
        .isInstanceOf(OperationRefusedException.class)
        .hasMessageStartingWith("CloudWatch did not tell since when channels run: ")
        .hasMessageContaining("no cloudwatch:GetMetricData");
  }

  @Test
  void throttlingEndsSoon() {
    sandbox.faults().add(Fault.throttle().in("monitoring", "GetMetricData"));

    assertThatThrownBy(() -> asked(List.of("1"))).isInstanceOf(OperationRefusedException.class);
    assertThat(sandbox.calls().of("monitoring", "GetMetricData")).hasSizeLessThan(8);
  }

  private Map<String, Set<Instant>> asked(List<String> ids) throws Exception {
    return encoders.runningPeriods().of(ids, end.minus(Duration.ofDays(1)), end);
  }
}
