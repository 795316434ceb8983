package dev.onair.fleet.apply;

import static dev.onair.fleet.twins.FleetTwin.message;
import static dev.onair.fleet.twins.FleetTwin.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.fleet.Fleets;
import dev.onair.fleet.apply.ApplyReport.Result;
import dev.onair.fleet.twins.FleetTwin;
import dev.onair.operate.OperationRefusedException;
import dev.onair.operate.Refusals;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplierTest {

  @TempDir private Path root;
  private FleetTwin fleet;

  @BeforeEach
  void twoChannelsOnAir() {
    fleet =
        FleetTwin.of(
                ProjectFolder.in(root).channel("news", Fleets.PULL).channel("sports", Fleets.PULL))
            .onAir("news")
            .onAir("sports");
  }

  @Test
  void aPlanThatInterruptsIsAppliedOnlyWhereItIsNamed() throws Exception {
    fleet.terraform().plans("news", "src").plans("sports", "src");
    fleet.planAll();

    ApplyReport report = fleet.apply("sports");

    assertThat(results(report)).containsEntry("news", Result.REFUSED);
    assertThat(results(report)).containsEntry("sports", Result.APPLIED);
    assertThat(message(report, "news")).contains("--interrupt news");
    assertThat(fleet.terraform().calls("apply")).containsExactly("apply sports");
  }

  @Test
  void aPlanOfAStateThatChangedMeanwhileIsRefused() throws Exception {
    fleet.terraform().plans("news", "tags");
    fleet.plan("news");
    fleet.terraform().changeState("news");

    ApplyReport report = fleet.apply();

    assertThat(message(report, "news")).startsWith("its state changed since it was planned");
    assertThat(fleet.terraform().calls("apply")).isEmpty();
  }

  @Test
  void whereMediaLiveCannotBeAskedQuotasAreNotLookedAtAndItIsSaid() throws Exception {
    fleet.terraform().plans("news", "tags");
    fleet.plan("news");
    fleet
        .aws()
        .on(
            "list",
            () -> {
              throw Refusals.because("MediaLive did not list the channels");
            });

    ApplyReport report = fleet.apply();

    assertThat(results(report)).containsEntry("news", Result.APPLIED);
    assertThat(fleet.heard().notices())
        .contains("MediaLive did not list the channels; the account's quotas are not looked at");
  }

  @Test
  void withoutCredentialsNothingIsBegun() throws Exception {
    fleet.terraform().plans("news", "tags");
    fleet.plan("news");
    fleet
        .aws()
        .on(
            "list",
            () -> {
              throw Refusals.withoutCredentials();
            });

    assertThatThrownBy(() -> fleet.apply()).isInstanceOf(OperationRefusedException.class);
    assertThat(fleet.terraform().calls("apply")).isEmpty();
  }

  @Test
  void aPlanThatAnotherVersionWroteIsRefusedAndTheOthersAreApplied() throws Exception {
    fleet.terraform().plans("news", "tags").plans("sports", "tags");
    fleet.planAll();
    Fleets.write(fleet.folder().plan("news").resolve("plan.json"), "{ \"review\": {} }");
    Files.delete(fleet.folder().plan("news").resolve("plan.sha256"));

    ApplyReport report = fleet.apply();

    assertThat(results(report))
        .containsEntry("news", Result.REFUSED)
        .containsEntry("sports", Result.APPLIED);
    assertThat(message(report, "news"))
        .isEqualTo(
            "its plan can't be read, perhaps because another version of onair made it; plan it"
                + " again: onair plan news");
  }

  @Test
  void planningAgainReplacesAPlanThatCannotBeRead() throws Exception {
    Fleets.write(fleet.folder().plan("news").resolve("plan.json"), "{}");

    fleet.planAll();

    assertThat(results(fleet.apply())).isEmpty();
  }
}
