package dev.onair.fleet.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReviewRulesTest {

  @Test
  void everyRuleHasAnIdOfItsOwnInOneForm() {
    assertThat(ReviewRules.all())
        .extracting(Ruling::rule)
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*){0,2}"));
  }
}
