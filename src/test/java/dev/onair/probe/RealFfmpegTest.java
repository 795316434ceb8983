package dev.onair.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.probe.checks.Finding;
import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import dev.onair.sandbox.medialive.playout.ffmpeg.FfmpegRun;
import dev.onair.testing.LoopbackServer;
import dev.onair.testing.RealFfmpeg;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Live streams as ffmpeg writes them: nothing is found but what ffmpeg really leaves out. */
class RealFfmpegTest {

  private static final Map<String, String> TYPES =
      Map.of("m3u8", "application/vnd.apple.mpegurl", "mpd", "application/dash+xml");

  @TempDir private Path folder;
  private LoopbackServer server;

  @BeforeEach
  void start() throws IOException {
    server = LoopbackServer.start();
    server.answer(
        "/",
        exchange -> {
          Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
          String type = TYPES.get(file.toString().replaceFirst(".*\\.", ""));
          exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
          exchange.getResponseHeaders().set("Content-Type", type == null ? "video/any" : type);
          exchange
              .getResponseHeaders()
              .set("Cache-Control", type == null ? "max-age=600" : "max-age=1");
          byte[] body = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
          exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void itsHls() throws Exception {
    List<String> arguments = sources();
    arguments.addAll(
        List.of(
            "-f",
            "hls",
            "-hls_time",
            "1",
            "-hls_list_size",
            "8",
            "-hls_delete_threshold",
            "30",
            "-hls_flags",
            "program_date_time+delete_segments+independent_segments",
            "-var_stream_map",
            "v:0,a:0 v:1,a:1",
            "-master_pl_name",
            "index.m3u8"));
    arguments.add(folder + "/v%v.m3u8");

    assertThat(found(arguments, "index.m3u8", "v1.m3u8", 5))
        .extracting(Finding::id)
        // FRAME-RATE is what ffmpeg 5.1 does not write.
        .containsOnly("probe.rendition.undeclared");
  }

  @Test
  void itsDash() throws Exception {
    List<String> arguments = sources();
    arguments.addAll(
        List.of(
            "-f",
            "dash",
            "-seg_duration",
            "1",
            "-window_size",
            "8",
            "-extra_window_size",
            "30",
            "-use_timeline",
            "1",
            "-adaptation_sets",
            "id=0,streams=v id=1,streams=a"));
    arguments.add(folder + "/index.mpd");

    assertThat(found(arguments, "index.mpd", "index.mpd", 5)).isEmpty();
  }

  private static List<String> sources() {
    return new ArrayList<>(
        List.of(
            "-re",
            "-f",
            "lavfi",
            "-i",
            "testsrc2=s=320x180:r=25",
            "-re",
            "-f",
            "lavfi",
            "-i",
            "sine=r=48000",
            "-filter_complex",
            "[0:v]split[a][b];[b]scale=192:108[c]",
            "-map",
            "[a]",
            "-map",
            "[c]",
            "-map",
            "1:a",
            "-map",
            "1:a",
            "-c:v",
            "libx264",
            "-preset",
            "ultrafast",
            "-g",
            "25",
            "-keyint_min",
            "25",
            "-sc_threshold",
            "0",
            "-pix_fmt",
            "yuv420p",
            "-b:v:0",
            "600k",
            "-maxrate:v:0",
            "600k",
            "-bufsize:v:0",
            "150k",
            "-b:v:1",
            "300k",
            "-maxrate:v:1",
            "300k",
            "-bufsize:v:1",
            "75k",
            "-c:a",
            "aac",
            "-b:a",
            "48k"));
  }

  private List<Finding> found(List<String> arguments, String manifest, String awaited, int segments)
      throws Exception {
    Ffmpeg ffmpeg = RealFfmpeg.orSkip();
    try (FfmpegRun run = ffmpeg.start(arguments)) {
      Path file = folder.resolve(awaited);
      while (!Files.isRegularFile(file) || segments(Files.readString(file)) < segments) {
        assertThat(run.isAlive()).as(String.join("\n", run.lastLines())).isTrue();
        Thread.sleep(200);
      }
      URI uri = URI.create(server.url("/") + manifest);
      return Probe.of(ProbePlan.of(uri).watching(Duration.ofSeconds(4))).run().findings();
    }
  }

  /** How many a manifest tells of: lines of a playlist, repetitions of an MPD. */
  private static int segments(String text) {
    int repeated =
        Pattern.compile(" r=\"(\\d+)\"")
            .matcher(text)
            .results()
            .mapToInt(it -> Integer.parseInt(it.group(1)))
            .max()
            .orElse(0);
    return Math.max(repeated, text.split("#EXTINF", -1).length - 1);
  }
}
