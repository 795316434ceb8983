package dev.onair.sandbox.mediapackage.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.testing.LoopbackServer;
import dev.onair.testing.RealFfmpeg;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the origin gives out over HTTP, decoded by the real ffmpeg. */
class DecodedStreamTest {

  private static final String CATCH_UP = "?start=2026-11-27T12:00:00Z&end=2026-11-27T12:00:08Z";

  private final PackagedStream stream = new PackagedStream();
  private Ffmpeg ffmpeg;
  private LoopbackServer server;

  @BeforeEach
  void serve() throws Exception {
    ffmpeg = RealFfmpeg.orSkip();
    stream.packed.live(stream.packed.encoder(1), 0, 11);
    server = LoopbackServer.start();
    server.answer(
        "/",
        exchange -> {
          try (exchange) {
            HttpReply reply = stream.get(exchange.getRequestURI().toString().substring(1));
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = reply.body().bytes();
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
          }
        });
  }

  @AfterEach
  void close() {
    if (server != null) {
      server.close();
    }
    stream.close();
  }

  /** All of eight seconds; of what is live, what is asked for. */
  @ParameterizedTest
  @CsvSource({
    "muxed/index_big.m3u8, true",
    "ts/index.m3u8, true",
    "cmaf/index_small.m3u8, true",
    "cmaf/index_audio_eng.m3u8, true",
    "cmaf/index.m3u8, true",
    "cmaf/index.mpd, true",
    "ts/index_big.iframes.m3u8, true",
    "cmaf/ll_big.m3u8, false",
    "muxed/ll_big.m3u8, false",
  })
  void itDecodesWithoutAWarning(String manifest, boolean catchUp) throws Exception {
    String url = server.url("/" + manifest + (catchUp ? CATCH_UP : ""));

    Process decoding =
        new ProcessBuilder(
                ffmpeg.program().toString(),
                "-nostdin",
                "-v",
                "warning",
                "-i",
                url,
                "-t",
                catchUp ? "20" : "3",
                "-f",
                "null",
                "-")
            .redirectErrorStream(true)
            .start();
    String said = new String(decoding.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(decoding.waitFor()).as(said).isZero();
    assertThat(said.lines().filter(line -> !isKnown(line)).toList()).isEqualTo(List.of());
  }

  private static boolean isKnown(String line) {
    // Each run and rendition has an initialization segment of its own, as it has to.
    return line.contains("Found duplicated MOOV Atom. Skipped it")
        // The footage begins anew every 2 s, which are 93.75 frames of audio.
        || line.matches(".*non monotonically increasing dts.*stream 1: \\d+256 >= \\d+000");
  }
}
