package dev.onair.sandbox.medialive.playout.receive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import dev.onair.testing.LoopbackServer;
import dev.onair.testing.RealFfmpeg;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PullReceiverTest {

  private static final Path FILE = Path.of("src/test/resources/media/two-renditions.ts");

  @Test
  void aFileIsFetchedAtItsOwnPaceAndAgain() throws Exception {
    Ffmpeg ffmpeg = RealFfmpeg.orSkip();
    byte[] file = Files.readAllBytes(FILE);
    LoopbackServer server = LoopbackServer.start();
    server.answer(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, file.length);
          exchange.getResponseBody().write(file);
          exchange.close();
        });
    URI url = URI.create(server.url("/a.ts"));

    long size = 0;
    try (PullReceiver receiver =
            PullReceiver.start(ffmpeg, new Pull(url, true, true), Clock.systemUTC());
        IntakeReader reader = first(receiver.intake())) {
      // More than there is in it once: it begins again.
      while (size < file.length) {
        Optional<byte[]> next = reader.next();
        assertThat(next).isPresent();
        size += next.get().length;
      }
      assertThat(receiver.intake().contents())
          .hasValueSatisfying(contents -> assertThat(contents.picture()).isPresent());
    } finally {
      server.close();
    }
  }

  /** When it has begun. */
  private static IntakeReader first(Intake intake) throws InterruptedException {
    while (intake.latest().isEmpty()) {
      Thread.sleep(20);
    }
    return intake.read();
  }

  @Test
  void aPlaylistCanNotLeadToFilesOfThisMachine() {
    assertThat(new Pull(URI.create("https://cdn.net/a.m3u8"), false, false).arguments())
        .containsSubsequence("-protocol_whitelist", "http,https,tcp,tls,crypto,httpproxy,hls")
        .containsSubsequence("-re", "-i", "https://cdn.net/a.m3u8")
        .doesNotContain("-stream_loop");
    assertThat(new Pull(URI.create("rtmp://cdn.net/a/b"), false, false).arguments())
        .containsSubsequence("-protocol_whitelist", "rtmp,tcp")
        .doesNotContain("-re");
  }

  @Test
  void aPullThatLoopsIsAskedTo() {
    assertThat(new Pull(URI.create("https://cdn.net/a.mp4"), true, true).arguments())
        .containsSubsequence("-stream_loop", "-1", "-i");
  }
}
