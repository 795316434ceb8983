package dev.onair.fleet.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.Fleets;
import dev.onair.fleet.apply.ApplyReport.OnAirOutcome;
import dev.onair.fleet.apply.ApplyReport.Result;
import dev.onair.fleet.review.FleetReview;
import dev.onair.fleet.review.Impact;
import dev.onair.fleet.review.StackReview;
import dev.onair.fleet.runs.TerraformFailedException;
import dev.onair.fleet.twins.FleetTwin;
import dev.onair.model.Tags;
import dev.onair.operate.ActionStart;
import dev.onair.operate.Deed;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.OperationRefusedException;
import dev.onair.operate.Refusals;
import dev.onair.operate.ScheduleAction;
import dev.onair.terraform.Diagnostic;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What apply does and says about channels that should be on air, and others. */
class OnAirTest {

  private static final String TWO =
      """
      class = SINGLE_PIPELINE
      inputs.a { type = URL_PULL, sources = ["https://a.onair.dev/a.m3u8"] }
      inputs.b { type = URL_PULL, sources = ["https://b.onair.dev/b.m3u8"], first = true }
      """;

  private static final String IDLE = Fleets.PULL + "start = false\n";

  @TempDir private Path root;
  private ProjectFolder project;
  private FleetTwin fleet;

  @BeforeEach
  void twoChannelsOnAir() {
    project = Fleets.newsAndSports(root);
    fleet = FleetTwin.of(project).onAir("news").onAir("sports");
  }

  @Test
  void aChannelThatSomebodyStoppedIsNamedAndNotStarted() throws Exception {
    fleet.aws().encoder("sports", State.IDLE);

    ApplyReport report = fleet.apply();

    assertThat(said(report, "sports"))
        .isEqualTo(
            "NOT ON AIR (IDLE), though its file says start; if it should be: onair plan sports");
    assertThat(fleet.aws().calls()).doesNotContain("start sports");
  }

  @Test
  void aChannelThatSomebodyStoppedIsStartedWhereThatWasPlanned() throws Exception {
    fleet.aws().encoder("sports", State.IDLE);

    FleetReview review = fleet.plan("sports");
    ApplyReport report = fleet.apply();

    assertThat(review.stacks())
        .filteredOn(stack -> stack.stack().equals("sports"))
        .singleElement()
        .satisfies(
            stack -> {
              assertThat(stack.impact()).isEqualTo(Impact.VIEWER_VISIBLE);
              assertThat(stack.startsTheChannel()).isTrue();
            });
    assertThat(said(report, "sports")).isEqualTo("on air: it was off air, and was started");
    assertThat(fleet.aws().calls()).contains("start sports");
  }

  @Test
  void aChannelThatTerraformMadeGoesToItsFirstInput() throws Exception {
    weather(TWO);
    fleet
        .terraform()
        .plans("weather", "new-channel")
        .on("apply weather", () -> fleet.aws().encoder("weather", State.RUNNING));
    fleet.plan("weather");

    ApplyReport report = fleet.apply();

    assertThat(said(report, "weather")).isEqualTo("on air");
    assertThat(fleet.aws().actions("weather"))
        .containsExactly(
            new ScheduleAction(
                "onair-first", new ActionStart.Immediate(), new Deed.InputSwitch("b")));
  }

  @Test
  void aChannelThatIsMadeIdleBeginsWithItsFirstInputWhoeverStartsIt() throws Exception {
    weather(TWO + "start = false\n");
    fleet
        .terraform()
        .plans("weather", "new-channel")
        .on("apply weather", () -> fleet.aws().encoder("weather", State.IDLE));
    fleet.plan("weather");

    fleet.apply();

    assertThat(fleet.aws().actions("weather")).hasSize(1);
  }

  @Test
  void whatIsOnAirIsNotSwitchedByAnUpdateNorDoesAPlanLookAtItsSchedule() throws Exception {
    project.channel("news", TWO);
    fleet.terraform().plans("news", "tags");
    fleet.plan("news");

    ApplyReport report = fleet.apply();

    assertThat(said(report, "news")).isEqualTo("on air");
    assertThat(fleet.aws().calls()).noneMatch(call -> call.contains("schedule"));
  }

  @Test
  void whereTheScheduleIsForbiddenTheChannelIsOnAirAndItIsSaid() throws Exception {
    weather(TWO);
    fleet
        .terraform()
        .plans("weather", "new-channel")
        .on("apply weather", () -> fleet.aws().encoder("weather", State.RUNNING));
    fleet
        .aws()
        .on(
            "schedule weather",
            () -> {
              throw Refusals.because("no DescribeSchedule");
            });
    fleet.plan("weather");

    ApplyReport report = fleet.apply();

    assertThat(said(report, "weather"))
        .isEqualTo("on air; but which input is first is not in its schedule: no DescribeSchedule");
    assertThat(report.fine()).isTrue();
  }

  @Test
  void aChannelThatAFailureLeftStoppedIsStartedAgain() throws Exception {
    fleet
        .terraform()
        .plans("news", "bitrate")
        .on(
            "apply news",
            () -> {
              stopped("news");
              throw TerraformFailedException.of(
                  List.of(Diagnostic.error("updating MediaLive Channel", "")));
            });
    fleet.plan("news");

    ApplyReport report = fleet.apply("news");

    assertThat(FleetTwin.results(report)).containsEntry("news", Result.FAILED);
    assertThat(said(report, "news"))
        .isEqualTo("on air again: it was left stopped, and was started");
  }

