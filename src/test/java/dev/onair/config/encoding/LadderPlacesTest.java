package dev.onair.config.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.diagnostics.JsonPath;
import dev.onair.diagnostics.WrittenAt;
import dev.onair.encoder.ladder.LadderEncoder;
import dev.onair.model.encoding.Ladder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where in a ladder a setting of the encoder was written, on which lines problems are told. */
class LadderPlacesTest {

  private static final String AVC = "videoDescriptions[%d].codecSettings.h264Settings.%s";
  private static final String STREAM =
      "outputGroups[0].outputs[1].outputSettings.hlsOutputSettings.hlsSettings.standardHlsSettings"
          + ".m3u8Settings.";
  private static final String GROUP = "outputGroups[0].outputGroupSettings.hlsGroupSettings.";

  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({"AVC, h264Settings, avc", "HEVC, h265Settings, hevc"})
  void aCodecsSettingIsInTheLaddersSectionOfThatCodecWrittenOrNot(
      String codec, String settings, String section) {
    String ladder = ProfilesFolder.LADDER + "codec = " + codec;

    WrittenAt at =
        place(ladder, "videoDescriptions[0].codecSettings." + settings + ".lookAheadRateControl");

    assertThat(at.path()).isEqualTo(section + ".look-ahead-rate-control");
    assertThat(at.location()).hasToString("profiles/x.conf:1");
  }

  @ParameterizedTest
  @CsvSource({
    "0, maxBitrate, 14, renditions[0].max-bitrate",
    "0, bitrate, 14, renditions[0].bitrate",
    "0, rateControlMode, 8, rate-control",
    "1, rateControlMode, 15, renditions[1].rate-control",
    "0, bufSize, 9, buffer",
    "1, bufSize, 15, renditions[1].buffer",
    "0, framerateNumerator, 3, frame-rate",
    "1, framerateNumerator, 15, renditions[1].frame-rate",
    "0, gopSize, 5, gop",
    "0, gopSizeUnits, 5, gop",
    "0, gopClosedCadence, 6, closed-gop-cadence",
    "0, scanType, 4, scan",
    "0, parNumerator, 7, pixel-aspect-ratio",
    "0, profile, 25, avc.profile",
    "0, filterSettings.temporalFilterSettings.strength, 25, avc.filter-settings"
  })
  void aVideosSettingIsTheRenditionsOrTheLadders(
      int rendition, String setting, int line, String path) {
    assertIsAt(AVC.formatted(rendition, setting), line, path);
  }

  @ParameterizedTest
  @CsvSource({
    "videoDescriptions, 13, renditions",
    "videoDescriptions[1].name, 15, renditions[1].name",
    "videoDescriptions[1].width, 15, renditions[1].size",
    "audioDescriptions, 18, audio",
    "audioDescriptions[0].languageCode, 19, audio[0].language",
    "audioDescriptions[1].codecSettings, 20, audio[1].codec",
    "audioDescriptions[1].codecSettings.ac3Settings.bitrate, 20, audio[1].bitrate",
    "captionDescriptions[0].languageDescription, 23, captions[0].label",
    "outputGroups[0].outputs, 13, renditions",
    "outputGroups[0].outputs[0].audioDescriptionNames[1], 14, renditions[0].audio",
    "outputGroups[0].outputs[3].outputName, 23, captions[0].name",
    "timecodeConfig.source, 12, timecode"
  })
  void whatElseALadderSaysIsWhereItSaysIt(String setting, int line, String path) {
    assertIsAt(setting, line, path);
  }

  @Test
  void theOutputGroupIsInItsSections() {
    assertIsAt(GROUP + "keepSegments", 26, "hls.keep-segments");
    assertIsAt(GROUP + "segmentLength", 10, "segment");
    assertIsAt(GROUP + "hlsCdnSettings.hlsBasicPutSettings.restartDelay", 27, "put.restart-delay");
    assertIsAt(STREAM + "patInterval", 28, "ts.pat-interval");
  }

  @Test
  void theTrackThatNobodyWroteIsAtTheLaddersAudio() {
    assertThat(place(ProfilesFolder.LADDER, "audioDescriptions[0].name").path()).isEqualTo("audio");
  }

  private void assertIsAt(String setting, int line, String path) {
    WrittenAt at = place(LadderReaderTest.EVERYTHING, setting);

    assertThat(at.path()).isEqualTo(path);
    assertThat(at.location()).hasToString("profiles/x.conf:" + line);
  }

  private WrittenAt place(String ladder, String setting) {
    Profile profile = new ProfilesFolder(root).readOnly("x.conf", ladder);
    return LadderEncoder.encode((Ladder) profile.spec()).places().of(JsonPath.parse(setting));
  }
}
