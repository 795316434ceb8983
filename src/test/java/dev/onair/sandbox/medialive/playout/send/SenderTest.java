package dev.onair.sandbox.medialive.playout.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.Octets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a packager gets, here in memory. */
class SenderTest {

  private static final long START = SmallStream.START;
  private static final String PATH = "/in/v1/g/1/c/index";

  private record Sent(String path, String body) {}

  private final BlockingQueue<Sent> received = new LinkedBlockingQueue<>();
  private final BlockingQueue<Optional<String>> troubles = new LinkedBlockingQueue<>();
  private final Deque<Integer> answers = new ArrayDeque<>();
  private Map<Integer, Octets> streams = Map.of();
  private Optional<Sender> sender = Optional.empty();

  @AfterEach
  void close() {
    sender.ifPresent(Sender::close);
  }

  @Test
  void aSegmentIsFollowedByItsPlaylistAndThatOfAllByTheLast() throws Exception {
    begin(3, Duration.ofSeconds(60), Duration.ofSeconds(1));

    send(1, 0, true);
    send(2, 0, true);

    assertThat(paths(5))
        .containsExactly("_1_897872400.ts", "_1.m3u8", "_2_897872400.ts", "_2.m3u8", ".m3u8");
  }

  @Test
  void aPlaylistSaysWhatWasSent() throws Exception {
    begin(3, Duration.ofSeconds(60), Duration.ofSeconds(1));

    for (int index = 0; index < 4; index++) {
      send(1, index, index == 0 || index == 2);
    }

    List<Sent> sent = take(8);
    assertThat(sent.get(7).body())
        .isEqualTo(
            """
            #EXTM3U
            #EXT-X-VERSION:3
            #EXT-X-TARGETDURATION:2
            #EXT-X-MEDIA-SEQUENCE:897872401
            #EXTINF:2.00000,
            index_1_897872401.ts
            #EXT-X-DISCONTINUITY
            #EXT-X-PROGRAM-DATE-TIME:2026-11-27T02:00:04.000Z
            #EXTINF:2.00000,
            index_1_897872402.ts
            #EXTINF:2.00000,
            index_1_897872403.ts
            """);
  }

  @Test
  void theMultivariantPlaylistSaysWhatTheStreamsAre() throws Exception {
    begin(3, Duration.ofSeconds(60), Duration.ofSeconds(1));

    send(1, 0, true);
    send(2, 0, true);

    assertThat(take(5).get(4).body())
        .contains(
            "CODECS=\"avc1.64000c,mp4a.40.2\",RESOLUTION=320x180,FRAME-RATE=25.000\nindex_1.m3u8\n")
        .contains("RESOLUTION=192x108,FRAME-RATE=25.000\nindex_2.m3u8\n");
  }

  @Test
  void whatIsRefusedForAWhileIsSentAgain() throws Exception {
    begin(3, Duration.ofSeconds(60), Duration.ofSeconds(1));
    answers(503, 503, 200);

    send(1, 0, true);

    assertThat(paths(4))
        .containsExactly("_1_897872400.ts", "_1_897872400.ts", "_1_897872400.ts", "_1.m3u8");
    assertThat(troubles.poll(10, TimeUnit.SECONDS))
        .hasValue("PUT " + PATH + "_1_897872400.ts answered with 503");
    assertThat(troubles.poll(10, TimeUnit.SECONDS)).isPresent();
    assertThat(troubles.poll(10, TimeUnit.SECONDS)).isEmpty();
  }

  @Test
  void anOutputThatFailedBeginsAgainWithADiscontinuity() throws Exception {
    begin(3, Duration.ofSeconds(60), Duration.ofMillis(1));
    send(1, 0, true);
    take(2);
    answers(503, -1, 503, 503);
    send(1, 1, false);
    take(4);
    Predicate<Sent> segment = sent -> sent.path().endsWith(".ts");

    // What comes while it waits is lost.
    Sent next;
    int index = 2;
    do {
      send(1, index++, false);
      next = received.poll(100, TimeUnit.MILLISECONDS);
    } while (next == null);

    assertThat(next).matches(segment);
    assertThat(take(1).get(0).body()).contains("#EXT-X-DISCONTINUITY\n");
  }

  @Test
  void whatIsOlderThanTheCacheIsGivenUp() throws Exception {
    begin(3, Duration.ofSeconds(2), Duration.ofSeconds(1));
    synchronized (answers) {
      // Nothing is answered meanwhile.
      for (int index = 0; index < 10; index++) {
        send(1, index, index == 0);
      }
    }

    List<String> paths = new ArrayList<>();
    do {
      paths.add(take(1).get(0).path());
    } while (!paths.get(paths.size() - 1).endsWith("409.ts"));

    assertThat(paths).filteredOn(path -> path.endsWith(".ts")).hasSizeLessThanOrEqualTo(3);
  }

  private void begin(int indexed, Duration cache, Duration restart) {
    SmallStream stream = new SmallStream();
    List<Segment> cut = new ArrayList<>();
    HlsGroup group =
        new HlsGroup(
            Map.of(1, PATH),
            List.of(
                SmallStream.output(1, OptionalInt.empty()),
                SmallStream.output(2, OptionalInt.empty())),
            180_000,
            new HlsGroup.Playlists(indexed, 600 * 90_000, true, true, true),
            new HlsGroup.Patience(3, Duration.ZERO, cache, restart));
    Segmenter segmenter =
        new Segmenter(stream.programs(), List.of(group), (from, to) -> List.of(), cut::add);
    stream.rounds(2, START).forEach(segmenter::accept);
    streams = Map.of(1, of(1, cut), 2, of(2, cut));
    sender = Optional.of(new Sender(group, PATH, this::put, troubles::add));
  }

  private static Octets of(int program, List<Segment> cut) {
    return cut.stream()
        .filter(segment -> segment.program() == program)
        .findFirst()
        .orElseThrow()
        .bytes();
  }

  private int put(String path, String type, byte[] body) throws IOException {
    synchronized (answers) {
      // Decided before the test sees it, which may say then what the next answer is.
      int answer = answers.isEmpty() ? 200 : answers.removeFirst();
      received.add(
          new Sent(path.substring(PATH.length()), new String(body, StandardCharsets.ISO_8859_1)));
      if (answer < 0) {
        throw new IOException("connection refused");
      }
      return answer;
    }
  }

  private void answers(Integer... next) {
    synchronized (answers) {
      answers.addAll(List.of(next));
    }
  }

  private void send(int program, int index, boolean discontinuity) {
    long start = START + index * 180_000L;
    sender
        .orElseThrow()
        .send(
            new Segment(
                program, start / 180_000, start, 180_000, discontinuity, streams.get(program)));
  }

  private List<String> paths(int count) throws InterruptedException {
    return take(count).stream().map(Sent::path).toList();
  }

  private List<Sent> take(int count) throws InterruptedException {
    List<Sent> taken = new ArrayList<>();
    while (taken.size() < count) {
      Sent sent = received.poll(20, TimeUnit.SECONDS);
      assertThat(sent).as("after " + taken).isNotNull();
      taken.add(sent);
    }
    return taken;
  }
}
