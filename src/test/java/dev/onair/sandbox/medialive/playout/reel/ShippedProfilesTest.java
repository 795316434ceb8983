package dev.onair.sandbox.medialive.playout.reel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.onair.config.encoding.Profiles;
import dev.onair.config.hocon.ConfFile;
import dev.onair.config.section.Defaults;
import dev.onair.diagnostics.Problems;
import dev.onair.sandbox.medialive.playout.encode.EncodeCommand;
import dev.onair.sandbox.medialive.playout.encode.Ladder;
import dev.onair.sandbox.medialive.playout.encode.Pattern;
import dev.onair.sandbox.medialive.playout.encode.Program;
import dev.onair.sandbox.medialive.playout.encode.Rung;
import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import dev.onair.sandbox.medialive.playout.ffmpeg.FfmpegRun;
import dev.onair.testing.RealFfmpeg;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The reels of the profiles that onair ships, as ffprobe sees them: two GOPs of each. */
class ShippedProfilesTest {

  private static final Map<String, String> PROFILES =
      Map.of("HIGH", "High", "MAIN", "Main", "BASELINE", "Constrained Baseline");

  private final Ffmpeg ffmpeg = RealFfmpeg.orSkip();

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> reelsAreWhatTheirProfileSays() throws IOException {
    Path root = Path.of("").toAbsolutePath();
    Problems problems = new Problems();
    Profiles profiles =
        Profiles.read(root, new ConfFile(root, Map.of(), problems), Defaults.load(), problems);
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.list(root.resolve("profiles"))) {
      files.forEach(file -> names.add(file.getFileName().toString().replaceFirst("\\..*", "")));
    }
    return names.stream()
        .sorted()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> check(name, profiles.find(name).orElseThrow().settings())));
  }

  private void check(String name, JsonNode settings) throws Exception {
    Ladder ladder = Ladder.of(settings, destinations(settings), ffmpeg.abilities());
    Path file = reel(name, ladder);

    JsonNode programs = probed(file, "-show_programs").get("programs");

    assertThat(ladder.leftOut()).isEmpty();
    assertThat(programs).hasSameSizeAs(ladder.programs());
    for (JsonNode program : programs) {
      checkProgram(settings, ladder, program);
    }
    checkGops(ladder, file);
  }

  private static void checkProgram(JsonNode settings, Ladder ladder, JsonNode probed) {
    Program program =
        ladder.programs().stream()
            .filter(one -> one.number() == probed.get("program_num").asInt())
            .findFirst()
            .orElseThrow();
    JsonNode output =
        settings.at("/outputGroups/%d/outputs/%d".formatted(program.group(), program.output()));
    List<JsonNode> audio = streams(probed, "audio");
    assertThat(audio).hasSameSizeAs(output.path("audioDescriptionNames"));
    for (JsonNode stream : audio) {
      assertThat(stream.get("codec_name").asText()).isEqualTo("aac");
      assertThat(stream.get("sample_rate").asText()).isEqualTo("48000");
    }
    if (!output.has("videoDescriptionName")) {
      return;
    }
    JsonNode wanted =
        StreamSupport.stream(settings.get("videoDescriptions").spliterator(), false)
            .filter(video -> video.get("name").equals(output.get("videoDescriptionName")))
            .findFirst()
            .orElseThrow();
    JsonNode codec = wanted.get("codecSettings").elements().next();
    boolean isAvc = wanted.get("codecSettings").has("h264Settings");
    JsonNode video = streams(probed, "video").get(0);
    assertThat(video.get("codec_name").asText()).isEqualTo(isAvc ? "h264" : "hevc");
    assertThat(video.get("width").asInt()).isEqualTo(wanted.get("width").asInt());
    assertThat(video.get("height").asInt()).isEqualTo(wanted.get("height").asInt());
    assertThat(video.get("r_frame_rate").asText())
        .isEqualTo(
            codec.get("framerateNumerator").asText()
                + "/"
                + codec.get("framerateDenominator").asText());
    assertThat(video.get("profile").asText())
        .isEqualTo(PROFILES.get(codec.path("profile").asText(isAvc ? "HIGH" : "MAIN")));
  }

  private static List<JsonNode> streams(JsonNode program, String type) {
    return StreamSupport.stream(program.get("streams").spliterator(), false)
        .filter(stream -> stream.get("codec_type").asText().equals(type))
        .toList();
  }

  /** Decoding can begin with the first picture of each GOP, and with no other. */
  private static void checkGops(Ladder ladder, Path file) throws IOException {
    try (InputOf reel = new InputOf(file)) {
      List<List<Integer>> starts = new ArrayList<>();
      for (ReelTrack track : reel.reel().tracks()) {
        if (reel.reel().programs().videoPids().contains(track.pid())) {
          List<Integer> of = new ArrayList<>();
          for (int index = 0; index < track.size(); index++) {
            if (track.entry(index).randomAccess()) {
              of.add(index);
            }
          }
          starts.add(of);
        }
      }
      List<List<Integer>> wanted = new ArrayList<>();
      for (Rung rung : ladder.rungs()) {
        wanted.add(List.of(0, rung.gop().frames(rung.rate().orElseThrow())));
      }
      assertThat(starts).isEqualTo(wanted);
    }
  }

  private record InputOf(Reel reel) implements AutoCloseable {
    InputOf(Path file) throws IOException {
      this(ReelFile.read(Files.newInputStream(file), ReelBytes.of(file)).orElseThrow());
    }

    @Override
    public void close() throws IOException {
      reel.close();
    }
  }

  private Path reel(String name, Ladder ladder) throws Exception {
    int frames =
        2
            * ladder.rungs().stream()
                .mapToInt(rung -> rung.gop().frames(ladder.frameRate()))
                .max()
                .orElseThrow();
    EncodeCommand command =
        EncodeCommand.reel(ladder, Pattern.of(name), frames, ffmpeg.abilities());
    long period =
        frames * 90_000L * ladder.frameRate().denominator() / ladder.frameRate().numerator();
    Path file = folder.resolve(name + ".ts");
    try (FfmpegRun run = ffmpeg.start(command.arguments());
        OutputStream out = Files.newOutputStream(file)) {
      RawStream raw = RawStream.read(run.output());
      assertThat(run.await()).as(String.join("\n", run.lastLines())).isZero();
      // x265 tells what it is about, whatever it is told.
      assertThat(run.lastLines()).allMatch(line -> line.startsWith("x265 ["));
      ReelFile.write(raw.tables(), Rounds.of(raw, period), out);
    }
    return file;
  }

  private static Set<String> destinations(JsonNode settings) {
    return new TreeSet<>(settings.findValuesAsText("destinationRefId"));
  }

  private static JsonNode probed(Path file, String what) throws IOException {
    Process ffprobe =
        new ProcessBuilder("ffprobe", "-v", "error", "-of", "json", what, file.toString())
            .redirectErrorStream(true)
            .start();
    return new ObjectMapper().readTree(ffprobe.getInputStream());
  }
}
