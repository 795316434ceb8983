package dev.onair.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What templates in use say, AWS takes, and onair once refused. */
class GoodPracticeTest {

  @Test
  void aLeastBitrateIsLeftOutAndNotRenamed() {
    Settings.Prepared prepared =
        Settings.prepare(Settings.with(Settings.H264, "{\"minBitrate\": 500000}"));

    assertThat(prepared.errors()).isEmpty();
    assertThat(prepared.lines())
        .containsExactly(
            "videoDescriptions[0].codecSettings.h264Settings.minBitrate: AWS knows this setting, but"
                + " the Terraform provider (hashicorp/aws 5.100) does not; it is left out, and quiet"
                + " pictures may take a lower bitrate");
    assertThat(prepared.settings().findValue("minBitrate")).isNull();
    assertThat(prepared.settings().findValue("maxBitrate").asInt()).isEqualTo(2_700_000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"blackoutSlate\": {\"state\": \"DISABLED\"}}",
        "{\"blackoutSlate\": {\"state\": \"DISABLED\", \"networkEndBlackout\": \"DISABLED\"}}",
        "{\"motionGraphicsConfiguration\": {\"motionGraphicsInsertion\": \"DISABLED\","
            + " \"motionGraphicsSettings\": {\"htmlMotionGraphicsSettings\": {}}}}",
        "{\"nielsenConfiguration\": {\"nielsenPcmToId3Tagging\": \"DISABLED\"}}",
        "{\"featureActivations\": {\"inputPrepareScheduleActions\": \"DISABLED\"}}",
        "{\"thumbnailConfiguration\": {\"state\": \"AUTO\"}}",
        "{\"globalConfiguration\": {\"outputLockingSettings\": {\"pipelineLockingSettings\": {}}}}"
      })
  void whatIsOffSaysNothing(String fields) {
    Settings.Prepared prepared = Settings.prepare(Settings.with("", fields));

    assertThat(prepared.lines()).isEmpty();
    assertThat(prepared.settings()).isEqualTo(Settings.prepare(Settings.sound()).settings());
  }

  @Test
  void availsThatFollowTheirFlagsAreMostLikelyWhatAwsDoes() {
    Settings.Prepared prepared =
        Settings.prepare(
            Settings.with(
                "",
                """
                {"availConfiguration": {"availSettings": {"scte35SpliceInsert": {
                  "noRegionalBlackoutFlag": "FOLLOW", "webDeliveryAllowedFlag": "FOLLOW"}}}}
                """));

    assertThat(prepared.errors()).isEmpty();
    assertThat(prepared.lines())
        .singleElement()
        .asString()
        .startsWith("availConfiguration.availSettings.scte35SpliceInsert: AWS knows this setting")
        .endsWith(
            "it is left out, and splice inserts are handled as MediaLive does by itself, most"
                + " likely the same");
    assertThat(prepared.settings().has("availConfiguration")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scte35SpliceInsert | {\"noRegionalBlackoutFlag\": \"IGNORE\"} | avails begin where their"
            + " messages say",
        "scte35TimeSignalApos | {} | splice inserts begin avails too"
      })
  void whatIsLostOfAvailsIsSaid(String kind, String fields, String effect) {
    Settings.Prepared prepared =
        Settings.prepare(
            Settings.with(
                "",
                "{\"availConfiguration\": {\"availSettings\": {\"%s\": %s}}}"
                    .formatted(kind, fields)));

    assertThat(prepared.errors()).isEmpty();
    assertThat(prepared.lines()).singleElement().asString().contains(kind).contains(effect);
  }

  @Test
  void signalsThatGoThroughAProcessorAreRefused() {
    Settings.Prepared prepared =
        Settings.prepare(
            Settings.with(
                "",
                """
                {"availConfiguration": {"availSettings": {"esam": {
                  "acquisitionPointId": "a", "poisEndpoint": "https://pois.example"}}}}
                """));

    assertThat(prepared.errors())
        .singleElement()
        .asString()
        .startsWith("availConfiguration.availSettings.esam: ")
        .contains("signals would go past your signal processor");
  }

  @Test
  void audioWithoutASelectorIsTheFirstOfTheInput() {
    Settings.Prepared prepared =
        Settings.prepare(Settings.without("/audioDescriptions/0", "audioSelectorName"));

    assertThat(prepared.lines()).isEmpty();
    assertThat(prepared.settings().findValue("audioSelectorName").asText()).isEqualTo("default");
  }

  @Test
  void aGopThatIsNotSaidDividesTheSegment() {
    ObjectNode settings = Settings.without(Settings.H264, "gopSize");
    ((ObjectNode) settings.at(Settings.H264)).put("gopSizeUnits", "FRAMES");

    Settings.Prepared prepared = Settings.prepare(settings);

    assertThat(prepared.lines())
        .containsExactly(
            "videoDescriptions[0].codecSettings.h264Settings.gopSize: is not said; 1 s is sent, which"
                + " divides every segment");
    assertThat(prepared.errors()).isEmpty();
    assertThat(prepared.settings().findValue("gopSizeUnits").asText()).isEqualTo("SECONDS");
  }

  @Test
  void timecodeThatIsNotSaidIsTheInputs() {
    Settings.Prepared prepared = Settings.prepare(Settings.without("", "timecodeConfig"));

    assertThat(prepared.errors()).isEmpty();
    assertThat(prepared.settings().at("/timecodeConfig/source").asText()).isEqualTo("EMBEDDED");
  }

  @Test
  void aSpecifiedFrameRateHasBothItsNumbers() {
    assertThat(Settings.prepare(Settings.without(Settings.H264, "framerateDenominator")).errors())
        .containsExactly(
            "videoDescriptions[0].codecSettings.h264Settings: SPECIFIED needs framerateDenominator;"
                + " add it");
  }
}
