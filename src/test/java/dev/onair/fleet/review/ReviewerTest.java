package dev.onair.fleet.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.fleet.review.StackReview.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewerTest {

  @Test
  void aChannelThatIsOffAirCannotBeTakenOffAir() {
    StackReview review = Reviewer.review("sports", Plans.of("bitrate"), EncoderState.IDLE);

    assertThat(review.impact()).isEqualTo(Impact.SAFE);
    assertThat(review.findings().get(0).rule()).isEqualTo("idle");
  }

  @Test
  void viewersOfAnIdleChannelStillLoseTheirUrls() {
    StackReview review = Reviewer.review("sports", Plans.of("endpoint-removed"), EncoderState.IDLE);

    assertThat(review.impact()).isEqualTo(Impact.URL_CHANGE);
  }

  @ParameterizedTest
  @EnumSource(
      value = EncoderState.class,
      names = {"RUNNING", "UNKNOWN"})
  void whatMayBeOnAirCounts(EncoderState state) {
    assertThat(Reviewer.review("sports", Plans.of("bitrate"), state).impact())
        .isEqualTo(Impact.OFF_AIR);
  }

  @Test
  void whatIsAppliedToAChannelThatShouldBeOnAirAndIsNotStartsIt() {
    StackReview nothing = new StackReview("sports", Kind.UNCHANGED, List.of());

    StackReview review = Reviewer.starting(nothing);

    assertThat(review.kind()).isEqualTo(Kind.CHANGED);
    assertThat(review.impact()).isEqualTo(Impact.VIEWER_VISIBLE);
    StackReview startsAnyway = Reviewer.review("sports", Plans.of("started"), EncoderState.RUNNING);
    assertThat(Reviewer.starting(startsAnyway)).isEqualTo(startsAnyway);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // Removed, from before another; to another place; renamed; removed where nothing names it.
        "[{'name': 'a', 'key': 'old'}, {'name': 'b'}] | [{'name': 'b'}]",
        "[{'name': 'a', 'key': 'old'}, {'name': 'b'}] | [{'name': 'b'}, {'name': 'a', 'key': 'new'}]",
        "[{'name': 'a', 'key': 'old'}] | [{'name': 'b'}]",
        "[{'key': 'old'}, {}] | []",
      })
  void aSecretIsNotKeptWhereverItIsInAList(String before, String after) {
    String change =
        """
        { "address": "aws_medialive_channel.c", "type": "aws_medialive_channel",
          "change": { "actions": ["update"], "before": {"list": %s}, "after": {"list": %s},
            "before_sensitive": {"list": [{"key": true}, {}]},
            "after_sensitive": {"list": [{}, {"key": true}]} } }
        """
            .formatted(before, after)
            .replace('\'', '"');

    StackReview review = Reviewer.review("sports", Plans.made(change), EncoderState.RUNNING);

    assertThat(review.findings().get(0).differences())
        .extracting(Difference::hidden)
        .contains(Optional.of(Difference.Hidden.SENSITIVE));
    assertThat(review.toString()).doesNotContain("old", "new");
  }
}
