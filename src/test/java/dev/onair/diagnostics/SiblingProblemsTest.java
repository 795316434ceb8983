package dev.onair.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.diagnostics.Problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class SiblingProblemsTest {

  @Test
  void oneCauseInSeveralElementsIsOneProblem() {
    assertThat(
            gathered(
                error(9, "a.videos[2].h264.gop", "no"),
                error(3, "a.videos[0].h264.gop", "no"),
                error(6, "a.videos[1].h264.gop", "no")))
        .containsExactly("f:3: a.videos[0].h264.gop: no; the same in videos[1] and videos[2]");
  }

  @Test
  void elementsOfElementsAreToldWithBoth() {
    assertThat(
            gathered(
                error(1, "groups[0].outputs[0].name", "no"),
                error(2, "groups[0].outputs[1].name", "no"),
                error(3, "groups[1].outputs[1].name", "no")))
        .containsExactly(
            "f:1: groups[0].outputs[0].name: no; the same in outputs[1] and groups[1].outputs[1]");
  }

  @Test
  void anotherMessageOrAnotherSettingIsAnotherCause() {
    assertThat(
            gathered(
                error(1, "videos[0].gop", "no"),
                error(2, "videos[1].gop", "yes"),
                error(3, "audio[0].gop", "no")))
        .hasSize(3);
  }

  @Test
  void theSameProblemTwiceIsOne() {
    assertThat(gathered(error(1, "gop", "no"), error(1, "gop", "no")))
        .containsExactly("f:1: gop: no");
  }

  private static List<String> gathered(Problem... problems) {
    return SiblingProblems.gathered(List.of(problems)).stream().map(Problem::toString).toList();
  }

  private static Problem error(int line, String path, String message) {
    return new Problem(
        Severity.ERROR,
        ProblemSubject.of("encoder").at("gop").id(Flaw.RANGE),
        new SourceLocation("f", line),
        path,
        message);
  }
}
