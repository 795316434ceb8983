package dev.onair.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.cli.OnairProcess;
import dev.onair.testing.ProjectFolder;
import dev.onair.testing.RealFfmpeg;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code onair preview} of a small channel, with the real ffmpeg: every manifest and what it names
 * comes through the edge.
 */
class PreviewStoryTest {

  @TempDir private Path root;

  @Test
  void everyManifestOfAChannelPlaysBeforeItIsDeployed() throws Exception {
    RealFfmpeg.orSkip();
    ProjectFolder.in(root)
        .shared("region = eu-west-1")
        .file(
            "profiles/tiny.conf",
            """
            input { resolution = SD, max-bitrate = MAX_10_MBPS }
            frame-rate = 25
            renditions = [
              { size = 320x180, max-bitrate = 300 kbps, quality = 6 }
              { size = 160x90,  max-bitrate = 150 kbps, quality = 6 }
            ]
            """)
        .channel(
            "arena",
            """
            class = SINGLE_PIPELINE
            inputs.main { type = RTMP_PUSH, allow = ["198.51.100.7/32"] }
            encoding.profile = tiny
            """);
    Map<String, String> environment =
        Map.of("PATH", System.getenv("PATH"), "XDG_CACHE_HOME", root.resolve("cache").toString());

    try (OnairProcess onair = OnairProcess.start(root, environment, "preview", "arena")) {
      URI dash = manifest(onair, "/cmaf/dash.mpd");
      List<ProcessHandle> encoders = onair.descendants();
      assertThat(body(dash)).contains("<MPD", "width=\"320\"", "width=\"160\"");
      URI hls = manifest(onair, "/cmaf/index.m3u8");
      assertThat(body(hls)).contains("RESOLUTION=320x180", "RESOLUTION=160x90");
      URI media = hls.resolve(line(body(hls), ".m3u8"));
      assertThat(body(media)).contains("#EXTINF");
      HttpResponse<byte[]> segment = get(media.resolve(line(body(media), "_")));
      assertThat(segment.statusCode()).isEqualTo(200);
      assertThat(segment.body().length).isGreaterThan(1_000);
      assertThat(segment.headers().firstValue("X-Cache")).contains("Miss from cloudfront");
      assertThat(segment.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
      assertThat(get(media.resolve(line(body(media), "_"))).headers().firstValue("Via"))
          .hasValueSatisfying(via -> assertThat(via).endsWith(".cloudfront.net (CloudFront)"));

      assertThat(onair.signal("INT")).isEqualTo(130);
      onair.await("Ended.");
      assertThat(encoders).noneMatch(ProcessHandle::isAlive);
    }
    assertThat(root.resolve("cache/onair")).isDirectoryNotContaining("glob:**/spool-*");
  }

  /** The next of the addresses that are told. */
  private static URI manifest(OnairProcess onair, String path) throws InterruptedException {
    String address = onair.await("http://arena.");
    assertThat(address).endsWith(path);
    return URI.create(address);
  }

  /** The last line of a playlist that names something. */
  private static String line(String playlist, String part) {
    return playlist
        .lines()
        .filter(line -> !line.startsWith("#") && line.contains(part))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError("no " + part + " in\n" + playlist));
  }

  private static String body(URI url) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = get(url);
    assertThat(answer.statusCode()).as(url.toString()).isEqualTo(200);
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private static HttpResponse<byte[]> get(URI url) throws IOException, InterruptedException {
    // The port stands for every name below localhost.
    HttpClient client =
        HttpClient.newBuilder()
            .proxy(
                ProxySelector.of(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), url.getPort())))
            .build();
    return client.send(
        HttpRequest.newBuilder(url).header("Origin", "null").build(), BodyHandlers.ofByteArray());
  }
}
