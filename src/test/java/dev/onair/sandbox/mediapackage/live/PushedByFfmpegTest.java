package dev.onair.sandbox.mediapackage.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.onair.media.Octets;
import dev.onair.sandbox.medialive.playout.ffmpeg.FfmpegRun;
import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import dev.onair.sandbox.mediapackage.live.cuts.Cutting;
import dev.onair.sandbox.mediapackage.live.cuts.Rendition;
import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import dev.onair.sandbox.protocol.Body;
import dev.onair.sandbox.protocol.HttpReply;
import dev.onair.sandbox.protocol.HttpRequest;
import dev.onair.testing.LoopbackServer;
import dev.onair.testing.RealFfmpeg;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ffmpeg's muxer of HLS pushes to the ingest, and ffmpeg decodes what is made of it. */
class PushedByFfmpegTest {

  /** Faster than life, but not so fast that its pushes overtake each other by seconds. */
  private static final List<String> SOURCES =
      arguments(
          "-readrate 3 -f lavfi -i testsrc2=s=320x180:r=25:d=6",
          "-readrate 3 -f lavfi -i sine=f=440:r=48000:d=6");

  private static final List<String> CODECS =
      arguments("-c:v libx264 -preset ultrafast -bf 2 -g 25 -pix_fmt yuv420p", "-c:a aac -b:a 96k");

  private static final List<String> MUXER =
      arguments(
          "-f hls -hls_time 1 -hls_list_size 3 -hls_flags program_date_time+delete_segments",
          "-method PUT -http_persistent 0");

  private final Packed packed = new Packed();
  private LoopbackServer server;

  @TempDir Path folder;

  @BeforeEach
  void listen() throws Exception {
    server = LoopbackServer.start();
    server.answer("/", this::take);
  }

  @AfterEach
  void end() {
    server.close();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      HttpRequest request =
          new HttpRequest(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getRawPath(),
              "",
              Map.of(),
              Body.of(exchange.getRequestBody().readAllBytes()));
      HttpReply reply = packed.packager.ingest().put(request);
      exchange.sendResponseHeaders(reply.status(), -1);
    }
  }

  private String base() {
    return server.url("/in/v1/g/1/c/");
  }

  @Test
  void aSingleRenditionWithItsSound() throws Exception {
    ffmpeg(List.of(SOURCES, CODECS, MUXER, List.of(base() + "live.m3u8")));

    Cut cut = packed.channel().cut(Packed.cmaf(2));
    assertThat(cut.renditions()).extracting(Rendition::id).containsExactly("live", "audio");
    isWhole(cut);
    decodes(Packed.cmaf(2), "live", 150);
    decodes(Packed.ts(2, false), "live", 150);
    decodes(Packed.ts(2, true), "live", 150);
  }

  @Test
  void aLadderWithItsSoundApart() throws Exception {
    ffmpeg(
        List.of(
            SOURCES,
            arguments("-map 0:v -map 0:v -map 1:a -s:v:1 192x108"),
            CODECS,
            MUXER,
            List.of(
                "-var_stream_map",
                "v:0,agroup:a,name:high v:1,agroup:a,name:low a:0,agroup:a,language:de,name:sound",
                "-master_pl_name",
                "index.m3u8",
                base() + "%v.m3u8")));

    Cut cut = packed.channel().cut(Packed.cmaf(2));
    assertThat(cut.renditions()).extracting(Rendition::id).containsExactly("high", "low", "sound");
    assertThat(cut.renditions().get(2).language()).contains("de");
    isWhole(cut);
    decodes(Packed.cmaf(2), "high", 150);
    decodes(Packed.cmaf(2), "low", 150);
    decodes(Packed.ts(2, true), "low", 150);
  }

  /** ffmpeg pushes the last segment when it ends. */
  private static void isWhole(Cut cut) {
    assertThat(cut.segments()).extracting(Segment::run).containsExactly(0, 0, 0);
    assertThat(cut.segments())
        .extracting(segment -> segment.extents().get(cut.renditions().get(0).id()).duration())
        .containsExactly(180_000L, 180_000L, 180_000L);
  }

  private static List<String> arguments(String... lines) {
    return Stream.of(lines).flatMap(line -> Stream.of(line.split(" "))).toList();
  }

  private static List<String> ffmpeg(List<List<String>> arguments) throws Exception {
    List<String> all = new ArrayList<>(List.of("-nostdin", "-v", "warning"));
    arguments.forEach(all::addAll);
    try (FfmpegRun run = RealFfmpeg.orSkip().start(all)) {
      String output = new String(run.output().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(run.await()).as(String.join("\n", run.lastLines())).isZero();
      return output.lines().toList();
    }
  }

  /** All segments joined have so many frames, and nothing in them is to be warned of. */
  private void decodes(Cutting how, String rendition, int frames) throws Exception {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    packed.channel().init(how, rendition, 0).ifPresent(init -> init.writeTo(all));
    for (Segment segment : packed.channel().cut(how).segments()) {
      packed.channel().segment(how, rendition, segment.number()).orElseThrow().writeTo(all);
    }
    Path file = Files.write(folder.resolve("joined"), Octets.of(all).toArray());
    List<String> decoded =
        ffmpeg(
            List.of(
                List.of("-xerror", "-i", file.toString(), "-map", "0:v", "-f", "framemd5", "-")));
    assertThat(decoded.stream().filter(line -> !line.startsWith("#"))).hasSize(frames);
  }
}
