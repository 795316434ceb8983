package dev.onair.sandbox.medialive.playout.encode;

import static dev.onair.sandbox.medialive.playout.encode.EncodeFixture.ALL;
import static dev.onair.sandbox.medialive.playout.encode.EncodeFixture.golden;
import static dev.onair.sandbox.medialive.playout.encode.EncodeFixture.ladder;
import static dev.onair.sandbox.medialive.playout.encode.EncodeFixture.with;
import static dev.onair.sandbox.medialive.playout.encode.EncodeFixture.withAvc;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.media.codec.FrameRate;
import dev.onair.sandbox.medialive.playout.TinyLadder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {

  @Test
  void eachOutputIsAProgramWithItsDescriptions() {
    assertThat(ladder(golden("everything.json")).programs())
        .containsExactly(
            new Program(
                1, 0, 0, "_best", Optional.of("video_best"), List.of("english", "surround")),
            new Program(2, 0, 1, "_360p", Optional.of("video_360p"), List.of()),
            new Program(3, 0, 2, "_288p", Optional.of("video_288p"), List.of()));
  }

  @Test
  void whatIsNotEncodedIsSaid() {
    assertThat(ladder(golden("everything.json")).leftOut())
        .containsExactly(
            "left out: noise filter of video 'video_best'",
            "left out: noise filter of video 'video_360p'",
            "left out: noise filter of video 'video_288p'",
            "left out: captions 'english-cc'");
  }

  @Test
  void aVideoThatCanNotBeEncodedIsLeftOutWithItsProgram() {
    JsonNode settings = TinyLadder.settings().deepCopy();
    ((ObjectNode) settings.at("/videoDescriptions/0"))
        .set("codecSettings", TinyLadder.json("{'av1Settings': {}}"));

    Ladder ladder = ladder(settings);

    assertThat(ladder.rungs()).extracting(Rung::name).containsExactly("large");
    assertThat(ladder.programs()).extracting(Program::nameModifier).containsExactly("_large");
    assertThat(ladder.leftOut())
        .containsExactly("left out: video 'small': av1 is not encoded here");
  }

  @Test
  void anEncoderThatThisFfmpegLacksIsNamed() {
    Abilities none = new Abilities(Set.of("libx264"), Set.of(), Optional.empty());

    Ladder ladder = Ladder.of(TinyLadder.settings(), Set.of("d"), none);

    assertThat(ladder.leftOut())
        .containsExactly("left out: audio 'stereo': this ffmpeg has no aac");
    assertThat(ladder.programs()).allMatch(program -> program.tracks().isEmpty());
  }

  @Test
  void anOutputMayCarryOnlyAudio() {
    JsonNode settings = TinyLadder.settings().deepCopy();
    ((ObjectNode) settings.at("/outputGroups/0/outputs/1")).remove("videoDescriptionName");

    Ladder ladder = ladder(settings);

    assertThat(ladder.programs().get(1))
        .isEqualTo(new Program(2, 0, 1, "_large", Optional.empty(), List.of("stereo")));
    assertThat(ladder.rungs()).extracting(Rung::name).containsExactly("small");
  }

  @Test
  void groupsThatGoElsewhereAreNotEncoded() {
    JsonNode settings = TinyLadder.settings().deepCopy();
    ObjectNode archive = settings.at("/outputGroups/0").deepCopy();
    archive.put("name", "archive");
    ((ObjectNode) archive.at("/outputGroupSettings/hlsGroupSettings/destination"))
        .put("destinationRefId", "bucket");
    ((ArrayNode) settings.at("/outputGroups")).insert(0, archive);

    Ladder ladder = ladder(settings);

    assertThat(ladder.programs()).extracting(Program::group).containsExactly(1, 1);
    assertThat(ladder.leftOut())
        .containsExactly("left out: output group 'archive', which is not sent to a packager");
  }

  @Test
  void soundThatIsMadeDifferentlyIsSaid() {
    Ladder ladder =
        ladder(
            with(
                "/audioDescriptions/0/codecSettings/aacSettings",
                "{'profile': 'HEV1', 'rawFormat': 'LATM_LOAS'}"));

    assertThat(ladder.leftOut())
        .containsExactly(
            "HE-AAC of audio 'stereo' is AAC-LC here", "LATM of audio 'stereo' is ADTS here");
  }

  @Test
  void whatTheSettingsDoNotSayIsTheSources() {
    JsonNode settings =
        with(
            "/videoDescriptions/0/codecSettings/h264Settings",
            "{'framerateControl': 'INITIALIZE_FROM_SOURCE'}");
    ((ObjectNode) settings.at("/videoDescriptions/0")).remove(List.of("width", "height"));

    Rung rung = ladder(settings).rungs().get(0);

    assertThat(rung.size()).isEmpty();
    assertThat(rung.rate()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "25, 1, 1, SECONDS, 400",
    "50, 1, 100, FRAMES, 800",
    // As long as whole GOPs: 16.016 s.
    "30000, 1001, 60, FRAMES, 480",
    // As long as whole ticks: a frame has 1501.5.
    "60000, 1001, 15, FRAMES, 960",
    "24000, 1001, 1, FRAMES, 384",
    // Three seconds: six rounds of them.
    "25, 1, 3, SECONDS, 450",
  })
  void aRoundIsWholeGopsAndWholeTicks(
      int numerator, int denominator, int gop, String units, int frames) {
    JsonNode settings = TinyLadder.settings().deepCopy();
    for (JsonNode video : settings.at("/videoDescriptions")) {
      ((ObjectNode) video.at("/codecSettings/h264Settings"))
          .put("framerateNumerator", numerator)
          .put("framerateDenominator", denominator)
          .put("gopSize", gop)
          .put("gopSizeUnits", units);
    }

    assertThat(ladder(settings).roundFrames()).isEqualTo(frames);
  }

  @Test
  void withoutARungItsProgramIsGoneAndTheOthersKeepTheirNumbers() {
    Ladder full = ladder(TinyLadder.settings());

    Ladder less = full.without(full.rungs().get(0), "small left out: no time");

    assertThat(less.programs()).extracting(Program::number).containsExactly(2);
    assertThat(less.rungs()).extracting(Rung::name).containsExactly("large");
    assertThat(less.tracks()).isEqualTo(full.tracks());
    assertThat(less.leftOut()).containsExactly("small left out: no time");
  }

  @Test
  void atHalfTheFrameRateGopsLastAsLong() {
    Ladder half = withAvc("{'gopSize': 50, 'gopSizeUnits': 'FRAMES'}").halved("half the rate");

    Rung rung = half.rungs().get(0);
    assertThat(rung.rate()).contains(new FrameRate(25, 2));
    assertThat(rung.gop().frames(rung.rate().orElseThrow())).isEqualTo(25);
  }

  @Test
  void costGrowsWithPixels() {
    // 320x180 and 160x90 at 25 frames a second: 1.8 megapixels, 8 ms each.
    assertThat(ladder(TinyLadder.settings()).cost(Preset.ULTRAFAST)).isBetween(0.0143, 0.0145);
  }

  @Test
  void abilitiesAreReadFromWhatFfmpegSays() {
    Abilities abilities =
        Abilities.read(
            """
            Encoders:
             V..... = Video
             ------
             V....D libx264              libx264 H.264 (codec h264)
             A..... aac                  AAC (Advanced Audio Coding)
            """,
            """
            Filters:
              T.. = Timeline support
             T.C drawtext          V->V       Draw text on top of video frames.
            """,
            ALL.font());

    assertThat(abilities.encoders()).contains("libx264", "aac");
    assertThat(abilities.filters()).contains("drawtext");
    assertThat(abilities.canDrawText()).isTrue();
  }
}
