package dev.onair.fleet.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.Fleets;
import dev.onair.fleet.plan.Premises;
import dev.onair.fleet.plan.SavedPlan;
import dev.onair.fleet.plan.SavedPlan.Basis;
import dev.onair.fleet.review.EncoderState;
import dev.onair.fleet.review.Impact;
import dev.onair.fleet.review.Plans;
import dev.onair.fleet.review.ReviewedAction;
import dev.onair.fleet.review.Reviewer;
import dev.onair.model.FleetSpec;
import dev.onair.testing.ProjectFolder;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AdmissionTest {

  @TempDir private Path root;

  @ParameterizedTest
  @EnumSource(
      value = Impact.class,
      names = {"VIEWER_VISIBLE", "SAFE", "NO_CHANGE"})
  void whatInterruptsNobodyNeedsNoLeave(Impact impact) {
    assertThat(Admission.ofTheHarmless().refusal(plan(impact), fleet(""))).isEmpty();
  }

  @Test
  void whatTakesAChannelOffAirIsRefusedUnlessItIsNamed() {
    assertThat(new Admission(Set.of("sports"), Set.of()).refusal(plan(Impact.OFF_AIR), fleet("")))
        .contains("this takes it off air; if that is wanted: --interrupt news");
    assertThat(new Admission(Set.of("news"), Set.of()).refusal(plan(Impact.OFF_AIR), fleet("")))
        .isEmpty();
  }

  @Test
  void aChangedUrlIsRefusedUnlessTheChannelIsNamed() {
    assertThat(Admission.ofTheHarmless().refusal(plan(Impact.URL_CHANGE), fleet("")))
        .contains("this changes its URLs; if that is wanted: --interrupt news");
    assertThat(new Admission(Set.of("news"), Set.of()).refusal(plan(Impact.URL_CHANGE), fleet("")))
        .isEmpty();
  }

  @Test
  void aProtectedChannelIsNotInterruptedEvenIfItIsNamed() {
    FleetSpec news = fleet("protect = true");

    assertThat(new Admission(Set.of("news"), Set.of()).refusal(plan(Impact.OFF_AIR), news))
        .contains(
            "this takes it off air, and its file says protect = true; change that, and plan again");
    assertThat(Admission.ofTheHarmless().refusal(plan(Impact.VIEWER_VISIBLE), news)).isEmpty();
  }

  @Test
  void whatTakesTheSharedStackOffAirWouldInterruptAProtectedChannelToo() {
    SavedPlan shared =
        Fleets.plan("shared", Impact.OFF_AIR, ReviewedAction.DELETE, "aws_cloudfront_x");

    assertThat(new Admission(Set.of("shared"), Set.of()).refusal(shared, fleet("protect = true")))
        .contains(
            "this takes it off air, and the files of news say protect = true; change that, and plan"
                + " again");
    assertThat(new Admission(Set.of("shared"), Set.of()).refusal(shared, fleet(""))).isEmpty();
  }

  @Test
  void theLogsOfAProtectedFleetAreNotDestroyedEvenIfThatIsAllowed() {
    SavedPlan lost =
        new SavedPlan(
            Reviewer.review("shared", Plans.of("access-logs"), EncoderState.RUNNING),
            premises("f", "{}", ""),
            Basis.PLAN);
    Admission allowed = new Admission(Set.of(), Set.of("shared"));
    FleetSpec unprotected =
        Fleets.spec(
            ProjectFolder.in(root.resolve("b"))
                .shared("protect = false")
                .channel("news", Fleets.PULL));

    assertThat(allowed.refusal(lost, fleet("")))
        .contains(
            "this destroys the access logs, and shared.conf says protect = true; change that, and"
                + " plan again");
    assertThat(allowed.refusal(lost, unprotected)).isEmpty();
    assertThat(Admission.ofTheHarmless().refusal(lost, unprotected))
        .contains(
            "this changes who gets in (aws_s3_bucket.access-logs: who watched until now can be"
                + " looked up no more: the logs go, and 4 more; see the review); if that is wanted:"
                + " --access shared");
  }

  @Test
  void aPlanIsStaleWhenAnythingThatItWasMadeOfChanged() {
    SavedPlan plan = made("{'domain': 'a'}", Basis.PLAN);

    assertThat(Admission.staleness(plan, premises("f", "{'domain': 'a'}", "l:1"))).isEmpty();
    assertThat(Admission.staleness(plan, premises("g", "{'domain': 'a'}", "l:1")))
        .contains("its configuration changed since it was planned; plan it again: onair plan news");
    assertThat(Admission.staleness(plan, premises("f", "{'domain': 'b'}", "l:1")))
        .contains(
            "what it takes from the shared stack changed since it was planned; plan it again: onair"
                + " plan news");
    assertThat(Admission.staleness(plan, premises("f", "{'domain': 'a'}", "l:2")))
        .contains("its state changed since it was planned; plan it again: onair plan news");
  }

  @Test
  void whatCouldNotBePlannedYetWaitsForTheSharedStackAndIsNotStaleThroughIt() {
    SavedPlan plan = made("{'domain': null}", Basis.NOTHING_DEPLOYED);

    assertThat(Admission.staleness(plan, premises("f", "{'domain': 'a'}", "l:1"))).isEmpty();
    assertThat(Admission.staleness(plan, premises("g", "{'domain': 'a'}", "l:1"))).isPresent();
  }

  private FleetSpec fleet(String more) {
    return Fleets.spec(ProjectFolder.in(root).channel("news", Fleets.PULL + more));
  }

  private static SavedPlan plan(Impact impact) {
    return Fleets.plan("news", impact, ReviewedAction.UPDATE, "aws_medialive_channel");
  }

  private static SavedPlan made(String shared, Basis basis) {
    return new SavedPlan(plan(Impact.SAFE).review(), premises("f", shared, "l:1"), basis);
  }

  private static Premises premises(String fingerprint, String shared, String state) {
    return new Premises(fingerprint, Fleets.json(shared.replace('\'', '"')), state);
  }
}
