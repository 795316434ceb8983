package dev.onair.fleet.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.fleet.review.StackReview.Kind;
import dev.onair.terraform.plan.Plan;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingEditsTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void whatWasAddedChangedAndTakenBackIsToldInTheOperatorsWords() throws Exception {
    StackReview review =
        updated(
            Map.of("encoding.profile", "a", "start", "false", "group", "main"),
            Map.of("encoding.profile", "b", "class", "STANDARD", "group", "main"));

    assertThat(review.edits())
        .extracting(SettingEdit::toString)
        .containsExactly(
            "class: (default) → STANDARD", "encoding.profile: a → b", "start: false → (default)");
  }

  @Test
  void anotherLadderIsToldByItsNameAndAnEditedOneByItsSettings() throws Exception {
    StackReview other =
        updated(
            Map.of("encoding.profile", "a", "profiles/a.conf: gop", "1s"),
            Map.of("encoding.profile", "b", "profiles/b.conf: gop", "2s"));
    StackReview edited =
        updated(Map.of("profiles/a.conf: gop", "1s"), Map.of("profiles/a.conf: gop", "2s"));

    assertThat(other.edits())
        .extracting(SettingEdit::toString)
        .containsExactly("encoding.profile: a → b");
    assertThat(edited.edits())
        .extracting(SettingEdit::toString)
        .containsExactly("profiles/a.conf: gop: 1s → 2s");
  }

  @Test
  void theKeyOfAStreamThatIsSentElsewhereIsToldByNoEdit() throws Exception {
    String key = "encoding.destinations.yt.urls[0].stream-name";

    assertThat(updated(Map.of(key, "OLDKEY1"), Map.of(key, "NEWKEY2")).edits())
        .extracting(SettingEdit::toString)
        .containsExactly(key + ": (a secret) → (a secret)");
  }

  @Test
  void wordsAloneAreNoChange() throws Exception {
    StackReview review = updated(Map.of("segment", "4s"), Map.of("segment", "4000ms"));

    assertThat(review.kind()).isEqualTo(Kind.UNCHANGED);
    assertThat(review.impact()).isEqualTo(Impact.NO_CHANGE);
    assertThat(ReviewText.of(review(review)))
        .containsExactly("sports  no change", "  edited           segment: 4s → 4000ms");
  }

  @Test
  void aStackThatKeptNothingTellsOfNoEdits() throws Exception {
    StackReview review =
        Reviewer.review(
            "sports",
            Plans.made(change("create", "null", written(Map.of("start", "false")))),
            EncoderState.RUNNING);

    assertThat(review.edits()).isEmpty();
  }

  @Test
  void aChannelThatWaitsForTheSharedStackIsReviewedAsItsConfigurationIs() throws Exception {
    StackReview review =
        Reviewer.review(
            "sports",
            Plan.ofNew(
                MAPPER.readTree(
                    """
                { "resource": {
                    "terraform_data": { "written": { "input": "{\\"class\\":\\"STANDARD\\"}" } },
                    "aws_medialive_channel": { "encoder-channel": { "name": "n" } },
                    "aws_medialive_input": { "input-main": { "name": "m" } } },
                  "module": { "packager": { "source": "s" } } }
                """)),
            EncoderState.IDLE);

    assertThat(review.kind()).isEqualTo(Kind.NEW);
    assertThat(review.impact()).isEqualTo(Impact.SAFE);
    assertThat(
            ReviewText.of(
                new FleetReview(List.of(review), Map.of(), List.of("sports"), List.of(), 0)))
        .containsExactly(
            "sports  safe (new), planned once the shared stack is applied",
            "  written          class = STANDARD",
            "  safe             3 creates");
    assertThat(
            ReviewMarkdown.of(
                new FleetReview(List.of(review), Map.of(), List.of("sports"), List.of(), 0)))
        .contains(
            "| sports | safe (new) | 3 creates, planned once the shared stack is applied |",
            "- `class = STANDARD`");
  }

  private static StackReview updated(Map<String, String> before, Map<String, String> after)
      throws Exception {
    return Reviewer.review(
        "sports",
        Plans.made(change("update", written(before), written(after))),
        EncoderState.RUNNING);
  }

  private static FleetReview review(StackReview stack) {
    return new FleetReview(List.of(stack), Map.of(), List.of(), List.of(), 0);
  }

  private static String change(String action, String before, String after) {
    return """
        { "address": "terraform_data.written", "type": "terraform_data",
          "change": { "actions": ["%s"], "before": %s, "after": %s } }
        """
        .formatted(action, before, after);
  }

  private static String written(Map<String, String> settings) throws Exception {
    return MAPPER.writeValueAsString(Map.of("input", MAPPER.writeValueAsString(settings)));
  }
}
