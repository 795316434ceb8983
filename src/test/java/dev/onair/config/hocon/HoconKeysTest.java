package dev.onair.config.hocon;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoconKeysTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Default",
        "Audio Selector 1",
        "a.b",
        "Ton für Gehörlose",
        "say \"it\"",
        "back\\slash",
        "1",
        "-x",
        "a: b",
        "#1",
        "日本語"
      })
  void whatIsWrittenIsReadAsTheSameName(String name) {
    String line = HoconKeys.path("audio-selectors", name) + " { pid = 1 }";

    assertThat(ConfigFactory.parseString(line).getObject("audio-selectors")).containsKey(name);
  }

  @Test
  void onlyWhatTakesQuotesHasThem() {
    assertThat(HoconKeys.path("audio-selectors", "Default")).isEqualTo("audio-selectors.Default");
    assertThat(HoconKeys.path("audio-selectors", "Audio 1"))
        .isEqualTo("audio-selectors.\"Audio 1\"");
  }
}
