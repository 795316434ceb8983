package dev.onair.fleet.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value in a plan says nothing in a review but what it is. */
class SpoofedReviewTest {

  /** All that a line of a comment begins with, outside of blocks of code. */
  private static final Pattern OUR_LINES =
      Pattern.compile(
          "### onair: [a-z ,0-9]+|\\| (Stack|news) \\|.*|\\|---.*||<details><summary><b>news</b></summary>"
              + "|</details>|- (off air|\\*\\*\\w[\\w ]*\\*\\*|dry run).*| {2}- `.*`");

  private static final String CHANGE =
      """
      { "address": %1$s, "type": "aws_medialive_input",
        "change": { "actions": ["create", "delete"],
          "before": {"sources": [{"url": "https://a/x", "username": "old"}]},
          "after": {"sources": [{"url": "https://a/x", "username": %1$s}]} } }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bob\n\n</details>\n\n### onair: no change\n\nNothing changes.\n\n<!--",
        "bob`\n\n</details>\n\n### onair: no change",
        "bob``` <script> @everyone [a](https://b) | c",
        "`",
        "``",
        "\u001b[1A\u001b[2K\u001b[1A\u001b[2Ksports  safe\n  safe             1 update\u001b[8m",
        "a\u202eb\u2066c\u200bd",
        "a\r::error::b ##[error]c",
      })
  void noValueLeavesItsPlace(String value) {
    FleetReview review = review(value);

    List<String> text = ReviewText.of(review);
    List<String> markdown = ReviewMarkdown.of(review);

    assertThat(text).allMatch(line -> line.matches("[\\p{L}\\p{N}\\p{P}\\p{S} ]*"));
    assertThat(text).filteredOn(line -> !line.startsWith(" ")).containsExactly("news  OFF AIR");
    assertThat(markdown).allMatch(line -> line.matches("[\\p{L}\\p{N}\\p{P}\\p{S} ]*"));
    assertThat(markdown).allMatch(line -> OUR_LINES.matcher(line).matches());
    assertThat(markdown)
        .filteredOn(line -> line.startsWith("  - "))
        .allMatch(SpoofedReviewTest::isOneSpan);
  }

  @Test
  void aProgramGetsTheValueInJson() throws Exception {
    String json = ReviewJson.of(review("bob\u001b[8m\n"));

    assertThat(json).doesNotContain("\u001b");
    assertThat(new ObjectMapper().readTree(json).findValuesAsText("impact")).contains("off-air");
  }

  @Test
  void aNameThatIsNoneOfOnairsIsCodeInAComment() {
    String name = "a|b</summary>@c`\n# d";
    FleetReview review =
        new FleetReview(
            List.of(), Map.of(name, "```\n### onair: safe"), List.of(), List.of(name), 0);

    List<String> markdown = ReviewMarkdown.of(review);

    assertThat(markdown)
        .contains("````text", "### onair: safe", "````")
        .noneMatch(line -> line.contains(name) || line.startsWith("# d"))
        .anyMatch(line -> line.endsWith("``onair destroy a|b</summary>@c`\\n# d``."))
        .anyMatch(line -> line.startsWith("| <code>a&#124;b&#60;&#47;summary&#62;&#64;c&#96;"));
  }

  @Test
  void whatCouldNotBePlannedBeginsNoLineOfAnotherStack() {
    FleetReview review =
        new FleetReview(
            List.of(), Map.of("news", "no\nsports  no change\u001b[2K"), List.of(), List.of(), 0);

    assertThat(ReviewText.of(review))
        .containsExactly("news: could not be planned: no", "  sports  no change\\u001b[2K");
  }

  @Test
  void twoGrantsThatDifferFarBehindAreTwo() {
    String role = "arn:aws:ssm:eu-west-1:1:parameter/" + "x".repeat(300);
    AccessChange reviewed = grant(role + "/a");
    AccessChange planned = grant(role + "/b");

    assertThat(planned.isWithin(reviewed)).isFalse();
    assertThat(planned.shown()).allMatch(detail -> detail.endsWith("/b"));
  }

  private static AccessChange grant(String resource) {
    return new AccessChange(
        AccessKind.ROLE_GRANTED,
        new Subject("aws_iam_role_policy", "aws_iam_role_policy.a"),
        ReviewedAction.UPDATE,
        List.of("ssm:GetParameter " + resource));
  }

  private static FleetReview review(String value) {
    String json = TextNode.valueOf(value).toString();
    StackReview stack =
        Reviewer.review("news", Plans.made(CHANGE.formatted(json)), EncoderState.RUNNING);
    return new FleetReview(List.of(stack), Map.of(), List.of(), List.of(), 0);
  }

  /** Whether all behind the dash is one span: its fence does not come again before the end. */
  private static boolean isOneSpan(String line) {
    String span = line.substring("  - ".length());
    String fence = span.replaceFirst("[^`].*", "");
    String inner = span.substring(fence.length(), span.length() - fence.length());
    return span.endsWith(fence)
        && Pattern.compile("(?<!`)" + fence + "(?!`)").matcher(" " + inner + " ").results().count()
            == 0;
  }
}
