package dev.onair.play;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * A minute of a small test pattern in two renditions, as ffmpeg's own muxers write HLS TS, HLS CMAF
 * and DASH, on a web server that can be told to refuse.
 */
final class FixtureStreams implements AutoCloseable {

  private static final String PATTERN =
      "-f lavfi -i testsrc2=size=320x180:rate=10 -f lavfi -i sine=sample_rate=48000";

  private final Path folder;
  private final HttpServer server;
  private final List<String> queries = new CopyOnWriteArrayList<>();
  private volatile int refusal;

  private FixtureStreams(Path folder, HttpServer server) {
    this.folder = folder;
    this.server = server;
  }

  static FixtureStreams in(Path folder) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-v", "error"));
    command.addAll(words(PATTERN));
    command.addAll(
        words(
            "-filter_complex [0:v]split=2[a][b];[b]scale=160:90[c] -t 60"
                + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -g 20 -keyint_min 20"
                + " -sc_threshold 0 -b:v:0 300k -b:v:1 80k -c:a aac -b:a 48k"));
    List<String> maps = words("-map [a] -map [c] -map 1:a");
    Path source = folder.resolve("source.mp4");
    command.addAll(maps);
    command.add(source.toString());
    run(command);
    for (String kind : List.of("ts", "cmaf")) {
      Path to = Files.createDirectories(folder.resolve(kind));
      for (int track = 0; track < 3; track++) {
        List<String> hls =
            new ArrayList<>(
                List.of("ffmpeg", "-v", "error", "-i", source.toString(), "-map", "0:" + track));
        hls.addAll(
            words(
                "-c copy -f hls -hls_time 2 -hls_list_size 0 -hls_playlist_type vod -hls_flags"
                    + " independent_segments"));
        if (kind.equals("cmaf")) {
          hls.addAll(
              List.of("-hls_segment_type", "fmp4", "-hls_fmp4_init_filename", track + ".init.mp4"));
        }
        hls.add(to.resolve(track + ".m3u8").toString());
        run(hls);
        dated(to.resolve(track + ".m3u8"));
      }
      Files.writeString(to.resolve("index.m3u8"), MULTIVARIANT);
    }
    Path dash = Files.createDirectories(folder.resolve("dash"));
    List<String> mpd =
        new ArrayList<>(List.of("ffmpeg", "-v", "error", "-i", source.toString(), "-map", "0"));
    mpd.addAll(words("-c copy -f dash -seg_duration 2 -adaptation_sets"));
    mpd.add("id=0,streams=v id=1,streams=a");
    mpd.add(dash.resolve("index.mpd").toString());
    run(mpd);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    FixtureStreams streams = new FixtureStreams(folder, server);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", streams::answer);
    server.start();
    return streams;
  }

  private static final String MULTIVARIANT =
      """
      #EXTM3U
      #EXT-X-VERSION:7
      #EXT-X-INDEPENDENT-SEGMENTS
      #EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="audio",DEFAULT=YES,AUTOSELECT=YES,URI="2.m3u8"
      #EXT-X-STREAM-INF:BANDWIDTH=400000,RESOLUTION=320x180,FRAME-RATE=10,CODECS="avc1.42c00d,mp4a.40.2",AUDIO="a"
      0.m3u8
      #EXT-X-STREAM-INF:BANDWIDTH=150000,RESOLUTION=160x90,FRAME-RATE=10,CODECS="avc1.42c00b,mp4a.40.2",AUDIO="a"
      1.m3u8
      """;

  /** Says since when, and that a break of 30 s is on in the first seconds. */
  private static void dated(Path playlist) throws IOException {
    Instant start = Instant.now().minusSeconds(5);
    Files.writeString(
        playlist,
        Files.readString(playlist)
            .replaceFirst(
                "#EXTINF",
                ("#EXT-X-PROGRAM-DATE-TIME:%s\n"
                        + "#EXT-X-DATERANGE:ID=\"1\",START-DATE=\"%s\",PLANNED-DURATION=30,SCTE35-OUT=0xFC30\n"
                        + "#EXTINF")
                    .formatted(start, start.plusSeconds(1))));
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new AssertionError(String.join(" ", command) + ": " + said);
    }
  }

  /** The URL of a file, under a host name for a channel. */
  URI url(String channel, String path) {
    return URI.create(
        "http://%s.localhost:%d/%s".formatted(channel, server.getAddress().getPort(), path));
  }

  /** A channel with all formats; what it says is LL-HLS is HLS that is not late. */
  WallChannel channel(String name) {
    return new WallChannel(
        name,
        List.of(
            new Manifest("ts/index", Manifest.Format.HLS_TS, url(name, "ts/index.m3u8")),
            new Manifest("cmaf/index", Manifest.Format.HLS_CMAF, url(name, "cmaf/index.m3u8")),
            new Manifest("cmaf/manifest", Manifest.Format.DASH, url(name, "dash/index.mpd"))),
        List.of());
  }

  /** From now on, all requests are refused so; 0: no more. */
  void refuse(int status) {
    refusal = status;
  }

  /** The queries of all requests for a channel, "" where there was none. */
  List<String> queries(String channel) {
    return queries.stream()
        .filter(asked -> asked.startsWith(channel + ".localhost"))
        .map(asked -> asked.substring(asked.indexOf('?') + 1))
        .toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String query = exchange.getRequestURI().getRawQuery();
      queries.add(
          exchange.getRequestHeaders().getFirst("Host") + "?" + (query == null ? "" : query));
      exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1));
      if (refusal != 0 || !Files.exists(file)) {
        exchange.sendResponseHeaders(refusal != 0 ? refusal : 404, -1);
        return;
      }
      byte[] body = Files.readAllBytes(file);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
