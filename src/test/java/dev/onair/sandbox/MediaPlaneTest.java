package dev.onair.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.fleet.deployed.PlaybackHosts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The second port of a sandbox: nothing runs yet, so that no ffmpeg is needed. */
class MediaPlaneTest {

  @TempDir private Path folder;

  @Test
  void aSandboxStreamsOnAPortOfItsOwnIfItIsToldWithWhat() throws IOException {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withVideo(video(0)))) {
      URI media = sandbox.media().orElseThrow();

      assertThat(media.getPort()).isNotEqualTo(sandbox.endpoint().getPort());
      assertThat(sandbox.environment())
          .containsEntry(PlaybackHosts.VARIABLE, media.toString())
          .containsKey("AWS_ENDPOINT_URL");
      assertThat(answer(media, "127.0.0.1", "/out/v1/a/b/c/index.m3u8")).startsWith("HTTP/1.1 403");
      assertThat(answer(media, "d1.cloudfront.localhost", "/"))
          .startsWith("HTTP/1.1 403")
          .contains("No distribution has the name d1.cloudfront.localhost");
      assertThat(answer(media, "rebound.example", "/")).startsWith("HTTP/1.1 421");
    }
  }

  @Test
  void otherwiseItStreamsNothing() {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults())) {
      assertThat(sandbox.media()).isEmpty();
      assertThat(sandbox.environment()).doesNotContainKey(Sandbox.MEDIA);
    }
  }

  @Test
  void aPortThatIsTakenIsSaidAndNothingIsLeftListening() throws IOException {
    int port = freePort();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      SandboxOptions options =
          SandboxOptions.defaults().withPort(port).withVideo(video(taken.getLocalPort()));

      assertThatThrownBy(() -> Sandbox.start(options))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage("port " + taken.getLocalPort() + " can't be listened on");
      Sandbox.start(SandboxOptions.defaults().withPort(port)).close();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private Video video(int port) {
    return new Video(
        folder.resolve("ffmpeg"), port, folder, folder.resolve("spool"), 1_000, line -> {});
  }

  private static String answer(URI media, String host, String path) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), media.getPort())) {
      String request =
          "GET %s HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\n\r\n"
              .formatted(path, host, media.getPort());
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  @Test
  void aBodyThatNoSegmentHasIsRefused() throws IOException {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.defaults().withVideo(video(0)));
        Socket socket =
            new Socket(InetAddress.getLoopbackAddress(), sandbox.media().orElseThrow().getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          "PUT /in/v1/g/1/c/x.ts HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 99999999999\r\n\r\n"
              .getBytes(StandardCharsets.US_ASCII));
      byte[] megabyte = new byte[1 << 20];
      for (int i = 0; i < 65; i++) {
        out.write(megabyte);
      }

      byte[] line = socket.getInputStream().readNBytes(12);

      assertThat(new String(line, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
    }
  }
}
