package dev.onair.encoder.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.diagnostics.SourceLocation;
import dev.onair.diagnostics.WrittenAt;
import dev.onair.encoder.Settings;
import dev.onair.encoder.settings.PlacedSettings;
import dev.onair.encoder.settings.Refusals;
import dev.onair.encoder.settings.SettingsFacts;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GopRuleTest {

  private static final String GOP = "videoDescriptions[0].codecSettings.h264Settings.gopSize: ";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Whole audio frames: AWS's own ladders, and many European ones.
        "25 | 2 | 48 | FRAMES | 48 frames (1.92 s) does not divide the 2 s segment, which ends with a"
            + " GOP: segments are 3.84 s long; use 25 frames or 50 frames, or a segment length of 1"
            + " s, with which segments are 1.92 s long | 3840",
        "50 | 2 | 112 | FRAMES | 112 frames (2.24 s) does not divide the 2 s segment, which ends with"
            + " a GOP: segments are 2.24 s long; use 50 frames or 100 frames | 2240",
        "25 | 1 | 1.92 | SECONDS | 1.92 s does not divide the 1 s segment, which ends with a GOP:"
            + " segments are 1.92 s long; use 1 s | 1920",
        "25 | 4 | 3 | SECONDS | 3 s does not divide the 4 s segment, which ends with a GOP: segments"
            + " are 6 s long; use 1 s, 2 s or 4 s, or a segment length of 3 s | 6000",
        "25 | 1 | 2 | SECONDS | 2 s does not divide the 1 s segment, which ends with a GOP: segments"
            + " are 2 s long; use 1 s | 2000",
        "25 | 1 | 30 | FRAMES | 30 frames (1.2 s) does not divide the 1 s segment, which ends with a"
            + " GOP: segments are 1.2 s long; use 25 frames | 1200"
      })
  void aGopThatDoesNotDivideTheSegmentMakesItLonger(
      int rate, int segment, double gop, String units, String message, long length) {
    Settings.Prepared prepared = Settings.prepare(settings(rate, segment, gop, units));

    assertThat(prepared.errors()).isEmpty();
    assertThat(prepared.lines()).containsExactly(GOP + message);
    assertThat(segmentLength(prepared)).isEqualTo(Duration.ofMillis(length));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25 | 1 | 0.5 | 0.5 s is not a whole number of frames (12.5), and MediaLive makes it one:"
            + " segments of 1 s end later; use 1 s",
        "12.5 | 1 | 1 | 1 s is not a whole number of frames (12.5), and MediaLive makes it one:"
            + " segments of 1 s end later; take another frame rate",
        "12.5 | 2 | 1 | 1 s is not a whole number of frames (12.5), and MediaLive makes it one:"
            + " segments of 2 s end later; use 2 s"
      })
  void aGopInSecondsBecomesAWholeNumberOfFrames(
      double rate, int segment, double gop, String message) {
    Settings.Prepared prepared = Settings.prepare(settings(rate, segment, gop, "SECONDS"));

    assertThat(prepared.errors()).isEmpty();
    assertThat(prepared.lines()).containsExactly(GOP + message);
  }

  @Test
  void aGopInFramesIsAWholeNumberOfThem() {
    assertThat(Settings.prepare(settings(25, 1, 12.5, "FRAMES")).errors())
        .containsExactly(
            GOP + "12.5 frames (0.5 s) is not a whole number of frames; use 25 frames");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, SECONDS, 30000, 1001",
    "1, 0.5, SECONDS, 30000, 1001",
    "2, 30, FRAMES, 30000, 1001",
    "6, 60, FRAMES, 30000, 1001",
    "2, 1, SECONDS, 23976, 1000",
  })
  void aGopThatDividesTheSegmentIsFineAtFractionalFrameRatesToo(
      int segment, double gop, String units, int numerator, int denominator) {
    ObjectNode settings =
        Settings.with(
            Settings.H264,
            """
            {"gopSize": %s, "gopSizeUnits": "%s",
             "framerateNumerator": %d, "framerateDenominator": %d}
            """
                .formatted(gop, units, numerator, denominator));
    ((ObjectNode) settings.at(Settings.HLS)).put("segmentLength", segment);

    Settings.Prepared prepared = Settings.prepare(settings);

    assertThat(prepared.lines()).isEmpty();
    assertThat(segmentLength(prepared)).isEqualTo(Duration.ofSeconds(segment));
  }

  @Test
  void segmentsEndWithClosedGops() {
    ObjectNode settings = settings(25, 2, 2, "SECONDS");
    ((ObjectNode) settings.at(Settings.H264)).put("gopClosedCadence", 2);

    Settings.Prepared prepared = Settings.prepare(settings);

    assertThat(prepared.errors()).isEmpty();
    assertThat(prepared.lines())
        .singleElement()
        .asString()
        .endsWith(
            "2 s, closed every 2, does not divide the 2 s segment, which ends with a GOP: segments"
                + " are 4 s long; close every GOP, or use 1 s");
    assertThat(segmentLength(prepared)).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void renditionsWhoseSegmentsEndElsewhereAreRefused() {
    ObjectNode settings = settings(25, 2, 1, "SECONDS");
    second(settings, "{\"gopSize\": 48, \"gopSizeUnits\": \"FRAMES\"}");

    assertThat(Settings.findings(settings))
        .containsExactly(
            "videoDescriptions[1].codecSettings.h264Settings.gopSize: 48 frames (1.92 s) makes"
                + " segments of 3.84 s, and the GOP of another rendition makes 2 s, so that players"
                + " lose their place; use 25 frames or 50 frames");
  }

  @Test
  void gopsThatEndSegmentsTogetherAreFine() {
    ObjectNode settings = settings(25, 2, 1, "SECONDS");
    second(settings, "{\"gopSize\": 50, \"gopSizeUnits\": \"FRAMES\"}");

    assertThat(Settings.findings(settings)).isEmpty();
  }

  @Test
  void renditionsOfOneGopAreTakenWhateverItsLength() {
    ObjectNode settings = settings(25, 2, 48, "FRAMES");
    second(settings, "{\"framerateNumerator\": 50, \"gopSize\": 96, \"gopSizeUnits\": \"FRAMES\"}");

    Settings.Prepared prepared = Settings.prepare(settings);

    assertThat(prepared.errors()).isEmpty();
    assertThat(segmentLength(prepared)).isEqualTo(Duration.ofMillis(3840));
  }

  @Test
  void aGopInSecondsOfASourcesFrameRateIsTrusted() {
    ObjectNode settings =
        Settings.with(
            Settings.H264, "{\"framerateControl\": \"INITIALIZE_FROM_SOURCE\", \"gopSize\": 0.5}");

    assertThat(Settings.findings(settings)).isEmpty();
  }

  @Test
  void aGopInFramesOfASourcesFrameRateHasNoKnownLength() {
    ObjectNode settings =
        Settings.with(
            Settings.H264,
            """
            {"framerateControl": "INITIALIZE_FROM_SOURCE", "gopSizeUnits": "FRAMES", "gopSize": 60}
            """);

    Settings.Prepared prepared = Settings.prepare(settings);

    assertThat(prepared.errors()).isEmpty();
    assertThat(prepared.lines())
        .singleElement()
        .asString()
        .startsWith(GOP + "60 frames: a GOP in frames has no known length");
    assertThat(segmentLength(prepared)).isEqualTo(Duration.ofSeconds(1));
  }

  private static ObjectNode settings(double rate, int segment, double gop, String units) {
    ObjectNode settings =
        Settings.with(
            Settings.H264,
            """
            {"gopSize": %s, "gopSizeUnits": "%s",
             "framerateNumerator": %.0f, "framerateDenominator": 2}
            """
                .formatted(gop, units, 2 * rate));
    ((ObjectNode) settings.at(Settings.HLS)).put("segmentLength", segment);
    return settings;
  }

  private static void second(ObjectNode settings, String fields) {
    ObjectNode codec = (ObjectNode) settings.at(Settings.H264);
    codec.put("framerateNumerator", codec.get("framerateNumerator").asInt() / 2);
    codec.put("framerateDenominator", 1);
    settings.withArray("/outputGroups/0/outputs").add(Settings.secondOutput("[]"));
    ((ObjectNode) settings.at("/outputGroups/0/outputs/1")).put("videoDescriptionName", "second");
    ObjectNode video = settings.at("/videoDescriptions/0").deepCopy();
    video.put("name", "second");
    ((ObjectNode) video.at("/codecSettings/h264Settings"))
        .setAll((ObjectNode) Settings.json(fields));
    settings.withArray("/videoDescriptions").add(video);
  }

  private static Duration segmentLength(Settings.Prepared prepared) {
    WrittenAt at = new WrittenAt(SourceLocation.of("test"), "");
    return SettingsFacts.of(new PlacedSettings(prepared.settings(), path -> at), Refusals.NONE)
        .segmentLength();
  }
}
