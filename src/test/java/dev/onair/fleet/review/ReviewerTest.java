package dev.onair.fleet.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.fleet.review.StackReview.Kind;
import dev.onair.terraform.plan.Plan;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewerTest {

  @ParameterizedTest
  @CsvSource({
    "none, UNCHANGED, NO_CHANGE",
    "new-channel, NEW, SAFE",
    "destroyed, DESTROYED, OFF_AIR",
    "start, CHANGED, OFF_AIR",
    "class, CHANGED, OFF_AIR",
    "bitrate, CHANGED, OFF_AIR",
    "src, CHANGED, OFF_AIR",
    "type, CHANGED, OFF_AIR",
    "credentials, CHANGED, OFF_AIR",
    "input-added, CHANGED, OFF_AIR",
    "stream, CHANGED, OFF_AIR",
    "allow, CHANGED, SAFE",
    "allow-wider, CHANGED, SAFE",
    "allow-removed, CHANGED, OFF_AIR",
    "tags, CHANGED, SAFE",
    "container, CHANGED, OFF_AIR",
    "endpoint-added, CHANGED, SAFE",
    "endpoint-removed, CHANGED, URL_CHANGE",
    "manifest-added, CHANGED, VIEWER_VISIBLE",
    "manifest-removed, CHANGED, URL_CHANGE",
    "ad-markers, CHANGED, VIEWER_VISIBLE",
    "segment, CHANGED, VIEWER_VISIBLE",
    "startover, CHANGED, VIEWER_VISIBLE",
    "window, CHANGED, VIEWER_VISIBLE",
  })
  void anEditIsAsBadAsWhatTheProviderDoesWithIt(String edit, Kind kind, Impact impact) {
    StackReview review = Reviewer.review("sports", Plans.of(edit), EncoderState.RUNNING);

    assertThat(review.impact()).isEqualTo(impact);
    assertThat(review.kind()).isEqualTo(kind);
  }

  @Test
  void theSettingThatTakesAChannelOffAirIsNamedWithItsValues() {
    StackReview review = Reviewer.review("sports", Plans.of("bitrate"), EncoderState.RUNNING);

    assertThat(review.findings().get(0).subject())
        .isEqualTo("aws_medialive_channel.encoder-channel");
    assertThat(review.findings().get(0).settings())
        .contains("input_specification.input_resolution: HD → SD");
  }

  @Test
  void aSettingWithinADesiredStateIsNamedInTheServicesWords() {
    StackReview review = Reviewer.review("sports", Plans.of("window"), EncoderState.RUNNING);

    assertThat(review.findings())
        .singleElement()
        .extracting(Finding::settings)
        .isEqualTo(List.of("HlsManifests[index].ManifestWindowSeconds: 60 → 120"));
  }

  @Test
  void aReplacedInputAlsoChangesWhereEncodersPushTo() {
    StackReview review = Reviewer.review("arena", Plans.of("stream"), EncoderState.RUNNING);

    assertThat(review.findings())
        .extracting(Finding::impact, Finding::subject)
        .contains(
            org.assertj.core.groups.Tuple.tuple(Impact.URL_CHANGE, "output push-destinations"));
  }

  @Test
  void aChannelThatIsOffAirCannotBeTakenOffAir() {
    StackReview review = Reviewer.review("sports", Plans.of("bitrate"), EncoderState.IDLE);

    assertThat(review.impact()).isEqualTo(Impact.SAFE);
    assertThat(review.findings().get(0).because()).contains("nothing to interrupt");
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

  @ParameterizedTest
  @CsvSource({"create", "update", "delete", "forget"})
  void whatNoRuleKnowsIsTheWorst(String action) {
    String change =
        """
        { "address": "aws_new_thing.a", "type": "aws_new_thing",
          "change": { "actions": ["%s"], "before": {"a": 1}, "after": {"a": 2} } }
        """
            .formatted(action);

    assertThat(review(change).impact()).isEqualTo(Impact.OFF_AIR);
  }

  @Test
  void aSettingThatNoRuleKnowsIsTheWorst() {
    String change =
        """
        { "address": "aws_cloudfront_distribution.d", "type": "aws_cloudfront_distribution",
          "change": { "actions": ["update"], "before": {"new": 1}, "after": {"new": 2} } }
        """;

    assertThat(review(change).impact()).isEqualTo(Impact.OFF_AIR);
  }

  @Test
  void anUpdateWithoutAVisibleDifferenceIsTheWorst() {
    String change =
        """
        { "address": "aws_medialive_channel.c", "type": "aws_medialive_channel",
          "change": { "actions": ["update"], "before": {"name": "a"}, "after": {"name": "a"} } }
        """;

    assertThat(review(change).impact()).isEqualTo(Impact.OFF_AIR);
  }

  @Test
  void aChannelThatItsFileDoesNotStartStaysStoppedAfterAnUpdate() {
    String change =
        """
        { "address": "aws_medialive_channel.c", "type": "aws_medialive_channel",
          "change": { "actions": ["update"],
            "before": {"log_level": "DISABLED", "start_channel": false},
            "after": {"log_level": "INFO", "start_channel": false} } }
        """;

    assertThat(review(change).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.impact()).isEqualTo(Impact.OFF_AIR);
              assertThat(finding.because()).contains("leaves it so");
            });
  }

  @ParameterizedTest
  @CsvSource({"log-bucket, SAFE", "playback-urls, URL_CHANGE", "new-output, URL_CHANGE"})
  void anOutputThatGoesIsAsBadAsWhatItTold(String output, Impact impact) throws IOException {
    String plan =
        """
        { "format_version": "1.2", "complete": true, "resource_changes": [],
          "output_changes": { "%s": { "actions": ["delete"], "before": "a", "after": null } } }
        """
            .formatted(output);

    assertThat(
            Reviewer.review(
                    "shared", Plan.of(new ObjectMapper().readTree(plan)), EncoderState.RUNNING)
                .impact())
        .isEqualTo(impact);
  }

  @Test
  void whatIsAppliedToAChannelThatShouldBeOnAirAndIsNotStartsIt() {
    StackReview nothing = new StackReview("sports", Kind.UNCHANGED, List.of());

    StackReview review = Reviewer.starting(nothing);

    assertThat(review.kind()).isEqualTo(Kind.CHANGED);
    assertThat(review.impact()).isEqualTo(Impact.VIEWER_VISIBLE);
    assertThat(Reviewer.starting(startsAnyway()).findings()).hasSize(1);
  }

  private static StackReview startsAnyway() {
    return review(
        """
        { "address": "aws_medialive_channel.c", "type": "aws_medialive_channel",
          "change": { "actions": ["update"],
            "before": {"start_channel": false}, "after": {"start_channel": true} } }
        """);
  }

  @Test
  void tagsBesideAnotherSettingDoNotHideIt() {
    String change =
        """
        { "address": "aws_medialive_channel.c", "type": "aws_medialive_channel",
          "change": { "actions": ["update"],
            "before": {"tags": {"a": "1"}, "log_level": "DISABLED"},
            "after": {"tags": {"a": "2"}, "log_level": "INFO"} } }
        """;

    assertThat(review(change).findings())
        .extracting(Finding::impact)
        .containsExactly(Impact.OFF_AIR, Impact.SAFE);
  }

  @Test
  void anUnknownValueOfARunningChannelCountsAsAChange() {
    String change =
        """
        { "address": "aws_medialive_channel.c", "type": "aws_medialive_channel",
          "change": { "actions": ["update"], "before": {"role_arn": "a"}, "after": {},
            "after_unknown": {"role_arn": true} } }
        """;

    assertThat(review(change).findings().get(0).settings())
        .containsExactly("role_arn: a → (known after apply)");
  }

  @Test
  void aSecretIsNotTold() {
    String change =
        """
        { "address": "aws_medialive_channel.c", "type": "aws_medialive_channel",
          "change": { "actions": ["update"], "before": {"key": "old"}, "after": {"key": "new"},
            "before_sensitive": {"key": true}, "after_sensitive": {} } }
        """;

    assertThat(review(change).findings().get(0).settings()).containsExactly("key: (a secret)");
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
  void aSecretIsNotToldWhereverItIsInAList(String before, String after) {
    String change =
        """
        { "address": "aws_medialive_channel.c", "type": "aws_medialive_channel",
          "change": { "actions": ["update"], "before": {"list": %s}, "after": {"list": %s},
            "before_sensitive": {"list": [{"key": true}, {}]},
            "after_sensitive": {"list": [{}, {"key": true}]} } }
        """
            .formatted(before, after)
            .replace('\'', '"');

    assertThat(review(change).findings().get(0).settings())
        .anySatisfy(setting -> assertThat(setting).endsWith(": (a secret)"))
        .noneSatisfy(setting -> assertThat(setting).containsAnyOf("old", "new"));
  }

  @Test
  void aSecretThatIsReplacedByWhatIsNotKnownYetIsNotToldEither() {
    String change =
        """
        { "address": "aws_medialive_channel.c", "type": "aws_medialive_channel",
          "change": { "actions": ["update"], "before": {"key": "old"}, "after": {},
            "after_unknown": {"key": true}, "before_sensitive": {"key": true} } }
        """;

    assertThat(review(change).findings().get(0).settings()).containsExactly("key: (a secret)");
  }

  @Test
  void accessThatIsTakenAwayTakesAChannelOffAir() {
    assertThat(policy("[\"a\", \"b\"]", "[\"a\"]").impact()).isEqualTo(Impact.OFF_AIR);
    assertThat(policy("[\"a\"]", "[\"a\", \"b\"]").impact()).isEqualTo(Impact.SAFE);
    assertThat(policy("[\"a\"]", "\"a\"").impact()).isEqualTo(Impact.SAFE);
  }

  @Test
  void aPlanThatTerraformCouldNotCompleteIsTheWorst() {
    Plan complete = Plans.of("none");
    Plan plan = new Plan(complete.changes(), complete.prior(), complete.failedChecks(), false);

    assertThat(Reviewer.review("sports", plan, EncoderState.RUNNING).impact())
        .isEqualTo(Impact.OFF_AIR);
  }

  private static StackReview policy(String before, String after) {
    String change =
        """
        { "address": "aws_iam_role_policy.p", "type": "aws_iam_role_policy",
          "change": { "actions": ["update"], "before": {"policy": "%s"}, "after": {"policy": "%s"} } }
        """;
    return review(change.formatted(statement(before), statement(after)));
  }

  private static String statement(String actions) {
    return "{\"Statement\": [{\"Effect\": \"Allow\", \"Action\": %s, \"Resource\": \"r\"}]}"
        .formatted(actions)
        .replace("\"", "\\\"");
  }

  private static StackReview review(String change) {
    return Reviewer.review("sports", Plans.made(change), EncoderState.RUNNING);
  }
}
