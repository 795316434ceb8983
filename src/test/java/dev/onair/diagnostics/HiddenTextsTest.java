package dev.onair.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HiddenTextsTest {

  private static final ProblemId ID = new ProblemId("a", "b", Flaw.TYPE);
  private static final SourceLocation PLACE = SourceLocation.of("x.conf");

  @Test
  void whatIsHiddenStandsInNoText() {
    HiddenTexts hidden = new HiddenTexts(Set.of("hunter2", "hunter2-and-more", "a.*b|c", "true"));

    assertThat(hidden.takenFrom("hunter2-and-more, HUNTER2, a.*b|c; true; a-b"))
        .isEqualTo(
            "(from the environment), (from the environment), (from the environment); true; a-b");
  }

  @Test
  void noPartOfALongOneIsLeftInAProblem() {
    Problems problems = new Problems();
    problems.hide("s3cr3t".repeat(1000));

    problems.error(ID, PLACE, "p", "'" + "s3cr3t".repeat(1000) + "' is wrong");

    assertThat(problems.sorted().get(0).message()).isEqualTo("'(from the environment)' is wrong");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no answer of https://a.example/live.m3u8?token=s3cr3t&x=1, try again"
            + " | no answer of https://a.example/live.m3u8?…, try again",
        "sources[https://a.example/x?t=s3cr3t].url | sources[https://a.example/x?…].url",
        "(see http://a.example?s3cr3t). | (see http://a.example?…).",
        "<srt://a.example:5000?passphrase=s3cr3t> | <srt://a.example:5000?…>",
        "rtmp://me:s3cr3t@a.example/live/x | rtmp://…@a.example/live/x",
        "https://hunter22.example/x?t=hunter22 | https://(from the environment).example/x?…",
        "what is https://a.example/x? | what is https://a.example/x?…",
        "is it a ratio of 16:9? yes | is it a ratio of 16:9? yes"
      })
  void whatUrlsHoldOfSecretsIsNotTold(String text, String told) {
    assertThat(new HiddenTexts(Set.of("hunter22")).takenFrom(text)).isEqualTo(told);
  }

  @Test
  void itIsHiddenInQuotesAndInUrlsToo() {
    HiddenTexts hidden = new HiddenTexts(Set.of("a \"b\\c&d"));

    assertThat(hidden.takenFrom("{\"x\":\"a \\\"b\\\\c&d\"}"))
        .isEqualTo("{\"x\":\"(from the environment)\"}");
    assertThat(hidden.takenFrom("?x=a+%22b%5Cc%26d&y=a%20%22b%5cc%26d"))
        .isEqualTo("?x=(from the environment)&y=(from the environment)");
  }
}
