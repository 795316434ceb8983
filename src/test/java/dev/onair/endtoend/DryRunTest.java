package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.sandbox.Call;
import dev.onair.sandbox.Fault;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.rules.Answers;
import dev.onair.testing.RealTerraform.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * MediaLive is asked, before a running channel is stopped, whether it would take the update. Where
 * it has dry runs for a channel that runs; {@link ApplyTest} has a MediaLive that hasn't. What
 * follows from other answers is decided in {@code DryRunDecisionsTest}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DryRunTest {

  private static final String CHANNEL =
      """
      inputs.main { type = RTMP_PUSH, allow = ["203.0.113.0/24"], stream-name = live }
      encoding.profile = ladder
      packaging.endpoints.cmaf = null
      """;

  private static final String LADDER =
      """
      frame-rate = 25
      renditions = [{ size = 1280x720, max-bitrate = 2700 kbps, quality = 9 }]
      """;

  private static final String UPDATE = "UpdateChannel";

  private static final Fault REFUSAL =
      Fault.error("UnprocessableEntityException", 422, "A rule that only MediaLive knows.")
          .in("medialive", UPDATE);

  private static final String TAKEN = "  dry run          MediaLive would take it\n";
  private static final String REFUSED =
      "  dry run          MediaLive would refuse it: A rule that only MediaLive knows.\n";

  private Deployment deployment;

  @BeforeAll
  void aRunningChannel(@TempDir Path root) {
    deployment = Deployment.in(root, SandboxOptions.defaults().withAnswers(Answers.LENIENT));
    deployment.project().channel("news", CHANNEL).file("profiles/ladder.conf", LADDER);
    deployment.synthesize().withStandInForTheSharedStack();
    deployment.each(deployment.channels(), Workspace::apply).values().forEach(r -> r.succeeded());
    deployment.sandbox().calls().clear();
  }

  @AfterAll
  void stop() {
    if (deployment != null) {
      deployment.close();
    }
  }

  @AfterEach
  void noMoreFaults() {
    deployment.sandbox().faults().clear();
    deployment.sandbox().calls().clear();
  }

  @Test
  @Order(1)
  void whatIsTriedIsWhatTheProviderSends() {
    bitrate(2500);

    Result plan = onair("plan", "news");
    List<Call> writes = deployment.sandbox().calls().writes();
    Result apply = onair("apply", "news", "--interrupt", "news");

    assertThat(plan.out()).contains("news    OFF AIR\n", TAKEN);
    assertThat(plan.exitCode()).isZero();
    assertThat(writes).isEmpty();
    assertThat(channels(apply)).startsWith("news: applied\nnews: on air\n");
    assertThat(tried(UPDATE)).hasSize(2);
    List<Call> calls = deployment.sandbox().calls().of("medialive", UPDATE);
    assertThat(tried(UPDATE))
        .allSatisfy(
            call ->
                assertThat(PlannedRequest.leaves(call.input()))
                    .isEqualTo(PlannedRequest.leaves(PlannedRequest.sent(calls))));
  }

  @Test
  @Order(2)
  void whatMediaLiveWouldRefuseIsNotBegunAndTheChannelIsNotStopped() {
    deployment.sandbox().faults().add(REFUSAL);
    bitrate(2300);

    Result plan = onair("plan", "news");
    Result apply = onair("apply", "news", "--interrupt", "news");

    assertThat(plan.out()).contains("news    OFF AIR, REFUSED by MediaLive\n", REFUSED);
    assertThat(plan.exitCode()).isEqualTo(1);
    assertThat(channels(apply))
        .isEqualTo(
            """
            news: REFUSED: MediaLive would refuse it, so nothing of it was begun (change it, and plan \
            it again: onair plan news): A rule that only MediaLive knows.
            news: on air
            """);
    assertThat(apply.exitCode()).isEqualTo(1);
    assertThat(operations()).doesNotContain("StopChannel");
    assertThat(deployment.sandbox().calls().writes()).isEmpty();
    assertThat(deployment.encoderState("news")).isEqualTo("RUNNING");
  }

  private void bitrate(int kbps) {
    deployment.project().file("profiles/ladder.conf", LADDER.replace("2700", "" + kbps));
  }

  /** What became of the channels; the shared stack is a stand-in, and not applied. */
  private static String channels(Result apply) {
    return apply.out().replaceFirst("^shared: .*\n", "");
  }

  private List<Call> tried(String operation) {
    return deployment.sandbox().calls().of("medialive", operation).stream()
        .filter(call -> call.input().path("dryRun").asBoolean())
        .toList();
  }

  private List<String> operations() {
    return deployment.sandbox().calls().all().stream().map(Call::operation).toList();
  }

  private Result onair(String... args) {
    return new Cli(deployment.project().root()).with(deployment.sandbox().environment()).run(args);
  }
}
