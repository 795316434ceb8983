package dev.onair.encoder.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.encoder.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PictureRulesTest {

  private static final String AVC = "videoDescriptions[0].codecSettings.h264Settings.";
  private static final String HEVC = "videoDescriptions[0].codecSettings.h265Settings.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7680 | 4320 | 25 | 10000000 | width: no level of AVC allows pictures of 7680x4320",
        "9000 | 160 | 25 | 10000000 | width: no level of AVC allows pictures of 9000x160",
        "1280 | 720 | 25 | 600000000 | maxBitrate: no level of AVC allows 600 Mbps"
      })
  void whatNoLevelAllowsIsRefused(int width, int height, int rate, long max, String message) {
    ObjectNode settings =
        Settings.with(
            Settings.H264,
            "{\"profile\": \"HIGH\", \"framerateNumerator\": %d, \"maxBitrate\": %d}"
                .formatted(rate, max));
    size(settings, width, height);

    assertThat(Settings.findings(settings))
        .singleElement()
        .asString()
        .contains(message)
        .endsWith("not even H264_LEVEL_5_2; take less");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "H264_LEVEL_1 | 1280 | 720 | 25 | 2700000 | pictures of 1280x720; use H264_LEVEL_3_1",
        "H264_LEVEL_3_1 | 1280 | 720 | 50 | 2700000 | 50 frames a second of 1280x720; use"
            + " H264_LEVEL_3_2",
        "H264_LEVEL_4 | 1920 | 1080 | 50 | 2700000 | 50 frames a second of 1920x1080; use"
            + " H264_LEVEL_4_2",
        "H264_LEVEL_3_1 | 1280 | 720 | 25 | 22000000 | 22 Mbps; use H264_LEVEL_3_2"
      })
  void whatTheChosenLevelDoesNotAllowIsRefused(
      String level, int width, int height, int rate, long max, String message) {
    ObjectNode settings =
        Settings.with(
            Settings.H264,
            "{\"profile\": \"HIGH\", \"level\": \"%s\", \"framerateNumerator\": %d, \"maxBitrate\": %d}"
                .formatted(level, rate, max));
    size(settings, width, height);

    assertThat(Settings.findings(settings))
        .containsExactly(AVC + "level: " + level + " allows no " + message + " or H264_LEVEL_AUTO");
  }

  @ParameterizedTest
  @CsvSource({
    "H264_LEVEL_3_1, 1280, 720, 30, 14000000",
    "H264_LEVEL_4, 1920, 1080, 30, 20000000",
    "H264_LEVEL_AUTO, 3840, 2160, 60, 40000000"
  })
  void whatTheLevelAllowsIsFine(String level, int width, int height, int rate, long max) {
    ObjectNode settings =
        Settings.with(
            Settings.H264,
            "{\"level\": \"%s\", \"framerateNumerator\": %d, \"maxBitrate\": %d}"
                .formatted(level, rate, max));
    size(settings, width, height);

    assertThat(Settings.findings(settings)).isEmpty();
  }

  @Test
  void aLevelMayRuleOutInterlacedPictures() {
    ObjectNode settings =
        Settings.with(
            Settings.H264, "{\"scanType\": \"INTERLACED\", \"level\": \"H264_LEVEL_4_2\"}");

    assertThat(Settings.findings(settings))
        .containsExactly(
            AVC
                + "level: H264_LEVEL_4_2 allows no interlaced pictures; use H264_LEVEL_3_2 or"
                + " H264_LEVEL_AUTO");
  }

  @Test
  void hevcHasLevelsAndTiersOfItsOwn() {
    ObjectNode settings =
        hevc("{\"profile\": \"MAIN\", \"tier\": \"HIGH\", \"level\": \"H265_LEVEL_3_1\"}");

    assertThat(Settings.findings(settings))
        .containsExactly(
            HEVC
                + "level: H265_LEVEL_3_1 allows no tier HIGH; use H265_LEVEL_4 or H265_LEVEL_AUTO");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PROGRESSIVE | 120 | 120 frames a second are more than MediaLive's API has a rate for; use"
            + " up to 60",
        "PROGRESSIVE | 1000 | 1000 frames a second are more than MediaLive's API has a rate for;"
            + " use up to 60",
        "INTERLACED | 50 | 50 interlaced frames a second are twice as many fields; 50i is 25"
            + " frames, 59.94i is 30000/1001"
      })
  void frameRatesAreSuchAsAreSent(String scan, int rate, String message) {
    ObjectNode settings =
        Settings.with(
            Settings.H264,
            "{\"scanType\": \"%s\", \"framerateNumerator\": %d}".formatted(scan, rate));

    assertThat(Settings.findings(settings)).containsExactly(AVC + "framerateNumerator: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25/1 | 50/1 | ",
        "30000/1001 | 60000/1001 | ",
        "24000/1001 | 30000/1001 | converted unevenly",
        "25/1 | 30000/1001 | 30000/1001 frames a second make segments of 1.001 s",
        "30/1 | 60000/1001 | 60000/1001 frames a second make segments of 1.001 s",
        "25/1 | 30/1 | converted unevenly"
      })
  void frameRatesOfSeveralRenditionsBelongTogether(String first, String second, String message) {
    ObjectNode settings = Settings.with(Settings.H264, rate(first));
    settings.withArray("/outputGroups/0/outputs").add(Settings.secondOutput("[]"));
    ((ObjectNode) settings.at("/outputGroups/0/outputs/1")).put("videoDescriptionName", "second");
    ObjectNode video = settings.at("/videoDescriptions/0").deepCopy();
    video.put("name", "second");
    ((ObjectNode) video.at("/codecSettings/h264Settings"))
        .setAll((ObjectNode) Settings.json(rate(second)));
    settings.withArray("/videoDescriptions").add(video);

    if (message == null) {
      assertThat(Settings.findings(settings)).isEmpty();
    } else {
      assertThat(Settings.findings(settings)).singleElement().asString().contains(message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"entropyEncoding\": \"CABAC\" | entropyEncoding: CABAC is not possible in BASELINE",
        "\"gopNumBFrames\": 2 | gopNumBFrames: BASELINE has no B-frames",
        "\"scanType\": \"INTERLACED\" | scanType: BASELINE has no interlaced pictures"
      })
  void baselineHasFewTools(String setting, String message) {
    ObjectNode settings =
        Settings.with(Settings.H264, "{\"profile\": \"BASELINE\", %s}".formatted(setting));

    assertThat(Settings.findings(settings)).singleElement().asString().startsWith(AVC + message);
  }

  @ParameterizedTest
  @CsvSource({"HIGH_10BIT", "HIGH_422", "HIGH_422_10BIT"})
  void profilesForContributionAreWarnedOf(String profile) {
    ObjectNode settings = Settings.with(Settings.H264, "{\"profile\": \"%s\"}".formatted(profile));

    assertThat(Settings.findings(settings))
        .singleElement()
        .asString()
        .startsWith(AVC + "profile: no browser")
        .contains(profile);
  }

  @Test
  void hdr10NeedsTenBits() {
    String hdr10 =
        "\"colorSpaceSettings\": {\"hdr10Settings\": {\"maxCll\": 1000, \"maxFall\": 400}}";

    assertThat(Settings.findings(hevc("{\"profile\": \"MAIN\", %s}".formatted(hdr10))))
        .containsExactly(HEVC + "profile: HDR10 is a picture of 10 bits; use profile MAIN_10BIT");
    assertThat(Settings.findings(hevc("{%s}".formatted(hdr10))))
        .containsExactly(
            HEVC
                + "colorSpaceSettings.hdr10Settings: HDR10 is a picture of 10 bits; use profile"
                + " MAIN_10BIT");
    assertThat(Settings.findings(hevc("{\"profile\": \"MAIN_10BIT\", %s}".formatted(hdr10))))
        .isEmpty();
  }

  private static String rate(String fraction) {
    String[] parts = fraction.split("/", -1);
    return "{\"framerateNumerator\": %s, \"framerateDenominator\": %s}"
        .formatted(parts[0], parts[1]);
  }

  private static void size(ObjectNode settings, int width, int height) {
    ((ObjectNode) settings.at("/videoDescriptions/0")).put("width", width).put("height", height);
  }

  /** The sound settings in HEVC. */
  private static ObjectNode hevc(String fields) {
    ObjectNode settings = Settings.sound();
    ObjectNode codec = ((ObjectNode) settings.at("/videoDescriptions/0/codecSettings"));
    ObjectNode avc = (ObjectNode) codec.remove("h264Settings");
    avc.remove("framerateControl");
    codec.set("h265Settings", avc.setAll((ObjectNode) Settings.json(fields)));
    return settings;
  }
}
