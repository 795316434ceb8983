package dev.onair.endtoend;

import static dev.onair.endtoend.WatchedDeployment.FRAME_RATE;
import static dev.onair.endtoend.WatchedDeployment.ROUND;
import static dev.onair.endtoend.WatchedDeployment.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.play.Manifest.Format;
import dev.onair.sandbox.medialive.playout.ffmpeg.FfmpegRun;
import dev.onair.sandbox.medialive.playout.source.StreamFaults;
import dev.onair.testing.RealChromium;
import dev.onair.testing.RealFfmpeg;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a viewer sees of a channel that the real Terraform deployed: a real browser plays it from
 * the deployed distribution, and reads the counter of frames in the picture.
 */
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WatchedTest {

  private static final String NEWS =
      """
      inputs.main {
        type = URL_PULL
        sources = ["https://a.onair.dev/live.m3u8", "https://b.onair.dev/live.m3u8"]
      }
      encoding.profile = small
      start = true
      """;

  private static final String ARENA =
      """
      class = SINGLE_PIPELINE
      inputs {
        main { type = RTP_PUSH, allow = ["203.0.113.0/24"], failover.to = backup }
        backup { type = RTP_PUSH, allow = ["198.51.100.0/24"] }
      }
      encoding.profile = small
      start = true
      """;

  private WatchedDeployment watched;
  private RealChromium chromium;
  private Optional<NineChannels> nine = Optional.empty();

  @BeforeAll
  void channelsOnAir(@TempDir Path root) {
    watched = WatchedDeployment.of(root, Map.of("news", NEWS, "arena", ARENA));
    chromium = watched.chromium();
  }

  @AfterAll
  void stop() {
    nine.ifPresent(NineChannels::close);
    if (watched != null) {
      watched.close();
    }
  }

  @AfterEach
  void nothingWasForbiddenOrThrown() {
    assertThat(chromium.problems()).isEmpty();
  }

  @Test
  @Order(1)
  void thePageOfTheCommandPlaysWithLowLatency() {
    Path page = watched.folder().resolve("wall.html");
    Cli.Result result =
        new Cli(watched.deployment().project().root())
            .with(watched.deployment().environment())
            .run("play", "news", "--output", page.toString());
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).isEqualTo(page + "\n");

    chromium.open(page.toUri());

    chromium.until(
        "wall.tiles[0].video.currentTime > 0 && wall.tiles[0].state === 'playing'", SOON);
    assertThat(chromium.value("wall.tiles[0].manifest.format").asText()).isEqualTo("ll-hls");
    double least = Double.MAX_VALUE;
    for (int i = 0; i < 60 && least >= 4; i++) {
      WatchedDeployment.pause();
      least = Math.min(least, watched.behind(0));
    }
    assertThat(least).as("seconds from lens to screen").isLessThan(4);
  }

  @Test
  @Order(2)
  void everyFormatPlaysForTwentySeconds() throws IOException {
    List<Format> formats = List.of(Format.LL_HLS, Format.HLS_TS, Format.HLS_CMAF, Format.DASH);
    watched.open(
        "formats",
        formats.stream().map(format -> watched.tile("news", format.id(), format)).toList());
    for (int tile = 0; tile < formats.size(); tile++) {
      chromium.until(
          "wall.tiles[%1$d].state === 'playing' && wall.tiles[%1$d].video.videoWidth > 0"
              .formatted(tile),
          SOON);
    }
    chromium.value("window.begun = wall.tiles.map(tile => tile.video.currentTime)");

    for (int tile = 0; tile < formats.size(); tile++) {
      chromium.until("wall.tiles[%1$d].video.currentTime > begun[%1$d] + 20".formatted(tile), SOON);
      String video = "wall.tiles[%d].video".formatted(tile);
      int before = watched.counter(tile);
      WatchedDeployment.pause();
      assertThat(watched.counter(tile))
          .as(formats.get(tile).label())
          .isNotEqualTo(before)
          .isLessThan(ROUND * FRAME_RATE);
      assertThat(chromium.value(video + ".error === null").asBoolean()).isTrue();
      assertThat(chromium.value(video + ".webkitAudioDecodedByteCount").asLong()).isPositive();
      assertThat(chromium.value("wall.tiles[%d].facts().frames".formatted(tile)).asInt())
          .isGreaterThan(20 * FRAME_RATE / 2);
    }
    assertThat(
            chromium
                .value(
                    "wall.tiles.flatMap(tile => tile.history.happenings)"
                        + ".filter(({kind}) => kind === 'error').map(({words}) => words).join()")
                .asText())
        .isEmpty();
  }

  @Test
  @Order(3)
  void renditionsSwitchDownAndUp() throws IOException {
    for (Format format : List.of(Format.LL_HLS, Format.DASH)) {
      watched.open("renditions-" + format.id(), List.of(watched.tile("news", "news", format)));
      chromium.until("document.querySelectorAll('.renditions option').length === 3", SOON);

      chromium.choose(".renditions select", "1");
      chromium.until("wall.tiles[0].video.videoHeight === 180", SOON);
      chromium.choose(".renditions select", "0");
      chromium.until("wall.tiles[0].video.videoHeight === 360", SOON);
    }
  }

  @Test
  @Order(4)
  void thePictureGoesOnWithoutPipeline0AndWithAnotherEncoder() throws IOException {
    StreamFaults faults = watched.deployment().sandbox().streamFaults().orElseThrow();
    String id = watched.deployment().encoder("news").get("id").asText();
    watched.open("faults", List.of(watched.tile("news", "news", Format.LL_HLS)));
    chromium.until(
        "wall.tiles[0].video.currentTime > 0 && wall.tiles[0].state === 'playing'", SOON);

    faults.killPipeline(id, 0);
    watched.playsOn(12);
    faults.restorePipeline(id, 0);
    faults.killEncoder(id);
    watched.playsOn(12);
  }

  /** Others' encoders push red to one input, and blue to the other. */
  @Test
  @Order(5)
  void anInputThatIsLostIsReplacedByTheOther() throws IOException {
    String id = watched.deployment().encoder("arena").get("id").asText();
    FfmpegRun backup;
    try (FfmpegRun main = push("main", "red")) {
      watched.open("failover", List.of(watched.tile("arena", "arena", Format.LL_HLS)));
      untilStrip(red -> red.get(0) > 128 && red.get(2) < 96);
      assertThat(activeInput(id)).isEqualTo("main");
      assertThat(main.lastLines()).isEmpty();
      backup = push("backup", "blue");
    }
    try (backup) {
      untilStrip(blue -> blue.get(2) > 128 && blue.get(0) < 96);
      assertThat(activeInput(id)).isEqualTo("backup");
      watched.playsOn(5);
      assertThat(backup.lastLines()).isEmpty();
    }
  }

  /** A stream of one color, to where an input listens. */
  private FfmpegRun push(String input, String color) throws IOException {
    String url =
        watched.deployment().sandbox().all("medialive/input").stream()
            .filter(row -> row.get("name").asText().contains("_arena_" + input + "_"))
            .map(row -> row.at("/destinations/0/url").asText())
            .findFirst()
            .orElseThrow();
    String picture = "color=%s:size=320x180:rate=25".formatted(color);
    String command =
        "-loglevel error -re -f lavfi -i %s -f lavfi -i sine=sample_rate=48000 -c:v libx264"
            + " -preset ultrafast -g 25 -pix_fmt yuv420p -c:a aac -f rtp_mpegts %s";
    return RealFfmpeg.orSkip().start(List.of(command.formatted(picture, url).split(" ", -1)));
  }

  private void untilStrip(Predicate<List<Integer>> color) {
    for (int i = 0; i < 2 * SOON.toSeconds() && !color.test(watched.strip(0)); i++) {
      WatchedDeployment.pause();
    }
    assertThat(color.test(watched.strip(0))).as(() -> "seen: " + watched.strip(0)).isTrue();
  }

  private String activeInput(String id) {
    return watched
        .deployment()
        .client("medialive")
        .rest("GET", "/prod/channels/" + id, "")
        .json()
        .at("/pipelineDetails/0/activeInputAttachmentName")
        .asText();
  }

  @Test
  @Order(6)
  void aStoppedChannelSaysSoAndComesBack() throws IOException {
    // Most of this is waiting: what the next one shows is encoded meanwhile.
    nine();
    watched.open("stopped", List.of(watched.tile("news", "news", Format.HLS_CMAF)));
    chromium.until("wall.tiles[0].state === 'playing'", SOON);
    String id = watched.deployment().encoder("news").get("id").asText();

    watched.deployment().client("medialive").rest("POST", "/prod/channels/" + id + "/stop", "{}");
    chromium.until("/^404|^no new pictures/.test(wall.tiles[0].words)", Duration.ofMinutes(2));
    watched.deployment().client("medialive").rest("POST", "/prod/channels/" + id + "/start", "{}");
    chromium.until("wall.tiles[0].state === 'playing'", Duration.ofSeconds(90));
    watched.playsOn(5);
  }

  @Test
  @Order(7)
  void nineChannelsKeepPlayingForAMinute() throws IOException, InterruptedException {
    // Nine reels are encoded first, by a machine that may have much else to do.
    assertThat(nine().await(Duration.ofMinutes(10))).isEmpty();
    chromium.resize(1440, 900);
    watched.open("nine", nine().wall());
    chromium.until(
        "wall.tiles.length === 9 && wall.tiles.every(tile => tile.state === 'playing')",
        Duration.ofMinutes(3));
    chromium.value("window.begun = wall.tiles.map(tile => tile.video.currentTime)");

    chromium.until(
        "wall.tiles.every((tile, i) => tile.video.currentTime > begun[i] + 60)",
        Duration.ofMinutes(4));

    if (Boolean.getBoolean("onair.update")) {
      drawTheReadmesPicture();
    }
  }

  private NineChannels nine() {
    if (nine.isEmpty()) {
      Path folder = watched.folder().resolve("nine");
      nine =
          Optional.of(
              NineChannels.start(
                  folder, WatchedDeployment.LADDER, WatchedDeployment.video(folder)));
    }
    return nine.get();
  }

  /** In 256 colours, which is a third of its size. */
  private void drawTheReadmesPicture() throws IOException, InterruptedException {
    Path seen = watched.folder().resolve("wall.png");
    chromium.screenshot(seen);
    int exitCode =
        new ProcessBuilder(
                "ffmpeg",
                "-v",
                "error",
                "-y",
                "-i",
                seen.toString(),
                "-filter_complex",
                "split[a][b];[a]palettegen[p];[b][p]paletteuse=dither=none",
                "docs/wall.png")
            .start()
            .waitFor();
    assertThat(exitCode).isZero();
  }
}
