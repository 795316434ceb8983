package dev.onair.fleet.apply;

import static dev.onair.fleet.twins.FleetTwin.message;
import static dev.onair.fleet.twins.FleetTwin.results;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.Fleets;
import dev.onair.fleet.apply.ApplyReport.Result;
import dev.onair.fleet.twins.FleetTwin;
import dev.onair.model.SharedSpec;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which order stacks are applied, and what the failure of one means for the others. */
class OrderTest {

  @TempDir private Path root;
  private ProjectFolder project;

  @BeforeEach
  void twoChannels() {
    project =
        ProjectFolder.in(root)
            .shared("protect = false")
            .channel("news", Fleets.PULL)
            .channel("sports", Fleets.PULL);
  }

  @Test
  void ofANewFleetTheSharedStackComesFirstAndChannelsArePlannedOnceItIsThere() throws Exception {
    FleetTwin fleet = FleetTwin.ofNothing(project).sharedIsMadeByItsApply();
    fleet.terraform().plans(SharedSpec.STACK, "tags");
    fleet.planAll();
    fleet.terraform().plans("news", "new-channel").plans("sports", "new-channel");

    ApplyReport report = fleet.apply();

    assertThat(results(report).values()).containsOnly(Result.APPLIED);
    assertThat(fleet.terraform().calls("plan", "apply"))
        .startsWith("plan shared", "apply shared")
        .containsSubsequence("plan news", "apply news")
        .containsSubsequence("plan sports", "apply sports");
  }

  @Test
  void whatLetsMoreInThanItSaidWhileItWaitedIsNotApplied() throws Exception {
    FleetTwin fleet = FleetTwin.ofNothing(project).sharedIsMadeByItsApply();
    fleet.terraform().plans(SharedSpec.STACK, "tags");
    fleet.planAll();
    fleet
        .terraform()
        .plans("news", "new-channel-that-reads")
        .plans("sports", "new-channel-ordinary");

    ApplyReport report = fleet.apply();

    assertThat(message(report, "news"))
        .isEqualTo("it is not as new as it seemed; plan it again: onair plan news");
    assertThat(results(report)).containsEntry("sports", Result.APPLIED);
  }

  @Test
  void whatIsNotAsNewAsItSeemedIsNotApplied() throws Exception {
    FleetTwin fleet = FleetTwin.ofNothing(project).sharedIsMadeByItsApply();
    fleet.terraform().plans(SharedSpec.STACK, "tags");
    fleet.planAll();
    fleet.terraform().plans("news", "src").plans("sports", "new-channel");

    ApplyReport report = fleet.apply();

    assertThat(message(report, "news"))
        .isEqualTo("it is not as new as it seemed; plan it again: onair plan news");
    assertThat(fleet.terraform().calls("apply")).containsExactly("apply shared", "apply sports");
  }

  @Test
  void whatIsPlannedOnlyAtTheApplyIsMadeOfTheConfigurationThatWasReviewed() throws Exception {
    FleetTwin fleet = FleetTwin.ofNothing(project).sharedIsMadeByItsApply();
    fleet.terraform().plans(SharedSpec.STACK, "tags");
    fleet.planAll();
    fleet.terraform().plans("news", "new-channel").plans("sports", "new-channel");
    fleet.terraform().on("plan news", () -> fleet.edit("news"));

    ApplyReport report = fleet.apply();

    assertThat(message(report, "news"))
        .isEqualTo(
            "its configuration changed since it was planned; plan it again: onair plan news");
    assertThat(fleet.terraform().calls("apply")).containsExactly("apply shared", "apply sports");
  }

  @Test
  void whatIsLeftAfterAnErrorThatPassesIsMadeOfTheConfigurationThatWasReviewed() throws Exception {
    FleetTwin fleet = FleetTwin.ofNothing(project).sharedIsMadeByItsApply();
    fleet.terraform().plans(SharedSpec.STACK, "tags");
    fleet.planAll();
    fleet.terraform().plans("news", "new-channel").plans("news", "new-channel");
    fleet.terraform().on("plan news", () -> {}).on("plan news", () -> fleet.edit("news"));
    fleet
        .terraform()
        .fails("apply news", "creating MediaLive Channel (a): the role can't be assumed");

    ApplyReport report = fleet.apply();

    assertThat(message(report, "news")).contains("its configuration changed");
    assertThat(fleet.terraform().calls("apply")).containsOnlyOnce("apply news");
  }

  @Test
  void whereTheSharedStackFailsNoChannelIsBegun() throws Exception {
    FleetTwin fleet = FleetTwin.of(project).onAir("news").onAir("sports");
    fleet.terraform().plans(SharedSpec.STACK, "tags").plans("news", "tags").plans("sports", "tags");
    fleet.planAll();
    fleet.terraform().fails("apply shared", "creating CloudFront Distribution");

    ApplyReport report = fleet.apply();

    assertThat(results(report)).containsEntry(SharedSpec.STACK, Result.FAILED);
    assertThat(message(report, "news")).isEqualTo("the shared stack failed; see there");
    assertThat(message(report, "sports")).isEqualTo("the shared stack failed; see there");
    assertThat(fleet.terraform().calls("apply")).containsExactly("apply shared");
  }

  @Test
  void whereAChannelFailsTheOthersGoOn() throws Exception {
    FleetTwin fleet = FleetTwin.of(project).onAir("news").onAir("sports");
    fleet.terraform().plans("news", "tags").plans("sports", "tags");
    fleet.planAll();
    fleet.terraform().fails("apply news", "updating MediaLive Channel");

    ApplyReport report = fleet.apply();

    assertThat(results(report)).containsEntry("news", Result.FAILED);
    assertThat(results(report)).containsEntry("sports", Result.APPLIED);
    assertThat(report.fine()).isFalse();
  }

  @Test
  void channelsAreAppliedAtTheSameTime() throws Exception {
    FleetTwin fleet = FleetTwin.of(project).onAir("news").onAir("sports");
    fleet.terraform().plans("news", "tags").plans("sports", "tags");
    fleet.planAll();
    CountDownLatch both = new CountDownLatch(2);
    for (String channel : new String[] {"news", "sports"}) {
      fleet.terraform().on("apply " + channel, () -> meet(both));
    }

    assertThat(results(fleet.apply()).values()).doesNotContain(Result.FAILED);
  }

  /** Waits for the other one; if that had to wait for this one, the test would fail. */
  static void meet(CountDownLatch all) throws InterruptedException {
    all.countDown();
    assertThat(all.await(10, TimeUnit.SECONDS)).as("the others came, too").isTrue();
  }
}
