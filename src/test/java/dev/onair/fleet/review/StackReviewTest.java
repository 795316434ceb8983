package dev.onair.fleet.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.diagnostics.HiddenTexts;
import dev.onair.fleet.review.StackReview.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is decided on a review. */
class StackReviewTest {

  private static final String CHANNEL = "aws_medialive_channel";

  @ParameterizedTest
  @CsvSource({"started, true", "start, false", "bitrate, false", "stays-stopped, false"})
  void onlyAStartPutsAChannelOnAir(String edit, boolean starts) {
    assertThat(review(edit, EncoderState.IDLE).startsTheChannel()).isEqualTo(starts);
    assertThat(Reviewer.starting(review(edit, EncoderState.IDLE)).startsTheChannel()).isTrue();
  }

  @Test
  void aChannelThatIsMadeAnewAndStartedByItGoesOnAirToo() {
    StackReview review =
        Reviewer.review(
            "sports",
            Plans.made(
                """
                { "address": "aws_medialive_channel.c", "type": "aws_medialive_channel",
                  "change": { "actions": ["delete", "create"],
                    "before": {"start_channel": false}, "after": {"start_channel": true} } }
                """),
            EncoderState.IDLE);

    assertThat(review.startsTheChannel()).isTrue();
  }

  @Test
  void whatCameFromTheEnvironmentIsInNoReview() {
    StackReview review =
        Reviewer.review(
            "sports",
            Plans.made(
                """
                    { "address": "aws_medialive_input.i", "type": "aws_medialive_input",
                      "change": { "actions": ["update"],
                        "before": {"tags": {"note": "old", "on": "true"},
                          "sources": [{"url": "https://hunter22.example/a", "username": "a"},
                                      {"url": "https://b.example", "username": "hunter22"}]},
                        "after": {"tags": {"note": "x-Hunter22", "on": "false"},
                          "sources": [{"url": "https://hunter22.example/a", "username": "b"},
                                      {"url": "https://b.example", "username": "newer"}]} } }
                    """),
            EncoderState.RUNNING,
            new HiddenTexts(Set.of("hunter22", "true")));

    assertThat(review.toString().toLowerCase(Locale.ROOT)).doesNotContain("hunter22");
    assertThat(review.findings().stream().flatMap(f -> f.differences().stream()).toList())
        .hasSize(4)
        .filteredOn(difference -> difference.hidden().isEmpty())
        .hasSize(2)
        .anyMatch(difference -> difference.path().contains("(from the environment)"));
  }

  @Test
  void aSettingOfTheSameNameElsewhereStartsNothing() {
    StackReview review =
        Reviewer.review(
            "sports",
            Plans.made(
                """
                { "address": "aws_medialive_multiplex.m", "type": "aws_medialive_multiplex",
                  "change": { "actions": ["update"],
                    "before": {"start_channel": ""}, "after": {"start_channel": "x"} } }
                """),
            EncoderState.RUNNING);

    assertThat(review.startsTheChannel()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "bitrate, true",
    "class, true",
    "src, true",
    "start, true",
    "window, false",
    "allow, false",
    "new-channel, false"
  })
  void whatIsDoneToADeployedEncoderChannelCanBeTried(String edit, boolean possible) {
    assertThat(review(edit, EncoderState.RUNNING).canBeTried()).isEqualTo(possible);
  }

  @Test
  void aStartAndAnInputAloneCannotBeTried() {
    StackReview start = Reviewer.starting(new StackReview("news", Kind.UNCHANGED, List.of()));

    assertThat(start.canBeTried()).isFalse();
    assertThat(update(CHANNEL).canBeTried()).isTrue();
    assertThat(update(CHANNEL + "_schedule").canBeTried()).isFalse();
  }

  private static StackReview update(String type) {
    return new StackReview(
        "news", Kind.CHANGED, List.of(Findings.of(Impact.OFF_AIR, ReviewedAction.UPDATE, type)));
  }

  private static StackReview review(String edit, EncoderState encoder) {
    return Reviewer.review("sports", Plans.of(edit), encoder);
  }
}
