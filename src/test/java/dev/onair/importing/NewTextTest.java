package dev.onair.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewTextTest {

  @Test
  void halfACharacterIsWrittenAsQuotesHaveIt() {
    assertThat(new NewText("a.json", "\"\ud800x😀\"").text()).isEqualTo("\"\\ud800x😀\"");
  }
}
