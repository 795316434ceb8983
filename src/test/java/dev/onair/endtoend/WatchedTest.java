package dev.onair.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.Cli;
import dev.onair.fleet.deployed.PlaybackHosts;
import dev.onair.play.Manifest;
import dev.onair.play.Manifest.Format;
import dev.onair.play.Wall;
import dev.onair.play.WallChannel;
import dev.onair.play.WallPage;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.Video;
import dev.onair.sandbox.medialive.playout.source.StreamFaults;
import dev.onair.testing.RealChromium;
import dev.onair.testing.RealFfmpeg;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WatchedTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  private static final int FRAME_RATE = 25;

  /** What is drawn comes again after this: seconds. */
  private static final int ROUND = 16;

  private static final String LADDER =
      """
      input { resolution = SD, max-bitrate = MAX_10_MBPS }
      frame-rate = %d
      renditions = [
        { size = 640x360, max-bitrate = 500 kbps, quality = 7 }
        { size = 320x180, max-bitrate = 200 kbps, quality = 6 }
      ]
      """
          .formatted(FRAME_RATE);

  private static final String CHANNEL =
      """
      inputs.main {
        type = URL_PULL
        sources = ["https://a.onair.dev/live.m3u8", "https://b.onair.dev/live.m3u8"]
      }
      encoding.profile = small
      start = true
      """;

  private static final String SHARED =
      """
      protect = false
      alarms.enabled = false
      dashboards.scope = NONE
      delivery.access-logs.enabled = false
      """;

  /**
   * The number of the frame that a tile shows: 20 squares from the picture's top left, the lowest
   * bit first, white for one.
   */
  private static final String COUNTER =
      """
      (video => {
        const canvas = document.createElement('canvas');
        const width = canvas.width = video.videoWidth, height = canvas.height = video.videoHeight;
        const context = canvas.getContext('2d');
        context.drawImage(video, 0, 0);
        let number = 0;
        for (let bit = 0; bit < 20; bit++) {
          const x = Math.floor(width / 10 + (bit + 0.5) * width / 25);
          const y = Math.floor(height / 20 + width / 50);
          if (context.getImageData(x, y, 1, 1).data[1] > 128) number += 2 ** bit;
        }
        return number;
      })(wall.tiles[%d].video)
      """;

  private Path folder;
  private Deployment deployment;
  private RealChromium chromium;
  private Map<String, String> playback;
  private PlaybackHosts hosts;

  @BeforeAll
  void aChannelOnAir(@TempDir Path root) throws IOException {
    RealFfmpeg.orSkip();
    folder = root;
    chromium = RealChromium.orSkip();
    Video video =
        new Video(
            Path.of("ffmpeg"),
            0,
            root.resolve("reels"),
            root.resolve("spool"),
            1L << 30,
            line -> {});
    deployment = Deployment.in(root.resolve("project"), SandboxOptions.defaults().withVideo(video));
    deployment
        .project()
        .shared(SHARED)
        .file("profiles/small.conf", LADDER)
        .channel("news", CHANNEL);
    deployment.synthesize();
    deployment.stack("shared").apply().succeeded();
    deployment.stack("news").apply().succeeded();
    hosts = PlaybackHosts.in(deployment.sandbox().environment());
    playback = urls();
  }

  @AfterAll
  void stop() {
    if (chromium != null) {
      chromium.close();
    }
    if (deployment != null) {
      deployment.close();
    }
  }

  @AfterEach
  void nothingWasForbiddenOrThrown() {
    assertThat(chromium.problems()).isEmpty();
  }

  @Test
  @Order(1)
  void thePageOfTheCommandPlaysWithLowLatency() {
    Path page = folder.resolve("wall.html");
    Cli.Result result =
        new Cli(deployment.project().root())
            .with(deployment.environment())
            .run("play", "news", "--output", page.toString());
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out()).isEqualTo(page + "\n");

    chromium.open(page.toUri());

    chromium.until(
        "wall.tiles[0].video.currentTime > 0 && wall.tiles[0].state === 'playing'", SOON);
    assertThat(chromium.value("wall.tiles[0].manifest.format").asText()).isEqualTo("ll-hls");
    double least = Double.MAX_VALUE;
    for (int i = 0; i < 60 && least >= 4; i++) {
      pause();
      least = Math.min(least, behind(0));
    }
    assertThat(least).as("seconds from lens to screen").isLessThan(4);
  }

  @Test
  @Order(2)
  void everyFormatPlaysForTwentySeconds() throws IOException {
    List<Format> formats = List.of(Format.LL_HLS, Format.HLS_TS, Format.HLS_CMAF, Format.DASH);
    open("formats", formats.stream().map(format -> tile(format.id(), format)).toList());
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
      int before = counter(tile);
      pause();
      assertThat(counter(tile))
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
      open("renditions-" + format.id(), List.of(tile("news", format)));
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
    StreamFaults faults = deployment.sandbox().streamFaults().orElseThrow();
    String id = deployment.encoder("news").get("id").asText();
    open("faults", List.of(tile("news", Format.LL_HLS)));
    chromium.until(
        "wall.tiles[0].video.currentTime > 0 && wall.tiles[0].state === 'playing'", SOON);

    faults.killPipeline(id, 0);
    playsOn(12);
    faults.restorePipeline(id, 0);
    faults.killEncoder(id);
    playsOn(12);
  }

  @Test
  @Order(5)
  void aStoppedChannelSaysSoAndComesBack() throws IOException {
    open("stopped", List.of(tile("news", Format.HLS_CMAF)));
    chromium.until("wall.tiles[0].state === 'playing'", SOON);
    String id = deployment.encoder("news").get("id").asText();

    deployment.client("medialive").rest("POST", "/prod/channels/" + id + "/stop", "{}");
    chromium.until("/^404|^no new pictures/.test(wall.tiles[0].words)", Duration.ofMinutes(2));
    deployment.client("medialive").rest("POST", "/prod/channels/" + id + "/start", "{}");
    chromium.until("wall.tiles[0].state === 'playing'", Duration.ofSeconds(90));
    playsOn(5);
  }

  /** They are nine times the same channel, each under a host name of its own. */
  @Test
  @Order(6)
  void nineTilesKeepPlayingForAMinute() throws IOException, InterruptedException {
    chromium.resize(1440, 900);
    open(
        "nine",
        IntStream.rangeClosed(1, 9)
            .mapToObj(i -> tile("news-" + i, Format.LL_HLS, Format.HLS_CMAF))
            .toList());
    chromium.until("wall.tiles.every(tile => tile.state === 'playing')", SOON);
    chromium.value("window.begun = wall.tiles.map(tile => tile.video.currentTime)");

    chromium.until(
        "wall.tiles.every((tile, i) => tile.video.currentTime > begun[i] + 60)",
        Duration.ofMinutes(2));

    if (Boolean.getBoolean("onair.update")) {
      drawTheReadmesPicture();
    }
  }

  /** In 256 colours, which is a third of its size. */
  private void drawTheReadmesPicture() throws IOException, InterruptedException {
    Path seen = folder.resolve("wall.png");
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

  /** How far the picture is behind the time that its frame was made at: seconds. */
  private double behind(int tile) {
    double made = counter(tile) / (double) FRAME_RATE;
    double now = System.currentTimeMillis() / 1000.0;
    return (((now - made) % ROUND) + ROUND) % ROUND;
  }

  private int counter(int tile) {
    return chromium.value(COUNTER.formatted(tile)).asInt();
  }

  private void playsOn(int seconds) {
    chromium.value("window.begun = wall.tiles[0].video.currentTime");
    chromium.until("wall.tiles[0].video.currentTime > begun + " + seconds, SOON);
  }

  private void open(String name, List<WallChannel> channels) throws IOException {
    Path file = folder.resolve(name + ".html");
    Files.writeString(file, WallPage.html(new Wall("news", channels)));
    chromium.open(file.toUri());
  }

  private WallChannel tile(String name, Format... formats) {
    return new WallChannel(
        name, List.of(formats).stream().map(format -> manifest(name, format)).toList(), List.of());
  }

  private Manifest manifest(String name, Format format) {
    String key =
        switch (format) {
          case HLS_TS, HLS -> "hls/index";
          case LL_HLS_TS -> "hls/ll-index";
          case HLS_CMAF -> "cmaf/index";
          case LL_HLS -> "cmaf/ll-index";
          case DASH -> "cmaf/dash";
        };
    URI url = hosts.of(playback.get(key), name);
    return new Manifest(key, format, url);
  }

  private Map<String, String> urls() {
    Map<String, String> urls = new TreeMap<>();
    deployment
        .state("news")
        .at("/outputs/playback-urls/value")
        .properties()
        .forEach(url -> urls.put(url.getKey(), url.getValue().asText()));
    return urls;
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
