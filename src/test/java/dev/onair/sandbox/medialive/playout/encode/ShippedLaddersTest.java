package dev.onair.sandbox.medialive.playout.encode;

import static dev.onair.sandbox.medialive.playout.encode.EncodeFixture.reel;
import static dev.onair.sandbox.medialive.playout.encode.EncodeFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.config.encoding.Profiles;
import dev.onair.config.hocon.ConfFile;
import dev.onair.config.section.Defaults;
import dev.onair.diagnostics.Problems;
import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import dev.onair.sandbox.medialive.playout.ffmpeg.FfmpegRun;
import dev.onair.testing.RealFfmpeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every profile that comes with onair is encoded as it says, and whole. */
class ShippedLaddersTest {

  private static final Path ROOT = Path.of("").toAbsolutePath();
  private static final Profiles PROFILES = profiles();

  private static Profiles profiles() {
    Problems problems = new Problems();
    return Profiles.read(ROOT, new ConfFile(ROOT, Map.of(), problems), Defaults.load(), problems);
  }

  static Stream<String> names() {
    return PROFILES.names().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void eachRungIsWhatTheProfileSays(String name) {
    JsonNode settings = settings(name);

    Ladder ladder = ladder(settings, EncodeFixture.ALL);
    EncodeCommand command = reel(ladder);

    assertThat(ladder.leftOut()).isEmpty();
    assertThat(ladder.rungs()).hasSize(settings.at("/videoDescriptions").size());
    assertThat(ladder.programs()).hasSize(settings.at("/outputGroups/0/outputs").size());
    int index = 0;
    for (JsonNode video : settings.at("/videoDescriptions")) {
      JsonNode codec = video.path("codecSettings").elements().next();
      Rung rung = ladder.rungs().get(index);
      assertThat(rung.size())
          .contains(new Size(video.path("width").asInt(), video.path("height").asInt()));
      int bitrate = codec.path("maxBitrate").asInt(codec.path("bitrate").asInt());
      assertThat(value(command, "-maxrate:v:" + index)).isEqualTo(Integer.toString(bitrate));
      double gop = codec.path("gopSize").asDouble();
      boolean inSeconds = codec.path("gopSizeUnits").asText().equals("SECONDS");
      double rate =
          codec.path("framerateNumerator").asDouble()
              / codec.path("framerateDenominator").asDouble();
      assertThat(value(command, "-g:v:" + index))
          .isEqualTo(Long.toString(Math.round(inSeconds ? gop * rate : gop)));
      index++;
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void whatFfmpegMakesOfItIsWhatTheProfileSays(String name, @TempDir Path folder) throws Exception {
    Ffmpeg ffmpeg = RealFfmpeg.orSkip();
    JsonNode settings = settings(name);
    Ladder ladder = ladder(settings, ffmpeg.abilities());
    // One GOP, and the first picture of the next.
    int frames = ladder.rungs().get(0).gop().frames(ladder.frameRate()) + 1;
    Path file = folder.resolve("reel.ts");

    EncodeCommand command =
        EncodeCommand.reel(ladder, Pattern.of(name), frames, ffmpeg.abilities());
    try (FfmpegRun run = ffmpeg.start(command.arguments())) {
      Files.copy(run.output(), file);
      assertThat(run.await()).as("%s", run.lastLines()).isZero();
    }

    List<String> expected = new ArrayList<>();
    for (JsonNode video : settings.at("/videoDescriptions")) {
      boolean isHevc = video.path("codecSettings").has("h265Settings");
      JsonNode codec = video.path("codecSettings").elements().next();
      expected.add(
          "%s %dx%d %d/%d"
              .formatted(
                  isHevc ? "hevc Main" : "h264 High",
                  video.path("width").asInt(),
                  video.path("height").asInt(),
                  codec.path("framerateNumerator").asInt(),
                  codec.path("framerateDenominator").asInt()));
    }
    assertThat(videos(file)).containsExactlyElementsOf(expected);
    assertThat(keyFrames(file)).isEqualTo(2);
  }

  private static JsonNode settings(String name) {
    return PROFILES.find(name).orElseThrow().settings();
  }

  private static Ladder ladder(JsonNode settings, Abilities abilities) {
    String destination =
        settings
            .at("/outputGroups/0/outputGroupSettings/hlsGroupSettings/destination")
            .path("destinationRefId")
            .asText();
    return Ladder.of(settings, Set.of(destination), abilities);
  }

  private static List<String> videos(Path file) throws IOException {
    return StreamSupport.stream(
            probe(file, "-show_entries", "stream=codec_name,profile,width,height,r_frame_rate")
                .path("streams")
                .spliterator(),
            false)
        .filter(stream -> stream.has("width"))
        .map(
            s ->
                "%s %s %sx%s %s"
                    .formatted(
                        s.path("codec_name").asText(),
                        s.path("profile").asText(),
                        s.path("width").asText(),
                        s.path("height").asText(),
                        s.path("r_frame_rate").asText()))
        .toList();
  }

  /** Of the first rung. */
  private static long keyFrames(Path file) throws IOException {
    return StreamSupport.stream(
            probe(file, "-select_streams", "v:0", "-show_entries", "packet=flags")
                .path("packets")
                .spliterator(),
            false)
        .filter(packet -> packet.path("flags").asText().startsWith("K"))
        .count();
  }

  private static JsonNode probe(Path file, String... options) throws IOException {
    List<String> command = new ArrayList<>(List.of("ffprobe", "-v", "error", "-of", "json"));
    command.addAll(List.of(options));
    command.add(file.toString());
    Process process = new ProcessBuilder(command).start();
    return new ObjectMapper().readTree(process.getInputStream());
  }
}
