package dev.onair.fleet.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.Fleets;
import dev.onair.fleet.apply.ApplyReport.Result;
import dev.onair.fleet.runs.TerraformFailedException;
import dev.onair.fleet.twins.FleetTwin;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.OperationRefusedException;
import dev.onair.operate.Refusals;
import dev.onair.terraform.Diagnostic;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Credentials that expire while a channel is applied: neither the channel nor its state can be
 * written, and Terraform leaves the state.
 */
class ExpiredCredentialsTest {

  private static final String EXPIRED =
      "api error ExpiredToken: The security token included in the request is expired";

  private static final List<String> ASKED = List.of("list", "get news");

  @TempDir private Path root;

  private FleetTwin fleet;

  @BeforeEach
  void anApplyInTheMiddleOfWhichCredentialsExpire() throws Exception {
    fleet =
        FleetTwin.of(ProjectFolder.in(root).shared("protect = false").channel("news", Fleets.PULL))
            .onAir("news");
    fleet.planAll();
    fleet.edit("news");
    fleet.terraform().plans("news", "bitrate");
    fleet.plan("news");
    fleet
        .terraform()
        .on(
            "apply news",
            () -> {
              fleet.terraform().leavesState("news");
              fleet.aws().encoder("news", State.IDLE);
              for (String call : ASKED) {
                fleet.aws().on(call, ExpiredCredentialsTest::refuse);
              }
              throw TerraformFailedException.of(List.of(Diagnostic.error(EXPIRED, "")));
            });
  }

  @Test
  void itIsToldThatTheyHaveAndThatNobodyKnowsWhatIsOnAir() throws Exception {
    ApplyReport report = fleet.apply("news");

    assertThat(report.fine()).isFalse();
    assertThat(FleetTwin.results(report)).containsEntry("news", Result.FAILED);
    assertThat(FleetTwin.message(report, "news")).contains("ExpiredToken");
    assertThat(report.onAir())
        .containsExactly(
            new ApplyReport.OnAirOutcome(
                "all channels", false, "MediaLive was not asked: the credentials have expired"));
    assertThat(left()).exists();
  }

  /** By the state that is in place, all of it would be made once more. */
  @Test
  void whoRenewsThemCanNotApplyTheSamePlanOnceMore() throws Exception {
    fleet.apply("news");
    renew();

    ApplyReport again = fleet.apply("news");

    assertThat(FleetTwin.results(again)).containsEntry("news", Result.REFUSED);
    assertThat(FleetTwin.message(again, "news"))
        .isEqualTo(
            "an apply of it was cut off, or could not write its state; plan what is left: onair plan"
                + " news");
    assertThat(fleet.terraform().calls("apply")).containsOnlyOnce("apply news");
  }

  @Test
  void theNextPlanPutsTheStateInPlaceAndTheNextApplyStartsTheChannel() throws Exception {
    fleet.apply("news");
    renew();

    fleet.planChanged();
    ApplyReport report = fleet.apply("news");

    assertThat(fleet.heard().notices())
        .contains(
            "news: a run could not write its state where it belongs, and left it beside the stack;"
                + " now it is in its place");
    assertThat(left()).doesNotExist();
    assertThat(report.fine()).as("%s", report).isTrue();
    assertThat(fleet.aws().get("news").state()).isEqualTo(State.RUNNING);
    assertThat(fleet.terraform().calls("write-state")).containsExactly("write-state news");
  }

  @Test
  void aStateThatCanNotBePutInPlaceIsNotPassedOver() throws Exception {
    fleet.apply("news");
    renew();
    fleet
        .terraform()
        .fails("write-state news", "cannot import state with serial 1 over newer state");

    Map<String, String> failed = fleet.planChanged().failed();

    assertThat(failed.get("news"))
        .startsWith("a run could not write its state where it belongs, and left it in " + left())
        .contains("cannot import state with serial 1", "delete it");
    assertThat(left()).exists();
  }

  @Test
  void aStateThatNoRunOfThisFolderLeftIsNotPutInPlace() throws Exception {
    Files.writeString(Files.createDirectories(left().getParent()).resolve("errored.tfstate"), "{}");

    Map<String, String> failed = fleet.planChanged().failed();

    assertThat(failed.get("news"))
        .startsWith(
            "there is a state in " + left() + " that no run which was begun in this folder");
    assertThat(fleet.terraform().calls("write-state")).isEmpty();
    assertThat(left()).exists();
  }

  @Test
  void anOlderOneIsNoneOfTheRunThatWasBegun() throws Exception {
    fleet.apply("news");
    renew();
    Files.setLastModifiedTime(left(), FileTime.from(Instant.EPOCH));

    assertThat(fleet.planChanged().failed().get("news")).startsWith("there is a state in ");
    assertThat(fleet.terraform().calls("write-state")).isEmpty();
  }

  @Test
  void aDestructionPutsItInPlaceToo() throws Exception {
    fleet.apply("news");
    renew();
    fleet.terraform().plans("news", "destroyed");

    assertThat(fleet.destroyer().plan(List.of("news")).stacks()).containsExactly("news");

    assertThat(left()).doesNotExist();
  }

  private Path left() {
    return fleet.folder().stack("news").resolve("errored.tfstate");
  }

  private void renew() {
    ASKED.forEach(call -> fleet.aws().on(call, () -> {}));
  }

  private static void refuse() throws OperationRefusedException {
    throw Refusals.because("MediaLive was not asked: the credentials have expired");
  }
}
