package dev.onair.fleet.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.fleet.Fleets;
import dev.onair.fleet.NotDoneException;
import dev.onair.fleet.files.FleetFolder;
import dev.onair.fleet.plan.RunnerMatrix.Job;
import dev.onair.fleet.plan.SavedPlan.Basis;
import dev.onair.fleet.review.EncoderState;
import dev.onair.fleet.review.Impact;
import dev.onair.fleet.review.Plans;
import dev.onair.fleet.review.ReviewedAction;
import dev.onair.fleet.review.Reviewer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunnerMatrixTest {

  @TempDir private Path root;

  @Test
  void nothingMakesAnEmptyMatrix() {
    assertThat(RunnerMatrix.toPlan(List.of(), 256).json()).isEqualTo("{\"include\":[]}");
  }

  @Test
  void eachChannelGetsAJobOfItsOwnWhereThereAreEnough() {
    assertThat(RunnerMatrix.toPlan(List.of("arena", "news"), 256).json())
        .isEqualTo("{\"include\":[{\"stacks\":\"arena\"},{\"stacks\":\"news\"}]}");
  }

  @ParameterizedTest
  @CsvSource({"257, 256, 256", "1000, 256, 256", "7, 3, 3", "3, 1, 1", "256, 256, 256"})
  void moreChannelsThanJobsAreSharedOutEvenlyInTheirOrder(int channels, int limit, int jobs) {
    List<String> names = IntStream.range(0, channels).mapToObj(i -> "c" + i).toList();

    List<List<String>> shares =
        RunnerMatrix.toPlan(names, limit).jobs().stream().map(Job::stacks).toList();

    assertThat(shares).hasSize(jobs);
    assertThat(shares.stream().flatMap(List::stream)).containsExactlyElementsOf(names);
    assertThat(shares.stream().mapToInt(List::size).distinct().sorted().toArray())
        .satisfies(sizes -> assertThat(sizes[sizes.length - 1] - sizes[0]).isLessThanOrEqualTo(1));
  }

  @Test
  void plansThatInterruptComeFirstAndAreNamedSoThatOnlyOneJobHasBothKinds() throws IOException {
    saved(plan("arena", Impact.SAFE), plan("news", Impact.OFF_AIR));
    saved(plan("sports", Impact.URL_CHANGE), plan("weather", Impact.VIEWER_VISIBLE));
    saved(plan("shared", Impact.OFF_AIR), Fleets.plan("new", Basis.NOTHING_DEPLOYED));
    saved(plan("yoga", Impact.OFF_AIR));

    assertThat(toApply(2, "arena", "new", "news", "sports", "weather", "yoga").jobs())
        .containsExactly(
            job(List.of("news", "sports", "yoga"), "news", "sports", "yoga"),
            job(List.of("arena", "new", "weather")));
    assertThat(toApply(256, "shared").json())
        .isEqualTo(
            "{\"include\":[{\"stacks\":\"shared\",\"interrupt\":\"shared\",\"access\":\"\"}]}");
    assertThat(toApply(1, "arena", "news", "yoga").json())
        .isEqualTo(
            "{\"include\":[{\"stacks\":\"news yoga arena\",\"interrupt\":\"news,yoga\",\"access\":\"\"}]}");
  }

  @Test
  void plansThatLetMoreInComeFirstAndAreNamedToo() throws IOException {
    saved(plan("arena", Impact.SAFE), plan("news", Impact.OFF_AIR));
    saved(opening("sports", "sec"), opening("yoga", "ssm-exfil"));

    assertThat(toApply(4, "arena", "news", "sports", "yoga").json())
        .isEqualTo(
            "{\"include\":[{\"stacks\":\"sports\",\"interrupt\":\"\",\"access\":\"sports\"},"
                + "{\"stacks\":\"yoga\",\"interrupt\":\"\",\"access\":\"yoga\"},"
                + "{\"stacks\":\"news\",\"interrupt\":\"news\",\"access\":\"\"},"
                + "{\"stacks\":\"arena\",\"interrupt\":\"\",\"access\":\"\"}]}");
  }

  @Test
  void aPlanThatFoundNothingToDoIsInNoJob() throws IOException {
    PlanStore store = new PlanStore(new FleetFolder(root));
    store.prepare("news");
    store.remove("news");

    assertThat(toApply(256, "news").json()).isEqualTo("{\"include\":[]}");
  }

  @Test
  void whereNothingWasPlannedNothingIsTakenForUnchanged() {
    assertThatThrownBy(() -> toApply(256, "news"))
        .isInstanceOf(IOException.class)
        .hasMessage("nothing was planned here: onair plan");
  }

  @Test
  void aPlanThatCannotBeReadIsInNoJobAndIsToldOf() {
    Fleets.write(new FleetFolder(root).plan("news").resolve("plan.json"), "{}");

    assertThatThrownBy(() -> toApply(256, "news"))
        .isInstanceOf(NotDoneException.class)
        .hasMessageStartingWith("news: its plan can't be read")
        .hasMessageEndingWith("onair plan news");
  }

  private RunnerMatrix toApply(int jobs, String... stacks) throws IOException {
    return RunnerMatrix.toApply(new FleetFolder(root), Arrays.asList(stacks)::contains, jobs);
  }

  private void saved(SavedPlan... plans) throws IOException {
    PlanStore store = new PlanStore(new FleetFolder(root));
    for (SavedPlan plan : plans) {
      store.prepare(plan.stack());
      store.save(plan);
    }
  }

  private static SavedPlan opening(String stack, String edit) {
    return new SavedPlan(
        Reviewer.review(stack, Plans.of(edit), EncoderState.RUNNING),
        new Premises("f", Fleets.json("{}"), ""),
        Basis.PLAN);
  }

  private static SavedPlan plan(String stack, Impact impact) {
    return Fleets.plan(stack, impact, ReviewedAction.UPDATE, "aws_medialive_channel");
  }

  private static Job job(List<String> stacks, String... interrupt) {
    return new Job(stacks, Optional.of(List.of(interrupt)), Optional.of(List.of()));
  }
}
