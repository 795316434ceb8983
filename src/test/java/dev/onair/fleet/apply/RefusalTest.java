package dev.onair.fleet.apply;

import static dev.onair.fleet.twins.FleetTwin.message;
import static dev.onair.fleet.twins.FleetTwin.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.fleet.Fleets;
import dev.onair.fleet.apply.ApplyReport.Result;
import dev.onair.fleet.review.FleetReview;
import dev.onair.fleet.review.Impact;
import dev.onair.fleet.review.StackReview;
import dev.onair.fleet.twins.FleetTwin;
import dev.onair.model.SharedSpec;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoder.State;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans that are not begun, because something is not as it was when they were made. */
class RefusalTest {

  @TempDir private Path root;
  private ProjectFolder project;
  private FleetTwin fleet;

  @BeforeEach
  void twoChannelsOnAir() {
    project = Fleets.newsAndSports(root);
    fleet = FleetTwin.of(project).onAir("news").onAir("sports");
  }

  @Test
  void aPlanOfOtherFilesIsStale() throws Exception {
    fleet.terraform().plans("news", "src");
    fleet.plan("news");
    fleet.edit("news");

    ApplyReport report = fleet.apply("news");

    assertThat(message(report, "news"))
        .isEqualTo(
            "its configuration changed since it was planned; plan it again: onair plan news");
    assertThat(fleet.terraform().calls("apply")).isEmpty();
  }

  @Test
  void aPlanOfOtherOutputsOfTheSharedStackIsStale() throws Exception {
    fleet.terraform().plans("news", "tags");
    fleet.plan("news");
    fleet.terraform().outputs(SharedSpec.STACK, "{\"playback-domain\": {\"value\": \"d2\"}}");

    ApplyReport report = fleet.apply();

    assertThat(message(report, "news"))
        .startsWith("what it takes from the shared stack changed since it was planned");
    assertThat(fleet.terraform().calls("apply")).isEmpty();
  }

  @Test
  void aPlanOfAStateThatWasAppliedElsewhereIsStaleAlsoWhereOnlyTerraformKnows() throws Exception {
    fleet.terraform().plans("news", "tags");
    fleet.plan("news");
    fleet.terraform().fails("apply news", "Saved plan is stale");

    ApplyReport report = fleet.apply();

    assertThat(results(report)).containsEntry("news", Result.REFUSED);
    assertThat(message(report, "news")).startsWith("its state changed since it was planned");
  }

  @Test
  void whereSomebodyElseIsAtWorkOnTheStateNothingIsStarted() throws Exception {
    fleet.terraform().plans("news", "tags");
    fleet.plan("news");
    fleet.terraform().fails("apply news", "Error acquiring the state lock");

    ApplyReport report = fleet.apply();

    assertThat(results(report)).containsEntry("news", Result.REFUSED);
    assertThat(fleet.aws().calls()).noneMatch(call -> call.startsWith("start"));
  }

  @Test
  void aProtectedChannelIsNotInterruptedEvenIfItIsNamed() throws Exception {
    project.channel("news", Fleets.PULL + "protect = true\n");
    fleet.terraform().plans("news", "src");
    fleet.plan("news");

    ApplyReport report = fleet.apply("news");

    assertThat(message(report, "news"))
        .isEqualTo(
            "this takes it off air, and its file says protect = true; change that, and plan again");
    assertThat(fleet.terraform().calls("apply")).isEmpty();
  }

  @Test
  void whatLetsMoreInIsRefusedUnlessTheChannelIsNamedForThat() throws Exception {
    fleet.terraform().plans("news", "allow-wider").plans("sports", "ssm-exfil");
    fleet.plan("news", "sports");

    ApplyReport refused = fleet.apply(new Admission(Set.of("news", "sports"), Set.of("shared")));
    ApplyReport applied = fleet.apply(new Admission(Set.of(), Set.of("news")));

    assertThat(message(refused, "news"))
        .isEqualTo(
            "this changes who gets in"
                + " (aws_medialive_input_security_group.input-main-security-group: further networks"
                + " may push); if that is wanted: --access news");
    assertThat(results(refused)).containsEntry("sports", Result.REFUSED);
    assertThat(results(applied))
        .containsEntry("news", Result.APPLIED)
        .containsEntry("sports", Result.REFUSED);
  }

