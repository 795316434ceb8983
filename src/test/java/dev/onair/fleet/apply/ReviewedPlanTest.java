package dev.onair.fleet.apply;

import static dev.onair.fleet.twins.FleetTwin.message;
import static dev.onair.fleet.twins.FleetTwin.results;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.Fleets;
import dev.onair.fleet.apply.ApplyReport.Result;
import dev.onair.fleet.twins.FleetTwin;
import dev.onair.testing.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was reviewed is what is applied, and nothing in its place. */
class ReviewedPlanTest {

  private static final String TAIL =
      "), so nothing of it was begun; plan it again: onair plan news";

  @TempDir private Path root;
  @TempDir private Path elsewhere;
  private FleetTwin fleet;

  @BeforeEach
  void twoPlansThatWait() throws Exception {
    ProjectFolder project = Fleets.newsAndSports(root);
    fleet = FleetTwin.of(project).onAir("news").onAir("sports");
    fleet.terraform().plans("news", "tags").plans("sports", "src");
    fleet.plan("news", "sports");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan.tfplan", "plan.json", "providers.lock.hcl"})
  void aFileThatWasChangedSinceIsRefused(String name) throws Exception {
    Path file = plan("news").resolve(name);
    Files.writeString(file, Files.readString(file) + " ");

    ApplyReport report = fleet.apply();

    assertRefused(report, name + " is not as it was saved");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plan.tfplan", "plan.json", "providers.lock.hcl", "plan.sha256"})
  void aPlanThatWasCopiedByHalvesIsRefused(String name) throws Exception {
    Files.delete(plan("news").resolve(name));

    ApplyReport report = fleet.apply();

    assertRefused(report, name + " is missing");
  }

  @Test
  void theFileOfAnotherChannelThatGoesOffAirIsNotAppliedInsteadOfTheSafeOne() throws Exception {
    copy("sports", "news", "plan.tfplan");

    ApplyReport report = fleet.apply();

    assertRefused(report, "plan.tfplan is not as it was saved");
  }

  @Test
  void theWholePlanOfAnotherChannelIsNone() throws Exception {
    for (String name : new String[] {"plan.tfplan", "plan.json", "plan.sha256"}) {
      copy("sports", "news", name);
    }

    ApplyReport report = fleet.apply("sports");

    assertRefused(report, "it is that of 'sports'");
    assertThat(fleet.terraform().calls("apply")).containsExactly("apply sports");
  }

  @Test
  void aSealThatLeavesThePlanOutIsNone() throws Exception {
    Path seal = plan("news").resolve("plan.sha256");
    Files.write(
        seal,
        Files.readAllLines(seal).stream().filter(line -> !line.endsWith("plan.tfplan")).toList());

    ApplyReport report = fleet.apply();

    assertRefused(report, "plan.sha256 is not as it was saved");
  }

  @Test
  void aSealThatWasForgedDoesNotMakeAWorsePlanTheReviewedOne() throws Exception {
    fleet.terraform().swaps("news", "src");

    ApplyReport report = fleet.apply("news");

    assertThat(message(report, "news"))
        .startsWith("what is saved is not the plan that was reviewed (it does ")
        .contains("(off air)")
        .endsWith(TAIL);
    assertThat(fleet.terraform().calls("apply")).isEmpty();
  }

  @Test
  void norOneThatLetsMoreIn() throws Exception {
    fleet.terraform().swaps("news", "allow-wider");

    ApplyReport report = fleet.apply(new Admission(Set.of(), Set.of()));

    assertThat(results(report)).containsEntry("news", Result.REFUSED);
    assertThat(fleet.terraform().calls("apply")).doesNotContain("apply news");
  }

  @Test
  void neitherIsAPlanThatDoesLess() throws Exception {
    fleet.terraform().swaps("news", "none");

    ApplyReport report = fleet.apply();

    assertThat(message(report, "news")).contains("(it does not update ");
    assertThat(fleet.terraform().calls("apply")).isEmpty();
  }

  @Test
  void onAnotherMachineItIsHeldToTheSameAndAppliedWhereItIsWhole() throws Exception {
    FleetTwin runner = FleetTwin.of(Fleets.newsAndSports(elsewhere)).onAir("news").onAir("sports");
    runner.terraform().swaps("news", "tags");
    for (String name : new String[] {"plan.json", "providers.lock.hcl", "plan.sha256"}) {
      handOver(runner, name);
    }

    ApplyReport halves = runner.apply();
    handOver(runner, "plan.tfplan");
    ApplyReport whole = runner.apply();

    assertThat(message(halves, "news")).contains("(plan.tfplan is missing)");
    assertThat(results(whole)).containsEntry("news", Result.APPLIED);
  }

  private void assertRefused(ApplyReport report, String why) {
    assertThat(results(report)).containsEntry("news", Result.REFUSED);
    assertThat(message(report, "news"))
        .isEqualTo("what is saved is not the plan that was reviewed (" + why + TAIL);
    assertThat(fleet.terraform().calls("apply")).doesNotContain("apply news");
  }

  private void handOver(FleetTwin runner, String name) throws IOException {
    Path there = Files.createDirectories(runner.folder().plan("news"));
    Files.copy(plan("news").resolve(name), there.resolve(name));
  }

  private void copy(String from, String to, String name) throws IOException {
    Files.copy(
        plan(from).resolve(name), plan(to).resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  private Path plan(String stack) {
    return fleet.folder().plan(stack);
  }
}
