package dev.onair.model.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectorsTest {

  @ParameterizedTest
  @ValueSource(strings = {"default", "Audio Selector 1", "audio_track-2", "Default"})
  void namesOfExportsMeanAnyAudio(String name) {
    assertThat(Selectors.meansAnyAudio(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "english", "audio english"})
  void othersDoNot(String name) {
    assertThat(Selectors.meansAnyAudio(name)).isFalse();
  }

  @Test
  void aNameMayBeLong() {
    assertThat(Selectors.meansAnyAudio("track ".repeat(50_000))).isTrue();
  }
}
