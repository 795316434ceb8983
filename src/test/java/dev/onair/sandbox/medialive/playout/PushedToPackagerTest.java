package dev.onair.sandbox.medialive.playout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.media.Octets;
import dev.onair.media.codec.VideoFormat;
import dev.onair.media.ts.TsSegment;
import dev.onair.media.ts.TsTrack;
import dev.onair.sandbox.core.Account;
import dev.onair.sandbox.core.Timing;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.medialive.Mishaps;
import dev.onair.sandbox.medialive.OnAirChannel;
import dev.onair.sandbox.medialive.PushAddresses;
import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import dev.onair.sandbox.medialive.playout.ffmpeg.FfmpegRun;
import dev.onair.sandbox.medialive.playout.receive.Receivers;
import dev.onair.sandbox.medialive.playout.reel.Reels;
import dev.onair.sandbox.medialive.playout.source.RaisedAlerts;
import dev.onair.sandbox.medialive.playout.source.StreamFaults;
import dev.onair.sandbox.medialive.playout.sources.LiveSources;
import dev.onair.sandbox.rules.Answers;
import dev.onair.testing.RealFfmpeg;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is pushed by RTMP is segments at the packager, and what stands in for it when it is gone.
 */
class PushedToPackagerTest {

  private static final String LARGE = "/in/v1/g/1/tiny/index_large";
  private static final JsonNode TINY = TinyLadder.settings();
  private static final JsonNode DESTINATIONS =
      TinyLadder.json(
          "[{'id': 'd', 'settings': [{'url': 'https://a.ingest.example/in/v1/g/1/tiny/index'}]}]");
  private static final Duration LONG = Duration.ofSeconds(60);

  private final Ffmpeg ffmpeg = RealFfmpeg.orSkip();
  private final Clock clock = Clock.systemUTC();
  private final Map<String, byte[]> received = new ConcurrentSkipListMap<>();
  private final World world =
      new World(
          new Account("123456789012", "eu-west-1"),
          clock,
          Timing.of(Duration.ZERO),
          Answers.STRICT,
          (service, operation, input) -> Optional.empty());
  private final int port = PushAddresses.ofLoopback().next("RTMP_PUSH", given -> false).port();
  private final String url = "rtmp://127.0.0.1:" + port + "/live/key";

  @TempDir private Path cache;

  @Test
  void aPushIsSentAndBlackFollowsItsEnd() throws Exception {
    StreamFaults faults = new StreamFaults();
    Mishaps mishaps = Mishaps.in(world);
    LiveSources sources =
        new LiveSources(
            ffmpeg, Receivers.real(ffmpeg, clock), mishaps, clock, 2, faults::isCut, line -> {});
    Transmission.Desk desk =
        new Transmission.Desk(
            ffmpeg.abilities(),
            sources,
            faults,
            new EncodedRuns(new Reels(ffmpeg, cache, clock, line -> {}), clock),
            line -> {});
    try (Playout playout =
        new Playout(
            () -> List.of(channel()),
            id -> new RaisedAlerts(id, mishaps::alert, mishaps::over),
            desk,
            (path, type, body) -> {
              received.put(path, body);
              return 200;
            },
            clock)) {
      until(playout, () -> segments() > 0);

      try (FfmpegRun sender = ffmpeg.start(push())) {
        until(playout, () -> playlist().contains("#EXT-X-DISCONTINUITY\n"));
        long before = segments();
        until(playout, () -> segments() > before + 2);
        assertThat(sender.isAlive()).isTrue();
        TsTrack video = TsSegment.read(Octets.of(last()), OptionalLong.empty()).tracks().get(0);
        assertThat(((VideoFormat) video.format()).picture().width()).isEqualTo(320);
        assertThat(video.units()).hasSize(25);
      }

      long before = segments();
      until(playout, () -> playlist().split("#EXT-X-DISCONTINUITY\n").length > 2);
      until(playout, () -> segments() > before + 2);
    }
    assertThat(world.alone(() -> world.store().copies("medialive/alert")))
        .extracting(row -> row.path("alertType").asText())
        .contains("RTMP Server Disconnected", "Video Not Detected");
  }

  private OnAirChannel channel() {
    return new OnAirChannel(
        "1",
        "tiny",
        TINY,
        DESTINATIONS,
        new OnAirChannel.Inputs(
            List.of(
                new OnAirChannel.Attached(
                    "main",
                    TinyLadder.json("{}"),
                    TinyLadder.json(
                        "{'type': 'RTMP_PUSH', 'destinations': [{'url': '%s'}]}".formatted(url)))),
            "main"),
        new OnAirChannel.Pipelines(1, Set.of(0), Set.of()),
        List.of());
  }

  private List<String> push() {
    return List.of(
        "-loglevel",
        "error",
        "-re",
        "-f",
        "lavfi",
        "-i",
        "testsrc2=size=320x180:rate=25",
        "-f",
        "lavfi",
        "-i",
        "sine=sample_rate=48000",
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-g",
        "25",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "aac",
        "-t",
        "60",
        "-f",
        "flv",
        url);
  }

  private static void until(Playout playout, BooleanSupplier there) throws InterruptedException {
    Instant end = Instant.now().plus(LONG);
    while (!there.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      playout.look();
      Thread.sleep(100);
    }
  }

  private long segments() {
    return received.keySet().stream().filter(path -> path.matches(LARGE + "_\\d+\\.ts")).count();
  }

  private byte[] last() {
    return received.entrySet().stream()
        .filter(entry -> entry.getKey().matches(LARGE + "_\\d+\\.ts"))
        .reduce((first, second) -> second)
        .orElseThrow()
        .getValue();
  }

  private String playlist() {
    return new String(received.getOrDefault(LARGE + ".m3u8", new byte[0]), StandardCharsets.UTF_8);
  }
}
