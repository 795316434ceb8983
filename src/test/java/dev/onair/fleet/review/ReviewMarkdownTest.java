package dev.onair.fleet.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.review.StackReview.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewMarkdownTest {

  private static final StackReview OFF_AIR =
      new StackReview(
          "sports",
          Kind.CHANGED,
          List.of(Findings.of(Impact.OFF_AIR, ReviewedAction.UPDATE, "aws_a")));

  @Test
  void theHeadingIsTheWorstImpact() {
    assertThat(heading(List.of(), Map.of())).isEqualTo("### onair: no change");
    assertThat(heading(List.of(OFF_AIR), Map.of())).isEqualTo("### onair: off air");
  }

  @Test
  void theHeadingSaysThatNotAllIsKnown() {
    assertThat(heading(List.of(), Map.of("news", "no network")))
        .isEqualTo("### onair: 1 stack could not be planned");
    assertThat(heading(List.of(OFF_AIR), Map.of("news", "no network", "arena", "locked")))
        .isEqualTo("### onair: off air, and 2 stacks could not be planned");
  }

  @Test
  void whatCouldNotBePlannedIsARowAndABlockWithItsReason() {
    assertThat(ReviewMarkdown.of(review(List.of(), Map.of("news", "a|b\n````\n### c"))))
        .contains("| news | **failed** | |")
        .containsSequence(
            "**news** could not be planned:", "", "`````text", "a|b", "````", "### c", "`````");
  }

  private static String heading(List<StackReview> stacks, Map<String, String> failed) {
    return ReviewMarkdown.of(review(stacks, failed)).get(0);
  }

  private static FleetReview review(List<StackReview> stacks, Map<String, String> failed) {
    return new FleetReview(stacks, failed, List.of(), List.of(), 0);
  }
}
