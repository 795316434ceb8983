package dev.onair.fleet.destroy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.Fleets;
import dev.onair.fleet.apply.ApplyReport;
import dev.onair.fleet.apply.ApplyReport.Result;
import dev.onair.fleet.apply.ApplyReport.StackOutcome;
import dev.onair.fleet.destroy.Destroyer.Review;
import dev.onair.fleet.review.Plans;
import dev.onair.fleet.twins.FleetTwin;
import dev.onair.model.SharedSpec;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.Refusals;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DestroyerTest {

  @TempDir private Path root;
  private ProjectFolder project;
  private FleetTwin fleet;

  @BeforeEach
  void twoChannelsOnAir() {
    project = Fleets.newsAndSports(root);
    fleet = FleetTwin.of(project).onAir("news").onAir("sports");
  }

  @Test
  void exactlyWhatWasShownIsDestroyed() throws Exception {
    fleet.terraform().plans("news", "destroyed");
    Review review = fleet.destroyer().plan(List.of("news"));

    ApplyReport report = fleet.destroyer().destroy(review);

    assertThat(review.stacks()).containsExactly("news");
    assertThat(report.stacks()).containsExactly(new StackOutcome("news", Result.DESTROYED, ""));
    assertThat(fleet.terraform().calls("plan-destruction", "show", "apply"))
        .containsExactly("plan-destruction news", "show news", "apply news");
  }

  @Test
  void aChannelOnItsWayFromOneStateToAnotherIsWaitedFor() throws Exception {
    fleet.aws().encoder("news", State.STARTING);
    fleet.terraform().plans("news", "destroyed");
    fleet
        .aws()
        .on(
            "await-settled news",
            () -> assertThat(fleet.terraform().calls("apply")).as("begun already").isEmpty());

    fleet.destroyer().destroy(fleet.destroyer().plan(List.of("news")));

    assertThat(fleet.aws().calls()).contains("await-settled news");
    assertThat(fleet.terraform().calls("apply")).containsExactly("apply news");
  }

  @Test
  void aProtectedChannelStays() throws Exception {
    project.channel("news", Fleets.PULL + "protect = true\n");

    assertRefused("news", "its file says protect = true; set it to false first");
  }

  @Test
  void aProtectedSharedStackStays() throws Exception {
    project.shared("protect = true");

    assertRefused(SharedSpec.STACK, "shared.conf says protect = true; set it to false first");
  }

  @Test
  void theSharedStackStaysWhileThereAreChannels() throws Exception {
    assertRefused(
        SharedSpec.STACK,
        "there are channels that need it; destroy them first: onair destroy news sports");
  }

  @Test
  void theSharedStackStaysWhileMediaLiveHasAChannelWhateverTheStatesSay() throws Exception {
    for (String channel : List.of("news", "sports")) {
      Files.delete(fleet.folder().state(channel));
    }

    assertRefused(
        SharedSpec.STACK,
        "there are channels that need it; destroy them first: onair destroy news sports");
  }

  /** S3 would refuse it when the distribution is gone already. */
  @Test
  void logsThatWereAppliedAsProtectedStopADestructionBeforeItBegins() throws Exception {
    FleetTwin alone =
        FleetTwin.of(ProjectFolder.in(root.resolve("alone")).shared("protect = false"));
    alone
        .terraform()
        .plans(
            "shared",
            Plans.made(
                """
                { "address": "aws_s3_bucket.access-logs", "mode": "managed", "type": "aws_s3_bucket",
                  "name": "access-logs", "change": { "actions": ["delete"],
                    "before": { "force_destroy": false }, "after": null } }
                """));

    Review review = alone.destroyer().plan(List.of("shared"));

    assertThat(review.losses()).isEmpty();
    assertThat(review.others())
        .containsExactly(
            new StackOutcome(
                "shared",
                Result.FAILED,
                "it was applied with protect = true, and S3 would not delete its access logs; apply"
                    + " what shared.conf says now, and destroy it then: onair plan shared, onair"
                    + " apply shared --access shared"));
  }

  @Test
  void aChannelWithoutAFileIsKnown() throws Exception {
    project.without("channels/sports.conf");

    assertThat(fleet.destroyer().known()).containsExactlyInAnyOrder("news", "sports");
  }

  @Test
  void ofAnOrphanNothingStaysBehind() throws Exception {
    project.without("channels/sports.conf");
    fleet.terraform().plans("sports", "destroyed");

    fleet.destroyer().destroy(fleet.destroyer().plan(List.of("sports")));

    assertThat(fleet.folder().stack("sports")).doesNotExist();
    assertThat(fleet.folder().stack("news")).exists();
  }

  @Test
  void aStateThatIsElsewhereIsNoSignOfAbsence() throws Exception {
    Review review = fleet.destroyer().plan(List.of("news"));

    assertThat(review.losses()).isEmpty();
    assertThat(review.isAbsent("news")).isFalse();
    assertThat(review.others())
        .singleElement()
        .satisfies(
            news -> {
              assertThat(news.result()).isEqualTo(Result.FAILED);
              assertThat(news.message())
                  .startsWith("its state here knows of nothing deployed, but MediaLive has");
            });
  }

  @Test
  void whatIsGoneIsNotDestroyedTwice() throws Exception {
    fleet = FleetTwin.of(project);

    Review review = fleet.destroyer().plan(List.of("news"));

    assertThat(review.isAbsent("news")).isTrue();
    assertThat(review.others())
        .containsExactly(new StackOutcome("news", Result.UNCHANGED, "nothing of it is deployed"));
  }

  @Test
  void whereMediaLiveCannotBeAskedNothingIsSaidToBeAbsent() throws Exception {
    fleet
        .aws()
        .on(
            "list",
            () -> {
              throw Refusals.because("MediaLive did not list what there is: no");
            });

    Review review = fleet.destroyer().plan(List.of("news"));

    assertThat(review.isAbsent("news")).isFalse();
    assertThat(review.others())
        .containsExactly(
            new StackOutcome("news", Result.FAILED, "MediaLive did not list what there is: no"));
  }

  @Test
  void whereOneFailsTheOthersGoOnAndItIsSaidHowToGoOn() throws Exception {
    fleet.terraform().plans("news", "destroyed").plans("sports", "destroyed");
    Review review = fleet.destroyer().plan(List.of("news", "sports"));
    fleet.terraform().fails("apply news", "deleting MediaLive Channel");

    ApplyReport report = fleet.destroyer().destroy(review);

    assertThat(FleetTwin.results(report)).containsEntry("news", Result.FAILED);
    assertThat(FleetTwin.results(report)).containsEntry("sports", Result.DESTROYED);
    assertThat(FleetTwin.message(report, "news"))
        .endsWith("Run it again for what is left: onair destroy news");
  }

  private void assertRefused(String stack, String why) throws Exception {
    Review review = fleet.destroyer().plan(List.of(stack));

    assertThat(review.losses()).isEmpty();
    assertThat(review.others()).containsExactly(new StackOutcome(stack, Result.REFUSED, why));
    assertThat(fleet.terraform().calls("plan-destruction")).isEmpty();
  }
}
