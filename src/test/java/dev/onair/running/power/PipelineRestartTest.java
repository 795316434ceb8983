package dev.onair.running.power;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.twins.AwsTwin;
import dev.onair.fleet.twins.Heard;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.PipelineStates;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PipelineRestartTest {

  private static final PipelineStates BOTH = new PipelineStates(2, 2, Map.of(0, "a", 1, "a"));
  private static final PipelineStates ONLY_0 = new PipelineStates(2, 1, Map.of(0, "a"));
  private static final PipelineStates ONLY_1 = new PipelineStates(2, 1, Map.of(1, "a"));
  private static final PipelineStates SINGLE = new PipelineStates(1, 1, Map.of(0, "a"));

  private final AwsTwin aws = new AwsTwin("f").pipelines("news", BOTH);

  @Test
  void bothAreRestartedOneAfterTheOther() throws Exception {
    comesBack("restart news [0]", ONLY_1);
    comesBack("restart news [1]", ONLY_0);

    Outcome outcome = restart(State.RUNNING, Optional.empty(), false);

    assertThat(outcome).isEqualTo(Outcome.fine("news", "both pipelines were restarted"));
    List<String> calls = aws.calls();
    assertThat(calls).containsSubsequence("restart news [0]", "restart news [1]");
    assertThat(calls.subList(calls.indexOf("restart news [0]"), calls.indexOf("restart news [1]")))
        .filteredOn("pipelines news"::equals)
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void oneIsRestartedByItsNumber() throws Exception {
    comesBack("restart news [1]", ONLY_0);

    assertThat(restart(State.RUNNING, Optional.of(1), false))
        .isEqualTo(Outcome.fine("news", "pipeline 1 was restarted"));
    assertThat(aws.calls()).doesNotContain("restart news [0]");
  }

  @Test
  void theOnlyOneThatRunsIsLeftAlone() throws Exception {
    aws.pipelines("news", ONLY_0);

    assertThat(restart(State.RUNNING, Optional.of(0), false).message())
        .isEqualTo(
            "NOT RESTARTED: 1 of its 2 pipelines run, and it would go off air for it; if it may:"
                + " --interrupt");
    assertThat(aws.calls()).noneMatch(call -> call.startsWith("restart"));
  }

  @Test
  void theOneThatDoesNotRunMayBeRestarted() throws Exception {
    aws.pipelines("news", ONLY_1);
    aws.on("restart news [0]", () -> aws.pipelines("news", BOTH));

    assertThat(restart(State.RUNNING, Optional.of(0), false).fine()).isTrue();
  }

  @Test
  void aSinglePipelineIsRestartedOnlyWhereTheChannelMayGoOffAir() throws Exception {
    aws.pipelines("news", SINGLE);
    comesBack("restart news [0]", new PipelineStates(1, 0, Map.of()));

    assertThat(restart(State.RUNNING, Optional.empty(), false).message())
        .startsWith("NOT RESTARTED: it has one pipeline, and would go off air");
    assertThat(restart(State.RUNNING, Optional.empty(), true).fine()).isTrue();
  }

  @Test
  void aPipelineThatThereIsNotIsNotRestarted() throws Exception {
    aws.pipelines("news", SINGLE);

    assertThat(restart(State.RUNNING, Optional.of(1), true).message())
        .isEqualTo("NOT RESTARTED: it has one pipeline, 0");
  }

  @Test
  void aChannelThatDoesNotRunHasNothingToRestart() throws Exception {
    assertThat(restart(State.IDLE, Optional.empty(), true).message())
        .isEqualTo("NOT RESTARTED: it does not run; MediaLive says IDLE");
  }

  @Test
  void theSecondIsNotTouchedWhereTheFirstStaysAway() throws Exception {
    aws.on("restart news [0]", () -> aws.pipelines("news", ONLY_1));

    Outcome outcome = restart(State.RUNNING, Optional.empty(), false);

    assertThat(outcome.message())
        .isEqualTo("pipeline 0 does not run again after 300 ms; see onair status");
    assertThat(aws.calls()).doesNotContain("restart news [1]");
  }

  @Test
  void oneThatWasNeverSeenAwayIsTrustedAfterAWhileOnly() throws Exception {
    long begun = System.nanoTime();

    assertThat(restart(State.RUNNING, Optional.of(0), false).fine()).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(100));
  }

  /** A restart takes a pipeline away until it was looked for twice. */
  private void comesBack(String restart, PipelineStates meanwhile) {
    aws.on(
        restart,
        () -> {
          PipelineStates before = aws.of("news");
          aws.pipelines("news", meanwhile);
          int[] looks = {0};
          aws.on(
              "pipelines news",
              () -> {
                looks[0]++;
                if (looks[0] == 2) {
                  aws.pipelines("news", before);
                }
              });
        });
  }

  private Outcome restart(State state, Optional<Integer> pipeline, boolean interrupting)
      throws Exception {
    Patience patience =
        new Patience(Duration.ofMillis(2), Duration.ofMillis(100), Duration.ofMillis(300));
    return new PipelineRestart(aws, new Heard(), patience)
        .of(
            "news",
            new Encoder("news", "news", state, Map.of()),
            pipeline,
            interrupting ? Interruption.ALLOWED : Interruption.UNASKED);
  }
}
