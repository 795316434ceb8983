package dev.onair.fleet.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.review.DryRun.Verdict;
import dev.onair.fleet.review.StackReview.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DryRunTest {

  private static final StackReview UPDATE =
      new StackReview(
          "news",
          Kind.CHANGED,
          List.of(Findings.of(Impact.OFF_AIR, ReviewedAction.UPDATE, "aws_medialive_channel")));

  private static final DryRun REFUSED = new DryRun(Verdict.REFUSED, "No `video`.");

  @Test
  void whatMediaLiveWouldRefuseStandsInTheFirstLineOfItsStack() {
    assertThat(ReviewText.of(fleet(REFUSED)))
        .startsWith("news  OFF AIR, REFUSED by MediaLive")
        .endsWith("  dry run          MediaLive would refuse it: No `video`.");
    assertThat(ReviewMarkdown.of(fleet(REFUSED)))
        .startsWith("### onair: off air, and MediaLive would refuse 1 stack")
        .contains(
            "| news | **OFF AIR, REFUSED by MediaLive** | 1 update |",
            "- dry run: ``MediaLive would refuse it: No `video`.``");
    assertThat(fleet(REFUSED).isRefused()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(value = Verdict.class, names = "REFUSED", mode = EnumSource.Mode.EXCLUDE)
  void anythingElseIsOneMoreLine(Verdict verdict) {
    FleetReview review = fleet(new DryRun(verdict, "why"));

    assertThat(ReviewText.of(review)).startsWith("news  OFF AIR");
    assertThat(ReviewText.of(review).get(3)).startsWith("  dry run          ");
    assertThat(review.isRefused()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void programsAreToldTheVerdictAndWhatWasSaid(Verdict verdict) {
    assertThat(ReviewJson.of(fleet(new DryRun(verdict, "why"))))
        .contains("\"verdict\" : \"" + verdict.name().toLowerCase(Locale.ROOT) + "\"")
        .contains("\"message\" : \"why\"");
  }

  @Test
  void whereNobodyWasAskedNothingIsSaid() {
    FleetReview review = new FleetReview(List.of(UPDATE), Map.of(), List.of(), List.of(), 0);

    assertThat(ReviewJson.of(review)).contains("\"stack\" : \"news\"").doesNotContain("dryRun");
  }

  private static FleetReview fleet(DryRun said) {
    return new FleetReview(
        List.of(UPDATE.with(Optional.of(said))), Map.of(), List.of(), List.of(), 0);
  }
}
