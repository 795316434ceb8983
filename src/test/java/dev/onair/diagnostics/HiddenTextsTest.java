package dev.onair.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

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

  @Test
  void itIsHiddenInQuotesAndInUrlsToo() {
    HiddenTexts hidden = new HiddenTexts(Set.of("a \"b\\c&d"));

    assertThat(hidden.takenFrom("{\"x\":\"a \\\"b\\\\c&d\"}"))
        .isEqualTo("{\"x\":\"(from the environment)\"}");
    assertThat(hidden.takenFrom("?x=a+%22b%5Cc%26d&y=a%20%22b%5cc%26d"))
        .isEqualTo("?x=(from the environment)&y=(from the environment)");
  }
}
