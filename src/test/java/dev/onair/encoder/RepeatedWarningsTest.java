package dev.onair.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.diagnostics.Flaw;
import dev.onair.diagnostics.Problem;
import dev.onair.diagnostics.Problem.Severity;
import dev.onair.diagnostics.ProblemSubject;
import dev.onair.diagnostics.SourceLocation;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedWarningsTest {

  private static Problem at(int line, Severity severity, String message) {
    return new Problem(
        severity,
        ProblemSubject.of("encoder").at("gop-size").id(Flaw.of("zero")),
        new SourceLocation("profiles/t.json", line),
        "gopSize",
        message);
  }

  @Test
  void theSameWarningInSixRenditionsIsOneThingToKnow() {
    List<Problem> merged =
        RepeatedWarnings.merged(
            List.of(
                at(9, Severity.WARNING, "0 is left out"),
                at(5, Severity.WARNING, "0 is left out"),
                at(7, Severity.WARNING, "0 is left out")));

    assertThat(merged)
        .containsExactly(at(5, Severity.WARNING, "0 is left out (here and in 2 more places)"));
  }

  @Test
  void anErrorIsToldWhereverItHasToBeMended() {
    List<Problem> errors =
        List.of(at(5, Severity.ERROR, "is refused"), at(7, Severity.ERROR, "is refused"));

    assertThat(RepeatedWarnings.merged(errors)).isEqualTo(errors);
  }

  @Test
  void aWarningOfItsOwnStaysAsItIs() {
    List<Problem> warnings =
        List.of(at(5, Severity.WARNING, "one thing"), at(7, Severity.WARNING, "another"));

    assertThat(RepeatedWarnings.merged(warnings)).isEqualTo(warnings);
  }
}
