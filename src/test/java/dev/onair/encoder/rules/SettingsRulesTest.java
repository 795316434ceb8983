package dev.onair.encoder.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.awsmodel.ModelSource;
import dev.onair.encoder.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsRulesTest {

  private static final String AAC = "/audioDescriptions/0/codecSettings/aacSettings";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "QVBR | QVBR needs maxBitrate; add it",
        "CBR | CBR needs bitrate; add it",
        "VBR | VBR needs bitrate; add it",
        "MULTIPLEX | MULTIPLEX is for MediaLive multiplexes only; use QVBR"
      })
  void eachRateControlModeNeedsItsRates(String mode, String message) {
    ObjectNode settings = Settings.without(Settings.H264, "maxBitrate");
    ((ObjectNode) settings.at(Settings.H264)).put("rateControlMode", mode);

    assertThat(Settings.findings(settings)).singleElement().asString().endsWith(message);
  }

  @Test
  void aMaximumIsNoLessThanTheAverage() {
    ObjectNode settings =
        Settings.with(Settings.H264, "{\"rateControlMode\": \"VBR\", \"bitrate\": 3000000}");

    assertThat(Settings.findings(settings))
        .singleElement()
        .asString()
        .endsWith("maxBitrate: 2700 kbps is below the average of 3000 kbps; raise it");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bitrate | 32000 | 32 kbps is not possible for AAC LC with CODING_MODE_2_0 at 48000 Hz;"
            + " allowed are 64 kbps to 576 kbps",
        "sampleRate | 11025 | 11025 Hz is not possible for AAC LC with CODING_MODE_2_0; allowed are"
            + " 8000, 12000, 16000, 22050, 24000, 32000, 44100, 48000, 88200, 96000 Hz"
      })
  void aacTakesTheRatesThatGoTogether(String setting, int value, String message) {
    ObjectNode settings = Settings.with(AAC, "{\"%s\": %d}".formatted(setting, value));

    assertThat(Settings.findings(settings))
        .containsExactly(
            "audioDescriptions[0].codecSettings.aacSettings." + setting + ": " + message);
  }

  @Test
  void aacHasNoProfileForEveryCodingMode() {
    ObjectNode settings =
        Settings.with(AAC, "{\"profile\": \"HEV2\", \"codingMode\": \"CODING_MODE_5_1\"}");

    assertThat(Settings.findings(settings))
        .singleElement()
        .asString()
        .contains("AAC HEV2 with CODING_MODE_5_1 is not possible");
  }

  @Test
  void aChannelWithoutVideoIsRefused() {
    ObjectNode settings = Settings.without("", "videoDescriptions");

    assertThat(Settings.findings(settings)).contains("videoDescriptions: required, but missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"width", "height"})
  void picturesHaveEvenSides(String side) {
    ObjectNode settings = Settings.with("/videoDescriptions/0", "{\"%s\": 721}".formatted(side));

    assertThat(Settings.findings(settings))
        .containsExactly(
            "videoDescriptions[0]." + side + ": 721 is not an even number of pixels; use 720");
  }

  @Test
  void videoHasACodecThatMediaPackageTakes() {
    ObjectNode settings = Settings.sound();
    ((ObjectNode) settings.at("/videoDescriptions/0"))
        .set(
            "codecSettings", Settings.json("{\"frameCaptureSettings\": {\"captureInterval\": 5}}"));

    assertThat(Settings.findings(settings))
        .singleElement()
        .asString()
        .contains("videoDescriptions[0]: has no codec for MediaPackage");
  }

  @Test
  void outputsReferToDescriptionsThatExist() {
    ObjectNode settings =
        Settings.with("/outputGroups/0/outputs/0", "{\"audioDescriptionNames\": [\"sound\"]}");

    assertThat(Settings.findings(settings))
        .containsExactly(
            "outputGroups[0].outputs[0].audioDescriptionNames[0]: there is no 'sound' among the"
                + " audioDescriptions; allowed are audio");
  }

  @Test
  void severalOutputsAreToldApart() {
    ObjectNode settings = Settings.sound();
    settings
        .withArray("/outputGroups/0/outputs")
        .add(settings.at("/outputGroups/0/outputs/0").deepCopy());

    assertThat(Settings.findings(settings))
        .containsExactly(
            "outputGroups[0].outputs[1].outputSettings.hlsOutputSettings.nameModifier: '_720p' is"
                + " there twice; give another one");
  }

  @Test
  void outputsHaveNamesOfTheirOwn() {
    ObjectNode settings = Settings.with("/outputGroups/0/outputs/0", "{\"outputName\": \"a\"}");
    settings
        .withArray("/outputGroups/0/outputs")
        .add(((ObjectNode) Settings.secondOutput("[]")).put("outputName", "a"));

    assertThat(Settings.findings(settings))
        .containsExactly(
            "outputGroups[0].outputs[1].outputName: 'a' is there twice; give another one");
  }

  @Test
  void anOutputHasVideo() {
    ObjectNode settings = Settings.without("/outputGroups/0/outputs/0", "videoDescriptionName");

    assertThat(Settings.findings(settings))
        .containsExactly(
            "outputGroups[0].outputs: no output has video, and MediaPackage takes none without;"
                + " give each a videoDescriptionName");
  }

  @Test
  void anOutputHasSomethingInIt() {
    ObjectNode settings = Settings.sound();
    settings
        .withArray("/outputGroups/0/outputs")
        .add(((ObjectNode) Settings.secondOutput("[]")).without("videoDescriptionName"));

    assertThat(Settings.findings(settings))
        .containsExactly(
            "outputGroups[0].outputs[1]: has neither video nor audio nor captions; name some, or"
                + " remove it");
  }

  @Test
  void captionsThatNoOutputHasAreRefused() {
    ObjectNode settings = Settings.sound();
    settings.set(
        "captionDescriptions",
        Settings.json(
            """
            [{"name": "cc", "captionSelectorName": "cc", "languageCode": "eng",
              "destinationSettings": {"webvttDestinationSettings": {"styleControl": "PASSTHROUGH"}}}]
            """));

    assertThat(Settings.findings(settings))
        .containsExactly(
            "captionDescriptions[0].name: the caption track 'cc' is in no output; let one have it,"
                + " or remove it");
  }

  @Test
  void segmentsAreKeptForLongerThanThePlaylistListsThem() {
    ObjectNode settings =
        Settings.with(Settings.HLS, "{\"indexNSegments\": 10, \"keepSegments\": 10}");

    assertThat(Settings.findings(settings))
        .singleElement()
        .asString()
        .endsWith(
            "keepSegments: 10 segments are kept, and the playlist lists 10; keep more, AWS"
                + " recommends 21");
  }

  @Test
  void outputsAreNoMoreThanMediaPackageTakes() {
    ObjectNode settings = Settings.sound();
    JsonNode first = settings.at("/outputGroups/0/outputs/0");
    for (int i = 1; i <= 20; i++) {
      ObjectNode more = first.deepCopy();
      ((ObjectNode) more.at("/outputSettings/hlsOutputSettings")).put("nameModifier", "_" + i);
      settings.withArray("/outputGroups/0/outputs").add(more);
    }

    assertThat(Settings.findings(settings))
        .containsExactly(
            "outputGroups[0].outputs: 21 outputs, renditions and caption tracks together, are too"
                + " many; MediaPackage takes up to 20 streams a channel");
  }

  @Test
  void captionsHaveALanguageOfThreeLetters() {
    ObjectNode settings =
        Settings.with("/outputGroups/0/outputs/0", "{\"captionDescriptionNames\": [\"cc\"]}");
    settings.set(
        "captionDescriptions",
        Settings.json(
            """
            [{"name": "cc", "captionSelectorName": "cc", "languageCode": "en",
              "destinationSettings": {"webvttDestinationSettings": {"styleControl": "PASSTHROUGH"}}}]
            """));

    assertThat(Settings.findings(settings))
        .singleElement()
        .asString()
        .contains("'en' is not an ISO 639-2 code of three small letters");
  }

  @Test
  void segmentsAreNoLongerThanMediaPackages() {
    ObjectNode settings = Settings.with(Settings.HLS, "{\"segmentLength\": 40}");

    assertThat(Settings.findings(settings))
        .anyMatch(line -> line.contains("40 s is longer than any segment of MediaPackage"));
  }

  @Test
  void aLeastSegmentIsNoLongerThanTheSegment() {
    ObjectNode settings = Settings.with(Settings.HLS, "{\"minSegmentLength\": 2}");

    assertThat(Settings.findings(settings))
        .singleElement()
        .asString()
        .contains("minSegmentLength: 2 s is longer than the segment of 1 s");
  }

  @Test
  void whatAwsModelDoesNotAllowIsRefused() {
    ObjectNode settings =
        Settings.with(
            Settings.H264, "{\"profile\": \"HIGHEST\", \"qvbrQualityLevel\": 11, \"gopsize\": 1}");

    assertThat(Settings.findings(settings))
        .containsExactlyInAnyOrder(
            "videoDescriptions[0].codecSettings.h264Settings.profile: 'HIGHEST' is not known to AWS's"
                + " model of "
                + ModelSource.load().date()
                + ": newer, or misspelt; allowed are BASELINE, HIGH, HIGH_10BIT, HIGH_422, HIGH_422_10BIT, MAIN",
            "videoDescriptions[0].codecSettings.h264Settings.qvbrQualityLevel: 11 is out of range;"
                + " allowed: between 1 and 10",
            "videoDescriptions[0].codecSettings.h264Settings.gopsize: unknown setting; gopSize"
                + " is there, too; remove this one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'uri': 's3ssl://my.bucket/slate.png'} | uri: 's3ssl://my.bucket/slate.png' does not name"
            + " one object; allowed is s3ssl://<bucket>/<key>, the bucket in small letters, digits"
            + " and hyphens, the key without * and ?",
        "{'uri': 's3://slates/*'} | uri: 's3://slates/*' does not name one object; allowed is"
            + " s3ssl://<bucket>/<key>, the bucket in small letters, digits and hyphens, the key"
            + " without * and ?",
        "{'uri': 'https://me:secret@onair.dev/slate.png'} | uri: the URI holds a user name or"
            + " password; give username and passwordParam beside it",
        "{'uri': 'https://onair.dev/slate.png', 'username': 'me', 'passwordParam': 'se*cret'} |"
            + " passwordParam: is not a Systems Manager parameter's name; store the password there,"
            + " and give the name: /onair/…"
      })
  void whatIsFetchedHasAnAddressThatCanBeAllowed(String location, String problem) {
    ObjectNode settings = Settings.sound();
    settings.set(
        "availBlanking",
        Settings.json("{\"availBlankingImage\": " + location.replace('\'', '"') + "}"));

    assertThat(Settings.findings(settings))
        .containsExactly("availBlanking.availBlankingImage." + problem);
  }

  @Test
  void aParametersNameMayBeLong() {
    ObjectNode settings = Settings.sound();
    String image = "{\"uri\": \"https://onair.dev/slate.png\", \"username\": \"me\"}";
    settings.set("availBlanking", Settings.json("{\"availBlankingImage\": " + image + "}"));
    ((ObjectNode) settings.at("/availBlanking/availBlankingImage"))
        .put("passwordParam", "/a".repeat(50_000));

    assertThat(Settings.findings(settings)).isEmpty();
  }
}
