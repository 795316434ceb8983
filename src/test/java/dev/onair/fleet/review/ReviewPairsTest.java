package dev.onair.fleet.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder under {@code reviews/} has a plan of a channel that is on air, and what the review
 * says of it, for people and for programs. {@code -Donair.update=true} writes the reviews anew.
 */
class ReviewPairsTest {

  /** What is said only of a channel that is off air, or that can't be planned yet. */
  private static final Set<String> OF_OTHERS =
      Set.of(ReviewRules.IDLE.rule(), ReviewRules.STARTED_BY_ONAIR.rule(), "module.created");

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(Plans.FOLDER)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aPlanIsReviewedAsItStandsBesideIt(String name) throws IOException {
    FleetReview review = new FleetReview(List.of(review(name)), Map.of(), List.of(), List.of(), 0);

    Path folder = Plans.FOLDER.resolve(name);
    Golden.assertMatches(folder.resolve("review.txt"), String.join("\n", ReviewText.of(review)));
    Golden.assertMatches(folder.resolve("review.json"), ReviewJson.of(review));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("plan.json", "review.txt", "review.json");
    }
  }

  @Test
  void everyRuleHoldsInOneOfThem() throws IOException {
    Set<String> expected =
        ReviewRules.rulings().stream()
            .map(Ruling::rule)
            .filter(rule -> !OF_OTHERS.contains(rule))
            .collect(Collectors.toCollection(TreeSet::new));

    Set<String> held = new TreeSet<>();
    for (String name : cases()) {
      review(name).findings().forEach(finding -> held.add(finding.rule()));
    }
    assertThat(held).isEqualTo(expected);
  }

  @Test
  void soDoesEveryKindOfAccess() throws IOException {
    Set<AccessKind> held = EnumSet.noneOf(AccessKind.class);
    for (String name : cases()) {
      review(name).access().forEach(change -> held.add(change.kind()));
    }

    assertThat(held).containsExactly(AccessKind.values());
  }

  private static StackReview review(String name) {
    return Reviewer.review("sports", Plans.of(name), EncoderState.RUNNING);
  }
}
