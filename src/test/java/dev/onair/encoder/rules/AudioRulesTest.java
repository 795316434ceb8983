package dev.onair.encoder.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AudioRulesTest {

  private static final String OUTPUT = "/outputGroups/0/outputs/0";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CODING_MODE_1_0 | 192000 | 64, 80, 96, 112, 128",
        "CODING_MODE_1_1 | 96000 | 128, 160, 192, 224, 256, 320, 384",
        "CODING_MODE_2_0 | 448000 | 128, 160, 192, 224, 256, 320, 384",
        "CODING_MODE_2_0 | 200000 | 128, 160, 192, 224, 256, 320, 384",
        "CODING_MODE_3_2_LFE | 192000 | 384, 448, 512, 576, 640"
      })
  void ac3HasBitratesForEachCodingMode(String mode, int rate, String allowed) {
    ObjectNode settings = withDolby(mode, rate);

    assertThat(Settings.findings(settings))
        .containsExactly(
            "audioDescriptions[1].codecSettings.ac3Settings.bitrate: %d kbps is no bitrate of AC-3 with"
                    .formatted(rate / 1000)
                + " %s; allowed are %s kbps".formatted(mode, allowed));
  }

  @ParameterizedTest
  @CsvSource({
    "CODING_MODE_1_0, 64000",
    "CODING_MODE_2_0, 192000",
    "CODING_MODE_3_2_LFE, 384000",
    "CODING_MODE_3_2_LFE, 640000"
  })
  void ac3TakesWhatItsCodingModeHas(String mode, int rate) {
    assertThat(Settings.findings(withDolby(mode, rate))).isEmpty();
  }

  @Test
  void dolbyAloneLeavesMostBrowsersSilent() {
    ObjectNode settings = Settings.sound();
    ((ObjectNode) settings.at("/audioDescriptions/0"))
        .set("codecSettings", Settings.json("{\"ac3Settings\": {\"bitrate\": 192000}}"));

    assertThat(Settings.findings(settings))
        .containsExactly(
            "audioDescriptions[0].codecSettings: there is no audio in AAC, and Chrome, Firefox and"
                + " Edge play no other; add a track with AAC");
  }

  @Test
  void renditionsWithDifferentCodecsCantBeSwitchedBetween() {
    ObjectNode settings = withDolby("CODING_MODE_2_0", 192_000);
    ((ObjectNode) settings.at(OUTPUT)).set("audioDescriptionNames", Settings.json("[\"audio\"]"));
    settings.withArray("/outputGroups/0/outputs").add(Settings.secondOutput("[\"dolby\"]"));

    assertThat(Settings.findings(settings))
        .singleElement()
        .asString()
        .startsWith(
            "outputGroups[0].outputs[1].audioDescriptionNames: carries audio in AC3, and another"
                + " output with video in AAC");
  }

  @Test
  void audioThatNoOutputHasIsRefused() {
    ObjectNode settings = Settings.without(OUTPUT, "audioDescriptionNames");

    assertThat(Settings.findings(settings))
        .containsExactly(
            "audioDescriptions[0].name: the audio 'audio' is in no output; let one have it, or"
                + " remove it; the list may be empty: []");
  }

  @Test
  void aChannelMayHaveNoSound() {
    ObjectNode settings = Settings.without(OUTPUT, "audioDescriptionNames");
    settings.putArray("audioDescriptions");

    Settings.Prepared prepared = Settings.prepare(settings);

    assertThat(prepared.findings()).isEmpty();
    assertThat(prepared.settings().get("audioDescriptions")).isEmpty();
  }

  /** The sound settings, with a second track in AC-3. */
  private static ObjectNode withDolby(String mode, int rate) {
    ObjectNode settings =
        Settings.with(OUTPUT, "{\"audioDescriptionNames\": [\"audio\", \"dolby\"]}");
    settings
        .withArray("/audioDescriptions")
        .add(
            Settings.json(
                """
                {"name": "dolby", "audioSelectorName": "default",
                 "codecSettings": {"ac3Settings": {"bitrate": %d, "codingMode": "%s"}}}
                """
                    .formatted(rate, mode)));
    return settings;
  }
}
