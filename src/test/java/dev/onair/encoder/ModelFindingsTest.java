package dev.onair.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ModelSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelFindingsTest {

  private static final String NOT_KNOWN =
      " is not known to AWS's model of " + ModelSource.load().date() + ": newer, or misspelt; ";

  private static final String H264 = "videoDescriptions[0].codecSettings.h264Settings";

  @Test
  void aNameNearAKnownOneIsMisspelt() {
    assertThat(Settings.findings(Settings.with(Settings.H264, "{\"gopBRefrence\": \"ENABLED\"}")))
        .containsExactly(H264 + ".gopBRefrence: unknown setting; did you mean 'gopBReference'?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"ENABLED\"", "true", "[1, 2]"})
  void aNewLeafAmongKnownOnesIsPassedOver(String value) {
    ObjectNode settings = Settings.with(Settings.H264, "{\"grainSynthesis\": " + value + "}");

    Settings.Prepared prepared = Settings.prepare(settings);

    assertThat(Settings.findings(settings))
        .containsExactly(H264 + ".grainSynthesis: it" + NOT_KNOWN + "it is not sent");
    assertThat(prepared.settings().at(Settings.H264).has("grainSynthesis")).isFalse();
    assertThat(prepared.findings())
        .allSatisfy(
            finding -> assertThat(finding.id()).hasToString("encoder.grain-synthesis.newer"));
    assertThat(prepared.settings()).isEqualTo(Settings.prepare(Settings.sound()).settings());
  }

  @Test
  void aNewBlockIsRefused() {
    assertThat(Settings.findings(Settings.with("", "{\"hologram\": {\"depth\": 3}}")))
        .containsExactly("hologram: it" + NOT_KNOWN + "remove it");
  }

  @Test
  void aNewCodecIsRefused() {
    ObjectNode settings = Settings.sound();
    ((ObjectNode) settings.at("/audioDescriptions/0"))
        .set("codecSettings", Settings.json("{\"opusSettings\": {\"bitrate\": 96000}}"));

    assertThat(Settings.findings(settings))
        .contains(
            "audioDescriptions[0].codecSettings.opusSettings: it"
                + NOT_KNOWN
                + "it decides what is made; allowed are aacSettings, ac3Settings,"
                + " eac3AtmosSettings, eac3Settings, mp2Settings, passThroughSettings,"
                + " wavSettings");
  }

  @Test
  void anotherCodecIsNoMisspelling() {
    ObjectNode settings = Settings.sound();
    ((ObjectNode) settings.at("/videoDescriptions/0"))
        .set("codecSettings", Settings.json("{\"h266Settings\": {\"bitrate\": 96000}}"));

    assertThat(Settings.findings(settings))
        .anySatisfy(finding -> assertThat(finding).contains("h266Settings: it" + NOT_KNOWN))
        .noneMatch(finding -> finding.contains("did you mean"));
  }

  @Test
  void whatIsThereIsNotSuggested() {
    assertThat(Settings.findings(Settings.with(Settings.H264, "{\"gopSizes\": 2}")))
        .containsExactly(H264 + ".gopSizes: it" + NOT_KNOWN + "it is not sent");
    assertThat(Settings.findings(Settings.with(Settings.H264, "{\"GopSize\": 2}")))
        .containsExactly(
            H264 + ".GopSize: unknown setting; gopSize is there, too; remove this one");
  }

  /** Renaming it would cap the rendition at its minimum. */
  @ParameterizedTest
  @CsvSource({"minBitrate", "minQp"})
  void whatAwsKnowsIsNoMisspelling(String name) {
    assertThat(Settings.findings(Settings.with(Settings.H264, "{\"" + name + "\": 1000000}")))
        .noneMatch(finding -> finding.contains("did you mean") || finding.contains(NOT_KNOWN));
  }

  @Test
  void aNewValueThatOnlyTunesIsPassedOver() {
    ObjectNode settings =
        Settings.with(Settings.H264, "{\"adaptiveQuantization\": \"PERCEPTUAL\"}");

    assertThat(Settings.findings(settings))
        .containsExactly(
            H264
                + ".adaptiveQuantization: 'PERCEPTUAL'"
                + NOT_KNOWN
                + "it is not sent, and MediaLive takes its own value");
    assertThat(Settings.prepare(settings).settings())
        .isEqualTo(Settings.prepare(Settings.sound()).settings());
  }

  @Test
  void aMisspeltValueIsRefusedAndSoIsOneThatChangesTheStream() {
    assertThat(
            Settings.findings(
                Settings.with(
                    Settings.H264,
                    "{\"adaptiveQuantization\": \"HIHG\", \"profile\": \"PROFESSIONAL\"}")))
        .containsExactlyInAnyOrder(
            H264
                + ".adaptiveQuantization: 'HIHG' is not allowed; allowed are AUTO, HIGH, HIGHER,"
                + " LOW, MAX, MEDIUM, OFF; did you mean 'HIGH'?",
            H264
                + ".profile: 'PROFESSIONAL' is not known to AWS's model of "
                + ModelSource.load().date()
                + ": newer, or misspelt; allowed are BASELINE, HIGH, HIGH_10BIT, HIGH_422,"
                + " HIGH_422_10BIT, MAIN");
  }
}
