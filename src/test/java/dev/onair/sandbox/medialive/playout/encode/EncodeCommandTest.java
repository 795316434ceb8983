package dev.onair.sandbox.medialive.playout.encode;

import static dev.onair.sandbox.medialive.playout.encode.EncodeFixture.ALL;
import static dev.onair.sandbox.medialive.playout.encode.EncodeFixture.golden;
import static dev.onair.sandbox.medialive.playout.encode.EncodeFixture.ladder;
import static dev.onair.sandbox.medialive.playout.encode.EncodeFixture.reel;
import static dev.onair.sandbox.medialive.playout.encode.EncodeFixture.value;
import static dev.onair.sandbox.medialive.playout.encode.EncodeFixture.values;
import static dev.onair.sandbox.medialive.playout.encode.EncodeFixture.with;
import static dev.onair.sandbox.medialive.playout.encode.EncodeFixture.withAvc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.sandbox.medialive.playout.TinyLadder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodeCommandTest {

  @Test
  void soundIsEncodedOnceAndSharedByPrograms() {
    EncodeCommand command = reel(ladder(TinyLadder.settings()));

    assertThat(values(command, "-map")).containsExactly("[v0]", "[v1]", "[a0]");
    assertThat(values(command, "-program"))
        .containsExactly("title=p1:program_num=1:st=0:st=2", "title=p2:program_num=2:st=1:st=2");
  }

  @Test
  void aProgramOfSoundAloneHasOnlyThat() {
    JsonNode settings = TinyLadder.settings().deepCopy();
    ((ObjectNode) settings.at("/outputGroups/0/outputs/1")).remove("videoDescriptionName");

    assertThat(values(reel(ladder(settings)), "-program"))
        .containsExactly("title=p1:program_num=1:st=0:st=1", "title=p2:program_num=2:st=1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HIGH     | CABAC | 2 | high     | cabac=1:8x8dct=1 | yuv420p",
        "HIGH     | CAVLC | 2 | high     | cabac=0:8x8dct=1 | yuv420p",
        "MAIN     | CABAC | 2 | main     | cabac=1:8x8dct=0 | yuv420p",
        "MAIN     | CAVLC | 0 | main     | cabac=0:8x8dct=0:weightp=1 | yuv420p",
        "BASELINE | CABAC | 0 | baseline | cabac=0:8x8dct=0 | yuv420p",
        "HIGH_10BIT     | CABAC | 2 | high10  | cabac=1:8x8dct=1 | yuv420p10le",
        "HIGH_422       | CABAC | 2 | high422 | cabac=1:8x8dct=1 | yuv422p",
        "HIGH_422_10BIT | CABAC | 2 | high422 | cabac=1:8x8dct=1 | yuv422p10le"
      })
  void theProfileIsWhatTheSettingsSay(
      String asked, String coding, int between, String profile, String parameters, String pixels) {
    EncodeCommand command =
        reel(
            withAvc(
                "{'profile': '%s', 'entropyEncoding': '%s', 'gopNumBFrames': %d}"
                    .formatted(asked, coding, between)));

    assertThat(value(command, "-profile:v:0")).isEqualTo(profile);
    assertThat(value(command, "-bf:v:0")).isEqualTo(Integer.toString(between));
    assertThat(value(command, "-x264-params:v:0")).startsWith(parameters + ":");
    assertThat(value(command, "-filter_complex")).contains("format=" + pixels + ",");
  }

  @ParameterizedTest
  @CsvSource({
    "CBR, -b:v:0, 1000000, 1000000",
    "VBR, -b:v:0, 1000000, 2000000",
    "QVBR, -crf:v:0, 18, 2000000",
  })
  void theRateIsControlledAsTheSettingsSay(
      String mode, String option, String quantity, String highest) {
    EncodeCommand command =
        reel(
            withAvc(
                """
                {'rateControlMode': '%s', 'bitrate': 1000000, 'maxBitrate': 2000000,
                 'qvbrQualityLevel': 9, 'bufSize': 3000000}"""
                    .formatted(mode)));

    assertThat(value(command, option)).isEqualTo(quantity);
    assertThat(value(command, "-maxrate:v:0")).isEqualTo(highest);
    assertThat(value(command, "-bufsize:v:0")).isEqualTo("3000000");
    assertThat(value(command, "-x264-params:v:0").contains("nal-hrd=cbr"))
        .isEqualTo(mode.equals("CBR"));
    assertThat(command.arguments().contains("-crf:v:0")).isEqualTo(mode.equals("QVBR"));
  }

  @ParameterizedTest
  @CsvSource({
    "25, 1, 1, SECONDS, 25",
    "30, 1, 0.5, SECONDS, 15",
    "30000, 1001, 2, SECONDS, 60",
    "50, 1, 48, FRAMES, 48"
  })
  void gopsAreWholeFramesAndClosed(
      int numerator, int denominator, double size, String units, String frames) {
    EncodeCommand command =
        reel(
            withAvc(
                """
                {'framerateNumerator': %d, 'framerateDenominator': %d, 'gopSize': %s,
                 'gopSizeUnits': '%s', 'sceneChangeDetect': 'ENABLED'}"""
                    .formatted(numerator, denominator, size, units)));

    assertThat(value(command, "-g:v:0")).isEqualTo(frames);
    assertThat(value(command, "-keyint_min:v:0")).isEqualTo(frames);
    assertThat(value(command, "-x264-params:v:0")).contains("open-gop=0:scenecut=0");
    assertThat(value(command, "-filter_complex")).contains("fps=" + numerator + "/" + denominator);
  }

  @Test
  void levelsAreWritten() {
    assertThat(value(reel(withAvc("{'level': 'H264_LEVEL_3_1'}")), "-level:v:0")).isEqualTo("3.1");
    assertThat(value(reel(withAvc("{'level': 'H264_LEVEL_4'}")), "-level:v:0")).isEqualTo("4");
    assertThat(value(reel(withAvc("{'level': 'H264_LEVEL_AUTO'}")), "-level:v:0")).isEmpty();
  }

  @Test
  void hevcHasItsHeadersWithEachGop() {
    JsonNode settings = TinyLadder.settings().deepCopy();
    ((ObjectNode) settings.at("/videoDescriptions/0"))
        .set(
            "codecSettings",
            TinyLadder.json(
                """
                {'h265Settings': {'framerateNumerator': 25, 'framerateDenominator': 1,
                  'profile': 'MAIN_10BIT', 'level': 'H265_LEVEL_5_1', 'tier': 'HIGH',
                  'gopSize': 1, 'gopSizeUnits': 'SECONDS', 'rateControlMode': 'CBR',
                  'bitrate': 500000, 'colorSpaceSettings': {'hlg2020Settings': {}}}}"""));

    EncodeCommand command = reel(ladder(settings));

    assertThat(value(command, "-c:v:0")).isEqualTo("libx265");
    assertThat(value(command, "-profile:v:0")).isEqualTo("main10");
    assertThat(value(command, "-x265-params:v:0"))
        .contains("level-idc=5.1", "high-tier=1", "repeat-headers=1", "open-gop=0", "strict-cbr=1");
    assertThat(value(command, "-color_trc:v:0")).isEqualTo("arib-std-b67");
    assertThat(value(command, "-c:v:1")).isEqualTo("libx264");
  }

  @Test
  void fieldsPixelsAndSurroundAreAsTheSettingsSay() {
    EncodeCommand command = reel(ladder(golden("everything.json")));

    assertThat(value(command, "-flags:v:0")).isEqualTo("+ildct+ilme");
    assertThat(value(command, "-x264-params:v:0")).contains("tff=1");
    assertThat(value(command, "-filter_complex"))
        .contains("setsar=64/45", "setfield=tff", "channel_layouts=5.1");
    assertThat(value(command, "-c:a:1")).isEqualTo("ac3");
    assertThat(value(command, "-b:a:1")).isEqualTo("384000");
    assertThat(value(command, "-metadata:s:a:0")).isEqualTo("language=eng");
  }

  @ParameterizedTest
  @CsvSource({"en, language=eng", "DEU, language=deu", "x:y, ''", "en-GB, ''"})
  void aLanguageIsThreeLettersOrNone(String code, String expected) {
    JsonNode settings = with("/audioDescriptions/0", "{'languageCode': '%s'}".formatted(code));

    assertThat(value(reel(ladder(settings)), "-metadata:s:a:0")).isEqualTo(expected);
  }

  @Test
  void theStreamIsWrittenSoThatNothingWaits() {
    EncodeCommand command = reel(ladder(TinyLadder.settings()));

    assertThat(value(command, "-muxdelay")).isEqualTo("0");
    assertThat(value(command, "-pes_payload_size")).isEqualTo("400");
    assertThat(value(command, "-omit_video_pes_length")).isEqualTo("0");
    assertThat(command.arguments()).endsWith("pipe:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x':expansion=normal:textfile=/etc/passwd",
        "%{e\\:1}",
        "a;movie=/etc/passwd[b]",
        "-i /etc/passwd",
        "line\nbreak",
      })
  void aLabelIsNothingButALabel(String label) {
    EncodeCommand command =
        EncodeCommand.reel(ladder(TinyLadder.settings()), Pattern.of(label), 25, ALL);

    String graph = value(command, "-filter_complex");
    assertThat(graph)
        .doesNotContain("/etc", "textfile=", "movie=", "%{e", "\n")
        .contains("text='" + Pattern.of(label).label() + "':expansion=none");
    assertThat(Pattern.of(label).label()).matches("[\\p{L}\\p{N} _.-]*");
    assertThat(command.arguments()).doesNotContain("-i");
  }

  @Test
  void namesOfDescriptionsAreInNoCommand() {
    JsonNode settings =
        TinyLadder.json(
            TinyLadder.settings().toString().replace("small", "-i;/etc/passwd").replace('"', '\''));

    EncodeCommand command = reel(ladder(settings));

    assertThat(command.arguments()).noneMatch(argument -> argument.contains("passwd"));
  }

  @Test
  void wordsThatAreNoneOfMediaLivesBecomeNoArguments() {
    EncodeCommand command =
        reel(
            withAvc(
                """
                {'profile': 'high -i wrong', 'level': 'H264_LEVEL_3:wrong',
                 'rateControlMode': '-wrong'}"""));

    assertThat(command.arguments()).noneMatch(argument -> argument.contains("wrong"));
    assertThat(value(command, "-profile:v:0")).isEqualTo("main");
  }

  @Test
  void withoutAFontOnlyTheCounterIsDrawn() {
    Abilities none = new Abilities(ALL.encoders(), ALL.filters(), Optional.empty());
    Ladder ladder = ladder(TinyLadder.settings());

    String graph =
        value(EncodeCommand.reel(ladder, Pattern.of("news"), 400, none), "-filter_complex");

    assertThat(graph).doesNotContain("drawtext").contains("gte(mod(n,1048576),524288)");
  }

  @Test
  void oneColorIsSilentAndHasNoCounter() {
    Ladder ladder = ladder(TinyLadder.settings());

    String graph =
        value(EncodeCommand.reel(ladder, Pattern.plain("FF0000"), 400, ALL), "-filter_complex");

    assertThat(graph)
        .startsWith("color=c=0xff0000:size=320x180")
        .contains("anullsrc")
        .doesNotContain("drawbox", "sine");
  }

  @Test
  void aColorIsSixDigits() {
    assertThatThrownBy(() -> Pattern.plain("red:s=1x1")).hasMessageContaining("six hex digits");
  }

  @Test
  void aRealSourceComesFromStandardInputAndFromNowhereElse() {
    LiveInput input = new LiveInput("mpegts", Optional.of("i:256"), List.of("i:257"));

    EncodeCommand command =
        EncodeCommand.live(ladder(TinyLadder.settings()), input, Preset.SUPERFAST);

    assertThat(value(command, "-protocol_whitelist")).isEqualTo("pipe");
    assertThat(values(command, "-i")).containsExactly("pipe:0");
    assertThat(value(command, "-f")).isEqualTo("mpegts");
    assertThat(value(command, "-progress")).isEqualTo("pipe:2");
    assertThat(value(command, "-preset:v:0")).isEqualTo("superfast");
    assertThat(value(command, "-filter_complex"))
        .contains("[0:i:256]yadif=deint=interlaced,split=2", "[0:i:257]aresample");
  }

  @Test
  void barsAreLeftAroundAPictureOfAnotherShapeUnlessItIsToBeStretched() {
    LiveInput input = new LiveInput("flv", Optional.of("v:0"), List.of());
    JsonNode stretched = with("/videoDescriptions/1", "{'scalingBehavior': 'STRETCH_TO_OUTPUT'}");

    String graph =
        value(EncodeCommand.live(ladder(stretched), input, Preset.ULTRAFAST), "-filter_complex");

    assertThat(graph)
        .contains("pad=160:90", "scale=320:180:")
        .doesNotContain("pad=320")
        .contains("anullsrc");
  }

  @Test
  void aSourceWithoutPicturesIsBlack() {
    LiveInput input = new LiveInput("mpegts", Optional.empty(), List.of("i:257"));

    EncodeCommand command =
        EncodeCommand.live(ladder(TinyLadder.settings()), input, Preset.ULTRAFAST);

    assertThat(value(command, "-filter_complex")).startsWith("color=c=black:s=320x180:r=25/1");
    assertThat(command.arguments()).contains("-shortest");
  }

  @Test
  void gopsOfSecondsAreForcedWhereTheFrameRateIsTheSources() {
    Ladder ladder = withAvc("{'framerateControl': 'INITIALIZE_FROM_SOURCE', 'gopSize': 2}");
    LiveInput input = new LiveInput("flv", Optional.of("v:0"), List.of());

    EncodeCommand command = EncodeCommand.live(ladder, input, Preset.ULTRAFAST);

    assertThat(value(command, "-force_key_frames:v:0")).isEqualTo("expr:gte(t,n_forced*2.0)");
    assertThat(value(command, "-filter_complex")).doesNotContain("[s0]fps");
  }

  @Test
  void unknownEncodersAreNeverNamed() {
    Ladder ladder =
        Ladder.of(
            TinyLadder.settings(),
            Set.of("d"),
            new Abilities(Set.of(), Set.of(), Optional.empty()));

    assertThat(ladder.programs()).isEmpty();
    assertThat(ladder.leftOut()).hasSize(3);
  }
}
