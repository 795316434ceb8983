package dev.onair.fleet.apply;

import static dev.onair.fleet.twins.FleetTwin.message;
import static dev.onair.fleet.twins.FleetTwin.results;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.Fleets;
import dev.onair.fleet.apply.ApplyReport.Result;
import dev.onair.fleet.destroy.Destroyer;
import dev.onair.fleet.review.FleetReview;
import dev.onair.fleet.review.Plans;
import dev.onair.fleet.twins.FleetTwin;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.OperationRefusedException;
import dev.onair.operate.Refusals;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came from the environment is applied, and told nowhere. */
class HiddenValuesTest {

  private static final String VALUE = "hunter22";

  @TempDir private Path root;
  private FleetTwin fleet;

  @BeforeEach
  void aChannelOnAirThatTakesAValueOfTheEnvironment() {
    ProjectFolder project =
        ProjectFolder.in(root).shared("name = \"live-\"${ONAIR_ENV}").channel("news", Fleets.PULL);
    fleet = FleetTwin.of(project, Map.of("ONAIR_ENV", VALUE)).onAir("news");
  }

  @Test
  void anUpdateThatHoldsItIsAppliedAsItWasReviewed() throws Exception {
    fleet
        .terraform()
        .plans(
            "news",
            Plans.made(
                """
                { "address": "aws_medialive_input.i", "type": "aws_medialive_input",
                  "change": { "actions": ["update"],
                    "before": {"name": "live-news", "sources": [{"url": "http://a.example/a"}]},
                    "after": {"name": "live-hunter22-news",
                      "sources": [{"url": "http://hunter22.example/a"}]} } }
                """));
    FleetReview review = fleet.plan("news");
    String saved = Files.readString(fleet.folder().plan("news").resolve("plan.json"));

    ApplyReport report = fleet.apply("news");

    assertThat(results(report)).containsEntry("news", Result.APPLIED);
    assertThat(saved).contains("HOST_NAMED").doesNotContain(VALUE);
    assertThat(review.toString()).doesNotContain(VALUE);
  }

  @Test
  void mediaLivesWordsAreToldWithoutIt() throws Exception {
    fleet.terraform().plans("news", "bitrate");
    fleet.aws().dryRunsSay(Optional.of("'live-hunter22' is no name."));

    FleetReview review = fleet.plan("news");
    ApplyReport report = fleet.apply("news");

    assertThat(review.isRefused()).isTrue();
    assertThat(review.toString()).doesNotContain(VALUE);
    assertThat(message(report, "news"))
        .endsWith("'live-(from the environment)' is no name.")
        .doesNotContain(VALUE);
  }

  @Test
  void soAreTerraformsErrors() throws Exception {
    fleet.terraform().fails("plan news", "no host hunter22.example");
    FleetReview failed = fleet.plan("news");
    fleet.terraform().plans("news", "tags").fails("apply news", "no name live-hunter22");
    fleet.plan("news");

    ApplyReport report = fleet.apply("news");

    assertThat(failed.failed().get("news")).contains("no host (from the environment).example");
    assertThat(results(report)).containsEntry("news", Result.FAILED);
    assertThat(message(report, "news")).contains("no name live-(from the environment)");
  }

  @Test
  void soIsWhatMediaLiveSaysOfAChannelThatDoesNotStart() throws Exception {
    fleet.aws().encoder("news", State.IDLE).on("start news", () -> refuse("no live-HUNTER22"));
    fleet.terraform().plans("news", "tags");
    fleet.plan("news");

    ApplyReport report = fleet.apply("news");

    assertThat(report.onAir())
        .singleElement()
        .asString()
        .contains("NOT ON AIR", "no live-(from the environment)")
        .doesNotContainIgnoringCase(VALUE);
  }

  @Test
  void soIsWhatIsToldMeanwhile() throws Exception {
    fleet.aws().on("inputs", () -> refuse("no list for live-hunter22"));
    fleet.terraform().plans("news", "tags").fails("destroy news", "no live-hunter22");
    fleet.plan("news");
    fleet.apply("news");
    Destroyer destroyer = fleet.destroyer();
    ApplyReport destroyed = destroyer.destroy(destroyer.plan(List.of("news")));

    assertThat(fleet.heard().notices())
        .anyMatch(notice -> notice.contains("no list for live-(from the environment)"))
        .noneMatch(notice -> notice.contains(VALUE));
    assertThat(destroyed.toString()).doesNotContain(VALUE);
  }

  private static void refuse(String why) throws OperationRefusedException {
    throw Refusals.because(why);
  }
}