  @Test
  void aChannelThatSomebodyStartedAndAnUpdateStoppedIsStartedAgain() throws Exception {
    project.channel("news", IDLE);
    fleet.terraform().plans("news", "bitrate").on("apply news", () -> stopped("news"));
    FleetReview review = fleet.plan("news");

    ApplyReport report = fleet.apply("news");

    assertThat(review.stacks())
        .filteredOn(stack -> stack.stack().equals("news"))
        .singleElement()
        .satisfies(stack -> assertThat(stack.impact()).isEqualTo(Impact.OFF_AIR));
    assertThat(said(report, "news"))
        .isEqualTo("on air again: it was left stopped, and was started");
    assertThat(report.fine()).isTrue();
    assertThat(fleet.aws().calls()).contains("start news");
  }

  @Test
  void aChannelThatItsFileTurnsOffStaysSo() throws Exception {
    project.channel("news", IDLE);
    fleet.terraform().plans("news", "start").on("apply news", () -> stopped("news"));
    fleet.plan("news");

    ApplyReport report = fleet.apply("news");

    assertThat(said(report, "news")).isEqualTo("off air, as its file says: start = false");
    assertThat(fleet.aws().calls()).doesNotContain("start news");
  }

  @Test
  void aChannelThatWasStoppedByHandIsNeitherPlannedToStartNorStarted() throws Exception {
    stoppedByHand("sports");

    FleetReview review = fleet.plan("sports");
    ApplyReport report = fleet.apply();

    assertThat(review.stacks())
        .filteredOn(stack -> stack.stack().equals("sports"))
        .singleElement()
        .satisfies(stack -> assertThat(stack.kind()).isEqualTo(StackReview.Kind.UNCHANGED));
    assertThat(said(report, "sports"))
        .isEqualTo("off air: stopped by hand yesterday; to put it on air: onair start sports");
    assertThat(fleet.aws().calls()).doesNotContain("start sports");
  }

  @Test
  void whatDoesNotTouchTheEncoderLeavesAChannelStoppedThatWasStoppedByHand() throws Exception {
    fleet.terraform().plans("sports", "window");
    fleet.plan("sports");
    stoppedByHand("sports");

    ApplyReport report = fleet.apply("sports");

    assertThat(FleetTwin.results(report)).containsEntry("sports", Result.APPLIED);
    assertThat(said(report, "sports")).startsWith("off air: stopped by hand");
  }

  @Test
  void anUpdateOfTheEncoderStartsItAndSaysSoBeforeAndTheMarkGoes() throws Exception {
    stoppedByHand("sports");
    fleet.terraform().plans("sports", "bitrate").on("apply sports", () -> runs("sports"));

    FleetReview review = fleet.plan("sports");
    ApplyReport report = fleet.apply("sports");

    assertThat(review.stacks())
        .filteredOn(stack -> stack.stack().equals("sports"))
        .singleElement()
        .satisfies(stack -> assertThat(stack.startsTheChannel()).isTrue());
    assertThat(said(report, "sports")).isEqualTo("on air");
    assertThat(fleet.aws().calls()).contains("untag sports " + Tags.STOPPED);
  }

  @Test
  void whatMediaLiveDoesNotStartIsAFailureOfItsOwn() throws Exception {
    fleet.terraform().plans("news", "tags").plans("sports", "tags");
    fleet.planAll();
    fleet.terraform().on("apply news", () -> stopped("news"));
    fleet
        .aws()
        .on(
            "start news",
            () -> {
              throw Refusals.because("MediaLive did not start it");
            });

    ApplyReport report = fleet.apply();

    assertThat(said(report, "news")).isEqualTo("NOT ON AIR: MediaLive did not start it");
    assertThat(said(report, "sports")).isEqualTo("on air");
    assertThat(report.fine()).isFalse();
  }

  @Test
  void stoppedChannelsAreStartedAtTheSameTime() throws Exception {
    fleet.terraform().plans("news", "tags").plans("sports", "tags");
    fleet.planAll();
    CountDownLatch both = new CountDownLatch(2);
    for (String channel : new String[] {"news", "sports"}) {
      fleet.terraform().on("apply " + channel, () -> stopped(channel));
      fleet.aws().on("await " + channel, () -> meet(both));
    }

    ApplyReport report = fleet.apply();

    assertThat(report.onAir()).hasSize(2).allMatch(OnAirOutcome::fine);
  }

  private void stoppedByHand(String channel) {
    fleet.aws().encoder(encoder(channel, State.IDLE));
  }

  /** It runs, and the mark of having been stopped by hand is still there. */
  private void runs(String channel) {
    fleet.aws().encoder(encoder(channel, State.RUNNING));
  }

  private static Encoder encoder(String channel, State state) {
    return new Encoder(
        channel,
        channel,
        state,
        Map.of(Tags.WORKFLOW, "onair", Tags.CHANNEL, channel, Tags.STOPPED, "yesterday"));
  }

  /** A third channel, that is not deployed yet. */
  private void weather(String file) {
    project.channel("weather", file);
    fleet = FleetTwin.of(project).onAir("news").onAir("sports");
  }

  private void stopped(String channel) {
    fleet.aws().encoder(channel, State.IDLE);
  }

  private static void meet(CountDownLatch all) throws OperationRefusedException {
    try {
      OrderTest.meet(all);
    } catch (InterruptedException e) {
      throw Refusals.because("interrupted");
    }
  }

  private static String said(ApplyReport report, String channel) {
    return report.onAir().stream()
        .filter(outcome -> outcome.channel().equals(channel))
        .map(OnAirOutcome::message)
        .findFirst()
        .orElse("nothing");
  }
}
