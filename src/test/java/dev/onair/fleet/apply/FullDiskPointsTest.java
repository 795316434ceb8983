package dev.onair.fleet.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.files.FileTrouble;
import dev.onair.fleet.review.FleetReview;
import dev.onair.fleet.twins.FleetTwin;
import dev.onair.operate.Encoder.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full at any call of Terraform of a plan and of an apply: what is said, and what
 * the next run makes of it once there is room. {@code FullDiskTest} has it with a real one.
 */
class FullDiskPointsTest {

  private static final String WORDS = "a disk is full, or one's share of it: ";

  @TempDir private Path root;

  @TestFactory
  Stream<DynamicTest> whatAPlanCouldNotPlanIsPlannedByTheNextAndAppliedOnce() throws Exception {
    List<String> calls =
        CallPoints.calls(
            CallPoints.fleet(root, -1),
            FleetTwin::planAll,
            fleet -> CallPoints.edited(fleet).plan("news"));
    return CallPoints.each(
        calls,
        point -> {
          FleetTwin fleet = CallPoints.fleet(root, point);
          fleet.planAll();
          CallPoints.edited(fleet);
          CallPoints.on(fleet, calls, point, FullDiskPointsTest::full);

          assertThat(said(() -> failures(fleet.plan("news")))).contains(WORDS);

          // Where it was full for the shared stack alone, the channel was planned all the same.
          if (fleet.apply("news").stacks().isEmpty()) {
            fleet.terraform().plans("news", "bitrate");
          }
          assertThat(fleet.planChanged().failed()).isEmpty();
          assertThat(fleet.apply("news").fine()).isTrue();
          assertThat(fleet.terraform().calls("apply")).containsOnlyOnce("apply news");
        });
  }

  @TestFactory
  Stream<DynamicTest> ofAnApplyWhatIsLeftIsDoneByTheNextRun() throws Exception {
    List<String> calls =
        CallPoints.calls(
            CallPoints.fleet(root, -1), CallPoints::planned, fleet -> fleet.apply("news"));
    return CallPoints.each(
        calls,
        point -> {
          FleetTwin fleet = CallPoints.fleet(root, point);
          CallPoints.planned(fleet);
          CallPoints.on(fleet, calls, point, FullDiskPointsTest::full);

          assertThat(said(() -> messages(fleet.apply("news")))).contains(WORDS);

          fleet.terraform().plans("news", "bitrate");
          assertThat(fleet.plan("news").failed()).isEmpty();
          ApplyReport report = fleet.apply("news");
          assertThat(report.fine()).as("%s", report).isTrue();
          assertThat(fleet.aws().get("news").state()).isEqualTo(State.RUNNING);
          assertThat(fleet.planChanged().unplanned()).as("nothing is left to do").isEqualTo(1);
        });
  }

  /** The last thing that an apply does. */
  @Test
  void whatWasAppliedAndCouldNotBeNotedIsToldAndPlannedAgain() throws Exception {
    FleetTwin fleet = CallPoints.fleet(root, 0);
    CallPoints.planned(fleet);
    fleet
        .terraform()
        .on(
            "apply news",
            () -> {
              Path note = fleet.folder().applied("news");
              Files.delete(note);
              Files.createDirectories(note.resolve("in-the-way"));
            });

    ApplyReport report = fleet.apply("news");

    assertThat(FleetTwin.results(report)).containsEntry("news", ApplyReport.Result.APPLIED);
    assertThat(fleet.heard().notices())
        .anyMatch(
            notice ->
                notice.startsWith(
                    "news: that it was applied could not be noted, so the next plan looks at it"
                        + " again: "));
  }

  @FunctionalInterface
  private interface Work {
    String said() throws Exception;
  }

  /** As the command line says it, where it is not said of a stack. */
  private static String said(Work work) throws Exception {
    try {
      return work.said();
    } catch (IOException e) {
      return FileTrouble.behind(e).map(FileTrouble::words).orElse("");
    }
  }

  private static String failures(FleetReview review) {
    return String.join("\n", review.failed().values());
  }

  private static String messages(ApplyReport report) {
    return report.stacks().stream()
        .map(ApplyReport.StackOutcome::message)
        .collect(Collectors.joining("\n"));
  }

  private static void full() throws IOException {
    throw new IOException("No space left on device");
  }
}
