package dev.onair.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.diagnostics.Problem.Severity;
import org.junit.jupiter.api.Test;

class ProblemTest {

  private static final SourceLocation HERE = new SourceLocation("channels/news.conf", 3);
  private static final ProblemId ID = new ProblemId("packaging", "window", Flaw.RANGE);

  @Test
  void aValueOfSeveralLinesIsToldInOne() {
    Problem problem =
        new Problem(Severity.ERROR, ID, HERE, "a\nb", "'x\r\n\ty\u001b[2J\u2028' is wrong");

    assertThat(problem)
        .hasToString("channels/news.conf:3: a\\nb: 'x\\r\\n\\ty\\u001b[2J\\u2028' is wrong");
  }

  @Test
  void aVeryLongValueLeavesRoomForTheFix() {
    Problem problem =
        new Problem(Severity.ERROR, ID, HERE, "a", "'" + "x".repeat(5000) + "'; use y");

    assertThat(problem.message()).hasSizeLessThan(1100).endsWith("; use y");
  }
}
