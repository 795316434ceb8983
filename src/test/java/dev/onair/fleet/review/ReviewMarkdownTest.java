package dev.onair.fleet.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.review.StackReview.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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

  @Test
  void whatHasNoRoomInACommentIsLeftOutTheLeastFirst() {
    List<String> some = ReviewMarkdown.of(review(stacks(300, 2), Map.of()));
    List<String> many = ReviewMarkdown.of(review(stacks(2500, 2), Map.of()));

    assertThat(some.get(2))
        .isEqualTo(
            "**Left out**, as a comment has room for 65,536 characters: what was edited."
                + " `onair plan` tells all of it.");
    assertThat(many.get(2)).contains("; stacks that are neither interrupted nor opened.");
    for (List<String> lines : List.of(some, many)) {
      assertThat(String.join("\n", lines).getBytes(UTF_8)).hasSizeLessThan(60_000);
      assertThat(lines).filteredOn(line -> line.contains("203.0.113.")).hasSize(2);
      assertThat(lines).filteredOn(line -> line.startsWith("- **off air**")).hasSize(2);
      assertThat(lines.stream().filter(line -> line.startsWith("<details>")).count())
          .isEqualTo(lines.stream().filter("</details>"::equals).count());
    }
  }

  @Test
  void evenWhatInterruptsAndOpensIsBoundedAtLast() {
    List<String> lines = ReviewMarkdown.of(review(stacks(1000, 1000), Map.of("news", "x")));

    assertThat(lines.get(0)).endsWith("and access to 1000 stacks widens");
    assertThat(lines.get(2)).matches(".*; the last \\d+ rows and details\\. .*");
    assertThat(String.join("\n", lines).getBytes(UTF_8)).hasSizeBetween(50_000, 60_000);
  }

  @Test
  void aStackThatOnlyOpensIsARow() {
    StackReview opens = stack("sports", List.of(), List.of(access("203.0.113.0/24")));

    assertThat(ReviewMarkdown.of(review(List.of(opens), Map.of())))
        .contains("| sports | **no change, ACCESS** |  |", "  - `203.0.113.0/24`");
  }

  /** Stacks that are edited, of which the first few are off air and opened. */
  private static List<StackReview> stacks(int count, int serious) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                i < serious
                    ? stack(
                        "stack-" + i,
                        List.of(
                            Findings.of(Impact.OFF_AIR, ReviewedAction.UPDATE, "aws_a"),
                            Findings.of(Impact.VIEWER_VISIBLE, ReviewedAction.UPDATE, "aws_b")),
                        List.of(access("203.0.113." + i)))
                    : stack(
                        "stack-" + i,
                        List.of(Findings.of(Impact.SAFE, ReviewedAction.UPDATE, "aws_a")),
                        List.of()))
        .toList();
  }

  private static StackReview stack(
      String name, List<ReviewFinding> findings, List<AccessChange> access) {
    SettingEdit edit = new SettingEdit("tags.a", Optional.of("b".repeat(90)), Optional.of("c"));
    return new StackReview(
        name, Kind.CHANGED, List.of(edit), findings, access, Optional.empty(), Optional.empty());
  }

  private static AccessChange access(String network) {
    return new AccessChange(
        AccessKind.INGEST_WIDER,
        new Subject("aws_medialive_input_security_group", "aws_medialive_input_security_group.a"),
        ReviewedAction.UPDATE,
        List.of(network));
  }

  private static String heading(List<StackReview> stacks, Map<String, String> failed) {
    return ReviewMarkdown.of(review(stacks, failed)).get(0);
  }

  private static FleetReview review(List<StackReview> stacks, Map<String, String> failed) {
    return new FleetReview(stacks, failed, List.of(), List.of(), 0);
  }
}