  @Test
  void whatLetsFewerInNeedsNoLeave() throws Exception {
    fleet.terraform().plans("news", "access-narrower");
    fleet.plan("news");

    ApplyReport report = fleet.apply(Admission.ofTheHarmless());

    assertThat(results(report)).containsEntry("news", Result.APPLIED);
  }

  @Test
  void aPlanOfAChannelWhoseFileIsGoneIsNotApplied() throws Exception {
    fleet.terraform().plans("news", "tags");
    fleet.plan("news");
    project.without("channels/news.conf");

    ApplyReport report = fleet.apply();

    assertThat(message(report, "news"))
        .isEqualTo("its file is gone; retire it: onair destroy news");
  }

  @Test
  void whatWasNotPlannedIsNotApplied() throws Exception {
    ApplyReport report =
        new Applier(fleet.fleet(), fleet.heard(), Admission.ofTheHarmless(), true)
            .apply(List.of("news"));

    assertThat(message(report, "news")).isEqualTo("it was not planned: onair plan news");
    assertThat(fleet.terraform().calls("apply")).isEmpty();
  }

  @Test
  void whatWasSafeForAnIdleChannelIsRefusedWhereItRunsByNow() throws Exception {
    project.channel("news", Fleets.PULL + "start = false\n");
    fleet.aws().encoder("news", State.IDLE);
    fleet.terraform().plans("news", "bitrate");
    FleetReview review = fleet.plan("news");
    fleet.aws().encoder("news", State.RUNNING);

    ApplyReport refused = fleet.apply();
    fleet.aws().encoder("news", State.IDLE);
    ApplyReport applied = fleet.apply();

    assertThat(review.stacks())
        .extracting(StackReview::impact)
        .containsOnly(Impact.NO_CHANGE, Impact.SAFE);
    assertThat(message(refused, "news"))
        .isEqualTo(
            "its encoder was idle when it was planned, and is not any more; plan it again: onair"
                + " plan news");
    assertThat(results(applied)).containsEntry("news", Result.APPLIED);
  }

  @Test
  void aChannelThatSomebodyStoppedSinceItWasPlannedIsNotStarted() throws Exception {
    fleet.terraform().plans("news", "segment");
    fleet.plan("news");
    fleet.aws().encoder("news", State.IDLE);

    ApplyReport report = fleet.apply();

    assertThat(message(report, "news"))
        .startsWith("it was on air when it was planned, and is not any more;");
    assertThat(fleet.terraform().calls("apply")).isEmpty();
    assertThat(fleet.aws().calls()).doesNotContain("start news");
  }

  @Test
  void aChannelWaitsForItsGroupWhereTheSharedStackWasRefused() throws Exception {
    project.shared("protect = false\ngroups.more {}");
    project.channel("news", Fleets.PULL + "group = more\n");
    fleet.terraform().plans(SharedSpec.STACK, "none").plans("news", "tags");
    fleet.plan("news");
    fleet.edit(SharedSpec.STACK);

    ApplyReport report = fleet.apply();

    assertThat(message(report, SharedSpec.STACK))
        .startsWith("its configuration changed since it was planned;");
    assertThat(message(report, "news"))
        .isEqualTo("the shared stack has no channel group 'more' yet; see there");
    assertThat(fleet.terraform().calls("apply")).isEmpty();
  }

  @Test
  void whatTheQuotasDoNotAllowIsNotBegun() throws Exception {
    fleet = FleetTwin.ofNothing(project);
    fleet.plan("news", "sports");
    for (String somebodys : List.of("a", "b", "c", "d")) {
      fleet.aws().encoder(new Encoder(somebodys, somebodys, State.RUNNING, Map.of()));
    }

    assertThatThrownBy(() -> fleet.apply())
        .hasMessageStartingWith("nothing was applied, because quotas would not allow all of it:")
        .hasMessageContaining(
            "MediaLive channels (4 there, 2 more): 6 needed, 5 allowed, 1 too many");
    assertThat(fleet.terraform().calls("apply")).isEmpty();
  }
}
