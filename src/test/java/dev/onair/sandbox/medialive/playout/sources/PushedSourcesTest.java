package dev.onair.sandbox.medialive.playout.sources;

import static dev.onair.sandbox.medialive.playout.sources.SourcesFixture.failover;
import static dev.onair.sandbox.medialive.playout.sources.SourcesFixture.input;
import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.ts.ProgramSplitter;
import dev.onair.media.ts.TsPacket;
import dev.onair.media.ts.TsReader;
import dev.onair.sandbox.medialive.PushAddresses;
import dev.onair.sandbox.medialive.playout.encode.Pattern;
import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import dev.onair.sandbox.medialive.playout.ffmpeg.FfmpegRun;
import dev.onair.sandbox.medialive.playout.receive.Receivers;
import dev.onair.sandbox.medialive.playout.source.Source;
import dev.onair.testing.RealFfmpeg;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a second ffmpeg pushes becomes what the first one encodes. */
class PushedSourcesTest {

  private static final Duration LONG = Duration.ofSeconds(40);

  private final List<FfmpegRun> senders = new ArrayList<>();
  private Ffmpeg ffmpeg;
  private SourcesFixture fixture;

  @BeforeEach
  void start() {
    ffmpeg = RealFfmpeg.orSkip();
    fixture =
        new SourcesFixture(ffmpeg, Receivers.real(ffmpeg, Clock.systemUTC()), Clock.systemUTC(), 2);
  }

  @AfterEach
  void stop() {
    senders.forEach(FfmpegRun::close);
    if (fixture != null) {
      fixture.close();
    }
  }

  @Test
  void rtmpBecomesTheLadder() throws Exception {
    String url = "rtmp://127.0.0.1:" + port("RTMP_PUSH") + "/live/key";
    fixture.with(input("main", "RTMP_PUSH", url));
    assertThat(fixture.look()).isEqualTo(new Source.Made(Pattern.of("arena main")));

    push("flv", url);

    assertLadder(until(Source.Live.class::isInstance));
  }

  @Test
  void rtmpOfAnotherNameIsTurnedDown() throws Exception {
    int port = port("RTMP_PUSH");
    fixture.with(input("main", "RTMP_PUSH", "rtmp://127.0.0.1:" + port + "/live/key"));
    fixture.look();

    FfmpegRun sender = push("flv", "rtmp://127.0.0.1:" + port + "/live/guess");

    assertThat(sender.await()).isNotZero();
    assertThat(fixture.look()).isInstanceOf(Source.Made.class);
  }

  @Test
  void rtpBecomesTheLadder() throws Exception {
    String url = "rtp://127.0.0.1:" + port("RTP_PUSH");
    fixture.with(input("main", "RTP_PUSH", url));
    fixture.look();

    push("rtp_mpegts", url);

    assertLadder(until(Source.Live.class::isInstance));
  }

  @Test
  void aLostInputIsAlertedToAndFailsOverUntilItIsBack() throws Exception {
    String main = "udp://127.0.0.1:" + port("UDP_PUSH");
    String backup = "udp://127.0.0.1:" + port("UDP_PUSH");
    fixture.with(
        input("main", "UDP_PUSH", main, failover("backup", "PRIMARY_INPUT_PREFERRED", 1000)),
        input("backup", "UDP_PUSH", backup));
    fixture.look();
    FfmpegRun sender = push("mpegts", main);
    push("mpegts", backup);
    Source before = until(Source.Live.class::isInstance);
    assertThat(fixture.shown()).containsExactly("main");

    sender.close();
    Source after = until(source -> source instanceof Source.Live && !source.equals(before));

    assertThat(fixture.shown()).containsExactly("backup");
    assertThat(fixture.alerts())
        .containsExactlyInAnyOrder("Stopped Receiving UDP Input", "Input Failed Over");
    assertLadder(after);

    push("mpegts", main);
    until(source -> source.equals(before));

    assertThat(fixture.shown()).containsExactly("main");
    assertThat(fixture.alerts()).isEmpty();
  }

  private static int port(String type) {
    return PushAddresses.ofLoopback().next(type, port -> false).port();
  }

  private FfmpegRun push(String format, String url) throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-hide_banner", "-loglevel", "error", "-re"));
    arguments.addAll(List.of("-f", "lavfi", "-i", "testsrc2=size=320x180:rate=25"));
    arguments.addAll(List.of("-f", "lavfi", "-i", "sine=sample_rate=48000"));
    arguments.addAll(List.of("-c:v", "libx264", "-preset", "ultrafast", "-g", "25"));
    arguments.addAll(List.of("-pix_fmt", "yuv420p", "-c:a", "aac", "-t", "60"));
    String packets = url.startsWith("udp") ? url + "?pkt_size=1316" : url;
    arguments.addAll(List.of("-f", format, packets));
    FfmpegRun run = ffmpeg.start(arguments);
    senders.add(run);
    return run;
  }

  private Source until(Predicate<Source> wanted) throws InterruptedException {
    Instant end = Instant.now().plus(LONG);
    Source source = fixture.look();
    while (!wanted.test(source)) {
      assertThat(Instant.now()).as("still %s, %s", source, fixture.log).isBefore(end);
      Thread.sleep(100);
      source = fixture.look();
    }
    return source;
  }

  /** Both programs have a picture at which decoding can begin, twice: a GOP is whole. */
  private static void assertLadder(Source source) throws IOException {
    Map<Integer, Integer> starts = new TreeMap<>();
    try (InputStream stream = ((Source.Live) source).encode().open()) {
      TsReader reader = new TsReader(stream);
      ProgramSplitter splitter = new ProgramSplitter();
      while (starts.getOrDefault(1, 0) < 2 || starts.getOrDefault(2, 0) < 2) {
        Optional<TsPacket> packet = reader.next();
        assertThat(packet).as("goes on after %s", starts).isPresent();
        List<Integer> programs = splitter.accept(packet.get());
        if (programs.size() == 1 && packet.get().randomAccess()) {
          starts.merge(programs.get(0), 1, Integer::sum);
        }
      }
    }
    assertThat(starts.keySet()).containsExactly(1, 2);
  }
}
