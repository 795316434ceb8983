package dev.onair.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemSubjectTest {

  @Test
  void aPlaceInADocumentIsTheSettingThere() {
    assertThat(id("gopNumBFrames")).isEqualTo("encoder.gop-num-b-frames.newer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"٣", "*", "a b", "a.b", "-", "Fn::If", "\u001b[1m", "#{TfToken[TOKEN.0]}"})
  void aNameThatNoSettingCanHaveIsAKey(String name) {
    assertThat(id(name)).isEqualTo("encoder.key.newer");
  }

  @Test
  void soIsOneThatIsTooLongForASetting() {
    assertThat(id("x".repeat(5000))).isEqualTo("encoder.key.newer");
  }

  private static String id(String name) {
    JsonPath path = JsonPath.ROOT.child("codecSettings").child(name);
    return ProblemSubject.of("encoder").at(path).id(Flaw.of("newer")).toString();
  }
}
