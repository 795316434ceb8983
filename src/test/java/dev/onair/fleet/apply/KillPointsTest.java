package dev.onair.fleet.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.fleet.review.FleetReview;
import dev.onair.fleet.review.StackReview;
import dev.onair.fleet.twins.FleetTwin;
import dev.onair.operate.Encoder.State;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that dies at any call of Terraform, and what the next one makes of it. {@code KilledTest}
 * has it with the real processes.
 */
class KillPointsTest {

  private static final String APPLY = "apply news";

  @TempDir private Path root;

  /** Ends a run as a kill does: nothing that follows is done. */
  private static final class Killed extends Error {}

  @TestFactory
  Stream<DynamicTest> anApplyThatDiedIsCompletedByTheNextRunAndTheChannelIsOnAir()
      throws Exception {
    List<String> calls =
        CallPoints.calls(
            CallPoints.fleet(root, -1), CallPoints::planned, fleet -> fleet.apply("news"));
    int applied = calls.indexOf(APPLY);
    assertThat(applied).isPositive();
    return CallPoints.each(
        calls,
        point -> {
          FleetTwin fleet = CallPoints.fleet(root, point);
          CallPoints.planned(fleet);
          if (point != applied) {
            fleet.terraform().on(APPLY, () -> stopped(fleet));
          }
          kill(fleet, calls, point);
          assertThatThrownBy(() -> fleet.apply("news")).satisfies(KillPointsTest::isKill);
          if (point <= applied) {
            fleet.terraform().plans("news", "bitrate");
          }

          FleetReview review = fleet.planChanged();
          ApplyReport report = fleet.apply("news");

          assertThat(review.stacks()).extracting(StackReview::stack).contains("news");
          assertThat(report.fine()).as("%s", report).isTrue();
          assertThat(fleet.terraform().calls("apply")).contains(APPLY);
          assertThat(fleet.aws().get("news").state()).isEqualTo(State.RUNNING);
          assertThat(fleet.planChanged().unplanned()).as("nothing is left to do").isEqualTo(1);
        });
  }

  @TestFactory
  Stream<DynamicTest> ofAPlanThatDiedNothingIsApplied() throws Exception {
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
          kill(fleet, calls, point);
          assertThatThrownBy(() -> fleet.plan("news")).satisfies(KillPointsTest::isKill);

          ApplyReport report = fleet.apply("news");

          assertThat(report.stacks()).isEmpty();
          assertThat(fleet.terraform().calls("apply")).isEmpty();
        });
  }

  /** Dies at one of the calls. */
  private static void kill(FleetTwin fleet, List<String> calls, int point) {
    CallPoints.on(
        fleet,
        calls,
        point,
        () -> {
          if (calls.get(point).equals(APPLY)) {
            stopped(fleet);
          }
          throw new Killed();
        });
  }

  /** As an update has it stopped first. */
  private static void stopped(FleetTwin fleet) {
    fleet.aws().encoder("news", State.IDLE);
  }

  private static void isKill(Throwable thrown) {
    assertThat(thrown instanceof Killed ? thrown : thrown.getCause()).isInstanceOf(Killed.class);
  }
}
