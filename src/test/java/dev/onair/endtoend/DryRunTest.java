package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.cli.Cli.Result;
import dev.onair.fleet.plan.PlannedDryRuns;
import dev.onair.fleet.review.DryRun;
import dev.onair.fleet.review.DryRun.Verdict;
import dev.onair.sandbox.Call;
import dev.onair.sandbox.Fault;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.rules.Answers;
import dev.onair.testing.RealTerraform.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
 * it has dry runs for a channel that runs; {@link ApplyTest} has a MediaLive that hasn't.
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

  /** An input that fits both classes, and so stays. */
  private static final String VENUE =
      """
      inputs.main { type = RTP_PUSH, allow = ["203.0.113.0/24"] }
      packaging.endpoints.cmaf = null
      """;

  private static final String LADDER =
      """
      frame-rate = 25
      renditions = [{ size = 1280x720, max-bitrate = 2700 kbps, quality = 9 }]
      """;

  private static final String UPDATE = "UpdateChannel";
  private static final String CREATE = "CreateChannel";

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
    deployment
        .project()
        .channel("news", CHANNEL)
        .channel("venue", VENUE)
        .file("profiles/ladder.conf", LADDER);
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
    Result markdown = onair("plan", "news", "--format", "markdown");
    Result apply = onair("apply", "news", "--interrupt", "news");

    assertThat(plan.out()).contains("news    OFF AIR, REFUSED by MediaLive\n", REFUSED);
    assertThat(plan.exitCode()).isEqualTo(1);
    assertThat(markdown.out())
        .contains("| news | **OFF AIR, REFUSED by MediaLive** |")
        .contains("- dry run: `MediaLive would refuse it: A rule that only MediaLive knows.`");
    assertThat(channels(apply))
        .isEqualTo(
            """
            news: REFUSED: MediaLive would refuse it, so nothing of it was begun (change it, and plan \
            it again: onair plan news): A rule that only MediaLive knows.
            news: on air
            venue: on air
            """);
    assertThat(apply.exitCode()).isEqualTo(1);
    assertThat(operations()).doesNotContain("StopChannel");
    assertThat(deployment.sandbox().calls().writes()).isEmpty();
    assertThat(deployment.encoderState("news")).isEqualTo("RUNNING");
  }

  @Test
  @Order(3)
  void whatMediaLiveHasComeToRefuseSinceThePlanIsNotBegunEither() throws Exception {
    Result plan = onair("plan", "news", "venue");
    PlannedDryRuns planned = new PlannedDryRuns(deployment.operated());
    Map<String, DryRun> before = planned.of(deployment.channels());
    deployment.sandbox().faults().add(REFUSAL);
    Map<String, DryRun> now = planned.of(deployment.channels());
    Result preflight = onair("preflight", "news");
    Result apply = onair("apply", "news", "--interrupt", "news");

    assertThat(plan.out()).contains(TAKEN);
    assertThat(before).isEqualTo(Map.of("news", DryRun.taken()));
    assertThat(now)
        .isEqualTo(
            Map.of("news", new DryRun(Verdict.REFUSED, "A rule that only MediaLive knows.")));
    assertThat(preflight.out())
        .containsPattern(
            "PROBLEM +ingest.dry-runs +news, as planned: MediaLive would refuse it: A rule that"
                + " only MediaLive knows.; change it, and plan again: onair plan news\n");
    assertThat(preflight.exitCode()).isEqualTo(1);
    assertThat(channels(apply)).startsWith("news: REFUSED: MediaLive would refuse it");
    assertThat(deployment.sandbox().calls().writes()).isEmpty();
    assertThat(deployment.encoderState("news")).isEqualTo("RUNNING");
  }

  @Test
  @Order(4)
  void whatWasRefusedWhenItWasPlannedIsNotBegunWhereMediaLiveCannotBeAskedAgain() {
    deployment.sandbox().faults().add(REFUSAL);
    onair("plan", "news");
    deployment.sandbox().faults().clear();
    deployment.sandbox().faults().add(forbidden());

    Result apply = onair("apply", "news", "--interrupt", "news");

    assertThat(channels(apply)).startsWith("news: REFUSED: MediaLive would refuse it");
    assertThat(deployment.sandbox().calls().writes()).isEmpty();
  }

  @Test
  @Order(5)
  void whoMayNotAskIsToldSoAndMayApply() {
    deployment.sandbox().faults().add(forbidden());

    Result plan = onair("plan", "news");
    Result apply = onair("apply", "news", "--interrupt", "news");

    assertThat(plan.out())
        .contains("news    OFF AIR\n")
        .contains("  dry run          could not be asked: MediaLive did not try it: not for you");
    assertThat(plan.exitCode()).isZero();
    assertThat(channels(apply)).startsWith("news: applied\nnews: on air\n");
    assertThat(apply.err())
        .contains("news: dry run: could not be asked: MediaLive did not try it: not for you");
  }

  @Test
  @Order(6)
  void whatMediaLiveWronglyRefusesCanBeAppliedAllTheSame() {
    deployment.sandbox().faults().add(REFUSAL.reads());
    bitrate(2100);

    Result plan = onair("plan", "news", "--no-dry-run");
    Result apply = onair("apply", "news", "--interrupt", "news", "--no-dry-run");

    assertThat(plan.out()).contains("news    OFF AIR\n").doesNotContain("dry run");
    assertThat(channels(apply)).startsWith("news: applied\nnews: on air\n");
    assertThat(tried(UPDATE)).isEmpty();
  }

  @Test
  @Order(7)
  void whatOnlyTheUpdateItselfFindsOutLeavesTheChannelStoppedForAMoment() {
    deployment.sandbox().faults().add(REFUSAL.writes());
    bitrate(1900);

    Result plan = onair("plan", "news");
    Result apply = onair("apply", "news", "--interrupt", "news");

    assertThat(plan.out()).contains(TAKEN);
    assertThat(channels(apply))
        .startsWith("news: FAILED: Error: ")
        .contains("\nnews: on air again: it was left stopped, and was started\n");
  }

  @Test
  @Order(8)
  void anInputThatIsNotMadeYetCannotBeTried() {
    deployment.project().channel("news", CHANNEL.replace("= live", "= other"));

    Result plan = onair("plan", "news");

    assertThat(plan.out())
        .contains(
            "  dry run          not possible: known only while it is applied:"
                + " inputAttachments[0].inputId\n");
    assertThat(plan.exitCode()).isZero();
    assertThat(tried(UPDATE)).isEmpty();
    assertThat(channels(onair("apply", "news", "--interrupt", "news")))
        .startsWith("news: applied\n");
  }

  @Test
  @Order(9)
  void aChannelThatIsReplacedIsTriedAndWhatIsRefusedMayBeRefusedBecauseTheOldOneIsThere() {
    deployment.project().channel("venue", "class = SINGLE_PIPELINE\n" + VENUE);

    Result taken = onair("plan", "venue");
    deployment
        .sandbox()
        .faults()
        .add(Fault.error("BadRequestException", 400, "In use").in("medialive", CREATE).reads());
    Result plan = onair("plan", "venue");
    Result apply = onair("apply", "venue", "--interrupt", "venue");

    assertThat(taken.out()).contains(TAKEN);
    assertThat(plan.exitCode()).isZero();
    assertThat(plan.out())
        .contains(
            "  dry run          MediaLive would refuse it, perhaps because the channel that it"
                + " replaces is still there: In use\n");
    assertThat(channels(apply)).startsWith("venue: applied\nnews: on air\nvenue: on air\n");
    List<Call> calls = deployment.sandbox().calls().of("medialive", CREATE);
    assertThat(PlannedRequest.leaves(tried(CREATE).get(0).input()))
        .isEqualTo(PlannedRequest.leaves(PlannedRequest.sent(calls)));
  }

  private static Fault forbidden() {
    return Fault.error("AccessDeniedException", 403, "not for you").in("medialive", UPDATE).reads();
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
    return new Cli(deployment.project().root())
        .with(deployment.sandbox().environment())
        .with("GOGC", "400")
        .run(args);
  }
}
