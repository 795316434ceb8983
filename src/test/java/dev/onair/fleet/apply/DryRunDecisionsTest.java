package dev.onair.fleet.apply;

import static dev.onair.fleet.twins.FleetTwin.message;
import static dev.onair.fleet.twins.FleetTwin.results;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.fleet.Fleets;
import dev.onair.fleet.apply.ApplyReport.Result;
import dev.onair.fleet.plan.PlannedDryRuns;
import dev.onair.fleet.plan.Planner;
import dev.onair.fleet.review.DryRun;
import dev.onair.fleet.review.DryRun.Verdict;
import dev.onair.fleet.review.FleetReview;
import dev.onair.fleet.review.StackReview;
import dev.onair.fleet.twins.FleetTwin;
import dev.onair.operate.Refusals;
import dev.onair.terraform.plan.Plan;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What follows from what MediaLive says to a dry run, when it is planned and when applied. */
class DryRunDecisionsTest {

  private static final String WHY = "A rule that only MediaLive knows.";
  private static final String REFUSED = "MediaLive would refuse it, so nothing of it was begun";

  @TempDir private Path root;
  private FleetTwin fleet;

  @BeforeEach
  void anUpdateOfAChannelOnAir() {
    fleet = FleetTwin.of(ProjectFolder.in(root).channel("news", Fleets.PULL)).onAir("news");
    fleet.terraform().plans("news", "bitrate");
  }

  @Test
  void whatMediaLiveWouldTakeIsApplied() throws Exception {
    FleetReview review = fleet.plan("news");

    ApplyReport report = fleet.apply("news");

    assertThat(news(review).dryRun()).contains(DryRun.taken());
    assertThat(results(report)).containsEntry("news", Result.APPLIED);
    assertThat(fleet.aws().calls()).filteredOn("dry-run"::equals).hasSize(2);
  }

  @Test
  void whatMediaLiveWouldRefuseIsNotBegun() throws Exception {
    fleet.aws().dryRunsSay(Optional.of(WHY));
    FleetReview review = fleet.plan("news");

    ApplyReport report = fleet.apply("news");

    assertThat(news(review).isRefused()).isTrue();
    assertThat(message(report, "news")).startsWith(REFUSED).endsWith(WHY);
    assertThat(fleet.terraform().calls("apply")).isEmpty();
  }

  @Test
  void whatMediaLiveHasComeToRefuseSinceThePlanIsNotBegunEither() throws Exception {
    fleet.plan("news");
    PlannedDryRuns planned = new PlannedDryRuns(fleet.fleet());
    Map<String, DryRun> before = planned.of(List.of("news"));
    fleet.aws().dryRunsSay(Optional.of(WHY));

    Map<String, DryRun> now = planned.of(List.of("news"));
    ApplyReport report = fleet.apply("news");

    assertThat(before).isEqualTo(Map.of("news", DryRun.taken()));
    assertThat(now).isEqualTo(Map.of("news", new DryRun(Verdict.REFUSED, WHY)));
    assertThat(message(report, "news")).startsWith(REFUSED);
    assertThat(fleet.terraform().calls("apply")).isEmpty();
  }

  @Test
  void whatWasRefusedWhenItWasPlannedIsNotBegunWhereMediaLiveCannotBeAskedAgain() throws Exception {
    fleet.aws().dryRunsSay(Optional.of(WHY));
    fleet.plan("news");
    mayNotAsk();

    ApplyReport report = fleet.apply("news");

    assertThat(message(report, "news")).startsWith(REFUSED);
    assertThat(fleet.terraform().calls("apply")).isEmpty();
  }

  @Test
  void whoMayNotAskIsToldSoAndMayApply() throws Exception {
    mayNotAsk();
    FleetReview review = fleet.plan("news");

    ApplyReport report = fleet.apply("news");

    assertThat(news(review).dryRun().orElseThrow().verdict()).isEqualTo(Verdict.UNASKED);
    assertThat(results(report)).containsEntry("news", Result.APPLIED);
    assertThat(fleet.heard().notices())
        .contains("news: dry run: could not be asked: MediaLive did not try it: not for you");
  }

  @Test
  void whatMediaLiveWronglyRefusesCanBeAppliedAllTheSame() throws Exception {
    fleet.aws().dryRunsSay(Optional.of(WHY));
    FleetReview review = new Planner(fleet.fleet(), fleet.heard(), false).plan(List.of("news"));

    ApplyReport report =
        new Applier(fleet.fleet(), fleet.heard(), new Admission(Set.of("news"), Set.of()), false)
            .applyAll();

    assertThat(news(review).dryRun()).isEmpty();
    assertThat(results(report)).containsEntry("news", Result.APPLIED);
    assertThat(fleet.aws().calls()).doesNotContain("dry-run");
  }

  @Test
  void whatIsKnownOnlyWhileItIsAppliedCannotBeTried() throws Exception {
    fleet = FleetTwin.of(ProjectFolder.in(root).channel("news", Fleets.PULL)).onAir("news");
    fleet.terraform().plans("news", "stream");
    FleetReview review = fleet.plan("news");

    ApplyReport report = fleet.apply("news");

    assertThat(news(review).dryRun().orElseThrow())
        .hasToString("not possible: known only while it is applied: inputAttachments[0].inputId");
    assertThat(results(report)).containsEntry("news", Result.APPLIED);
    assertThat(fleet.aws().calls()).doesNotContain("dry-run");
  }

  @Test
  void whatIsRefusedOfAChannelThatIsReplacedMayBeRefusedBecauseTheOldOneIsThere() throws Exception {
    fleet = FleetTwin.of(ProjectFolder.in(root).channel("news", Fleets.PULL)).onAir("news");
    fleet.terraform().plans("news", replacement());
    fleet.aws().dryRunsSay(Optional.of("In use"));
    FleetReview review = fleet.plan("news");

    ApplyReport report = fleet.apply("news");

    assertThat(news(review).dryRun().orElseThrow())
        .hasToString(
            "MediaLive would refuse it, perhaps because the channel that it replaces is still there:"
                + " In use");
    assertThat(news(review).isRefused()).isFalse();
    assertThat(results(report)).containsEntry("news", Result.APPLIED);
  }

  /** A plan that updates the channel, and now replaces it, its input staying. */
  private static Plan replacement() throws IOException {
    JsonNode plan =
        new ObjectMapper()
            .readTree(Path.of("src/test/resources/reviews/bitrate/plan.json").toFile());
    for (JsonNode resource : plan.path("resource_changes")) {
      if (resource.path("type").asText().equals("aws_medialive_channel")) {
        resource.withObject("/change").putArray("actions").add("delete").add("create");
      }
    }
    return Plan.of(plan);
  }

  private void mayNotAsk() {
    fleet
        .aws()
        .on(
            "dry-run",
            () -> {
              throw Refusals.because("MediaLive did not try it: not for you");
            });
  }

  private static StackReview news(FleetReview review) {
    return review.stacks().stream()
        .filter(stack -> stack.stack().equals("news"))
        .findFirst()
        .orElseThrow();
  }
}
