package dev.onair.endtoend;

import dev.onair.fleet.deployed.PlaybackHosts;
import dev.onair.play.Manifest;
import dev.onair.play.Manifest.Format;
import dev.onair.play.Wall;
import dev.onair.play.WallChannel;
import dev.onair.play.WallPage;
import dev.onair.sandbox.SandboxOptions;
import dev.onair.sandbox.Video;
import dev.onair.testing.RealChromium;
import dev.onair.testing.RealFfmpeg;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A deployment whose channels stream, and a real browser that watches them. */
final class WatchedDeployment implements AutoCloseable {

  static final Duration SOON = Duration.ofSeconds(60);

  static final int FRAME_RATE = 25;

  /** What is drawn comes again after this: seconds. */
  static final int ROUND = 16;

  /** Of two renditions. */
  static final String LADDER =
      """
      input { resolution = SD, max-bitrate = MAX_10_MBPS }
      frame-rate = %d
      renditions = [
        { size = 640x360, max-bitrate = 500 kbps, quality = 7 }
        { size = 320x180, max-bitrate = 200 kbps, quality = 6 }
      ]
      """
          .formatted(FRAME_RATE);

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

  /** The color of a tile at the bottom left; black where nothing plays yet. */
  private static final String STRIP =
      """
      (video => {
        const canvas = document.createElement('canvas');
        const width = canvas.width = video.videoWidth, height = canvas.height = video.videoHeight;
        const context = canvas.getContext('2d');
        context.drawImage(video, 0, 0);
        if (!width) return [0, 0, 0];
        return [...context.getImageData(width / 50, height * 0.97, 1, 1).data].slice(0, 3);
      })(wall.tiles[%d].video)
      """;

  private final Path folder;
  private final Deployment deployment;
  private final RealChromium chromium;
  private final PlaybackHosts hosts;

  private WatchedDeployment(Path folder, Deployment deployment, RealChromium chromium) {
    this.folder = folder;
    this.deployment = deployment;
    this.chromium = chromium;
    this.hosts = PlaybackHosts.in(deployment.sandbox().environment());
  }

  /** Deploys channels with a profile "small" of two renditions. */
  static WatchedDeployment of(Path folder, Map<String, String> channels) {
    RealFfmpeg.orSkip();
    RealChromium chromium = RealChromium.orSkip();
    SandboxOptions options = SandboxOptions.defaults().withVideo(video(folder));
    Deployment deployment = Deployment.in(folder.resolve("project"), options);
    deployment.project().shared(SHARED).file("profiles/small.conf", LADDER);
    channels.forEach(deployment.project()::channel);
    deployment.synthesize();
    deployment.stack("shared").apply().succeeded();
    channels.keySet().forEach(channel -> deployment.stack(channel).apply().succeeded());
    return new WatchedDeployment(folder, deployment, chromium);
  }

  /** What streams are made with; all of it is kept below a folder. */
  static Video video(Path folder) {
    return new Video(
        Path.of("ffmpeg"),
        0,
        folder.resolve("reels"),
        folder.resolve("spool"),
        1L << 30,
        line -> {});
  }

  Deployment deployment() {
    return deployment;
  }

  RealChromium chromium() {
    return chromium;
  }

  Path folder() {
    return folder;
  }

  /** How far the picture is behind the time that its frame was made at: seconds. */
  double behind(int tile) {
    double made = counter(tile) / (double) FRAME_RATE;
    double now = System.currentTimeMillis() / 1000.0;
    return (((now - made) % ROUND) + ROUND) % ROUND;
  }

  int counter(int tile) {
    return chromium.value(COUNTER.formatted(tile)).asInt();
  }

  void playsOn(int seconds) {
    chromium.value("window.begun = wall.tiles[0].video.currentTime");
    chromium.until("wall.tiles[0].video.currentTime > begun + " + seconds, SOON);
  }

  void open(String name, List<WallChannel> channels) throws IOException {
    open(name, new Wall("news", channels));
  }

  void open(String name, Wall wall) throws IOException {
    Path file = folder.resolve(name + ".html");
    Files.writeString(file, WallPage.html(wall));
    chromium.open(file.toUri());
  }

  /** A tile of a channel, under a host name of its own. */
  WallChannel tile(String channel, String host, Format... formats) {
    return new WallChannel(
        host,
        List.of(formats).stream().map(format -> manifest(channel, host, format)).toList(),
        List.of());
  }

  private Manifest manifest(String channel, String host, Format format) {
    String key =
        switch (format) {
          case HLS_TS, HLS -> "hls/index";
          case LL_HLS_TS -> "hls/ll-index";
          case HLS_CMAF -> "cmaf/index";
          case LL_HLS -> "cmaf/ll-index";
          case DASH -> "cmaf/dash";
        };
    URI url = hosts.of(playback(channel, key), host);
    return new Manifest(key, format, url);
  }

  private String playback(String channel, String key) {
    return deployment.state(channel).at("/outputs/playback-urls/value").path(key).asText();
  }

  /** Red, green and blue of a tile's strip. */
  List<Integer> strip(int tile) {
    List<Integer> color = new ArrayList<>();
    chromium.value(STRIP.formatted(tile)).forEach(value -> color.add(value.asInt()));
    return color;
  }

  static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  @Override
  public void close() {
    chromium.close();
    deployment.close();
  }
}
