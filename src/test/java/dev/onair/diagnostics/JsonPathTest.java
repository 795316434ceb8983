package dev.onair.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {

  private static final JsonPath OUTPUT =
      JsonPath.of("outputGroups").element(0).child("outputs").element(12);

  @Test
  void aPathIsWrittenAsItIsReadByPeople() {
    assertThat(OUTPUT).hasToString("outputGroups[0].outputs[12]");
    assertThat(JsonPath.of("tags").entry("a.b")).hasToString("tags['a.b']");
    assertThat(JsonPath.ROOT).hasToString("");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a.b", "outputGroups[0].outputs[12]", "a[0][1].b", "[3].a"})
  void whatIsReadIsWrittenAgain(String text) {
    assertThat(JsonPath.parse(text)).hasToString(text);
  }

  @Test
  void aPathThatWasReadIsTheOneThatWasMade() {
    assertThat(JsonPath.parse("outputGroups[0].outputs[12]")).isEqualTo(OUTPUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.", "a..b", "a[b]", "a[", "a['b']"})
  void whatIsNoPathIsRefused(String text) {
    assertThatThrownBy(() -> JsonPath.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theNameOfAnElementIsThatOfItsList() {
    assertThat(OUTPUT.name()).isEqualTo("outputs");
    assertThat(JsonPath.ROOT.name()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "outputs, true",
    "outputGroups.outputs, true",
    "puts, false",
    "Groups.outputs, false",
    "a.outputGroups.outputs, false"
  })
  void anEndIsOfWholeNamesWhateverTheElements(String tail, boolean isEnd) {
    assertThat(OUTPUT.endsWith(JsonPath.parse(tail))).isEqualTo(isEnd);
  }

  @Test
  void aPathStartsWithEveryPlaceThatItIsIn() {
    JsonPath group = JsonPath.of("outputGroups").element(0);

    assertThat(OUTPUT.startsWith(group)).isTrue();
    assertThat(OUTPUT.startsWith(OUTPUT)).isTrue();
    assertThat(OUTPUT.startsWith(JsonPath.of("outputGroups").element(1))).isFalse();
    assertThat(group.startsWith(OUTPUT)).isFalse();
  }

  @Test
  void theParentOfAnElementIsItsList() {
    assertThat(OUTPUT.parent()).contains(JsonPath.parse("outputGroups[0].outputs"));
    assertThat(JsonPath.ROOT.parent()).isEmpty();
  }

  @Test
  void onePathGoesOnFromAnother() {
    assertThat(JsonPath.of("encoderSettings").then(OUTPUT))
        .hasToString("encoderSettings.outputGroups[0].outputs[12]");
  }

  @Test
  void aPlaceMovesWithWhatItIsIn() {
    JsonPath group = JsonPath.of("outputGroups").element(0);

    assertThat(OUTPUT.moved(group, JsonPath.of("outputGroups").element(3)))
        .hasToString("outputGroups[3].outputs[12]");
    assertThat(group.moved(group, JsonPath.ROOT)).isEqualTo(JsonPath.ROOT);
  }
}
