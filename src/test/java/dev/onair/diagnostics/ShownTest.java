package dev.onair.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x07, 0x08, 0x1b, 0x7f, 0x85, 0x9b, 0xad, 0x034f, 0x061c, 0x115f, 0x180e, 0x200b,
        0x200d, 0x200e, 0x2028, 0x2029, 0x202e, 0x2060, 0x2066, 0x2800, 0x3164, 0xe000, 0xfe0f,
        0xfeff, 0xffa0, 0xfff9, 0xffff, 0xd800, 0xe0041, 0xe0100
      })
  void whatIsNotSeenIsWrittenOut(int character) {
    String shown = Shown.line("a" + Character.toString(character) + "b");

    assertThat(shown).matches("a(\\\\u[0-9a-f]{4})+b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Ärger", "新闻", "خبر", "हिन्दी", "a b", "`<b>|\\", "😀", "::/0", "## a [b]"})
  void whatIsSeenStays(String text) {
    assertThat(Shown.line(text)).isEqualTo(text);
  }

  @Test
  void lineBreaksAndTabsAreNamed() {
    assertThat(Shown.line("a\r\nb\tc")).isEqualTo("a\\r\\nb\\tc");
  }

  @Test
  void aLineThatIsShownTwiceIsTheSame() {
    String once = Shown.line("\u001b[31m##[error]\u202e");

    assertThat(Shown.line(once)).isEqualTo(once);
  }

  @ParameterizedTest
  @CsvSource({"a ##[error]b, a #\\u0023[error]b", "##vso[task.x]b, #\\u0023vso[task.x]b"})
  void runnersFindNoCommandInIt(String text, String shown) {
    assertThat(Shown.line(text)).isEqualTo(shown);
  }

  @Test
  void aLongValueIsToldByItsBeginning() {
    assertThat(Shown.value("x".repeat(999))).hasSize(Shown.LONGEST_VALUE).endsWith("x…");
    assertThat(Shown.value("😀".repeat(999))).doesNotContain("\\u").endsWith("😀…");
  }

  @Test
  void twoLongValuesAreToldByTheirFirstDifference() {
    String common = "x".repeat(500);

    assertThat(Shown.value(common + "old" + common, common + "new" + common))
        .startsWith("…xxx")
        .contains("xold")
        .hasSize(Shown.LONGEST_VALUE);
    assertThat(Shown.value("10.0.0.0/8", "10.0.0.0/16")).isEqualTo("10.0.0.0/8");
  }

  @Test
  void theEndOfALongMessageStays() {
    assertThat(Shown.cut("x".repeat(999) + "; use 1", 100)).startsWith("xx").endsWith("xx; use 1");
  }

  @Test
  void ofManyLinesOnlyTheFirstBeginsAtTheBeginning() {
    assertThat(Shown.paragraph("a: FAILED\nb: applied\r\n\u001b[2Kc"))
        .containsExactly("a: FAILED", "  b: applied", "  \\u001b[2Kc");
  }

  @Test
  void wordsOfOthersAreOneLine() {
    assertThat(Shown.words(" a\n  b\u001b ")).isEqualTo("a b\\u001b");
  }
}
