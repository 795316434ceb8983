package dev.onair.sandbox.medialive.playout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.Octets;
import dev.onair.media.codec.VideoFormat;
import dev.onair.media.ts.TsSegment;
import dev.onair.media.ts.TsTrack;
import dev.onair.sandbox.medialive.playout.encode.Pattern;
import dev.onair.sandbox.medialive.playout.ffmpeg.Ffmpeg;
import dev.onair.sandbox.medialive.playout.reel.Reels;
import dev.onair.sandbox.medialive.playout.source.RaisedAlerts;
import dev.onair.sandbox.medialive.playout.source.Source;
import dev.onair.sandbox.medialive.playout.source.StreamFaults;
import dev.onair.testing.RealFfmpeg;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reel of the real ffmpeg, sent to a packager in memory. */
class PlayoutOnFfmpegTest {

  private final Ffmpeg ffmpeg = RealFfmpeg.orSkip();
  private final Map<String, byte[]> received = new ConcurrentSkipListMap<>();

  @TempDir private Path cache;

  @Test
  void bothPipelinesGetTheSameSegmentsWithoutAGap() throws Exception {
    ChannelOnAir channel = ChannelOnAir.tiny();
    Clock clock = Clock.systemUTC();
    Transmission.Desk desk =
        new Transmission.Desk(
            ffmpeg.abilities(),
            new FixedSources(new Source.Made(Pattern.of("tiny"))),
            new StreamFaults(),
            new EncodedRuns(new Reels(ffmpeg, cache, clock, line -> {}), clock),
            line -> {});

    try (Playout playout =
        new Playout(
            () -> List.of(channel.now()),
            id -> new RaisedAlerts(id, (to, alert) -> "a", alert -> {}),
            desk,
            (path, type, body) -> {
              received.put(path, body);
              return 200;
            },
            clock)) {
      playout.look();
      while (segments("/in/v1/g/1/tiny/index_large_").size() < 3) {
        Thread.sleep(20);
      }
    }

    Map<String, byte[]> first = segments("/in/v1/g/1/tiny/index_large_");
    Map<String, byte[]> second = segments("/in/v1/g/2/tiny/index_large_");
    assertThat(second.keySet()).containsAll(Set.copyOf(first.keySet()).stream().limit(2).toList());
    OptionalLong end = OptionalLong.empty();
    for (byte[] bytes : first.values()) {
      TsSegment segment = TsSegment.read(Octets.of(bytes), end);
      TsTrack video = segment.tracks().get(0);
      assertThat(((VideoFormat) video.format()).picture().width()).isEqualTo(320);
      assertThat(video.units()).hasSize(25);
      assertThat(video.units().get(0).sync()).isTrue();
      end.ifPresent(time -> assertThat(video.units().get(0).pts()).isEqualTo(time));
      end = OptionalLong.of(video.units().get(0).pts() + 90_000);
    }
  }

  private Map<String, byte[]> segments(String prefix) {
    Map<String, byte[]> found = new TreeMap<>();
    received.forEach(
        (path, body) -> {
          if (path.startsWith(prefix)) {
            found.put(path.substring(prefix.length()), body);
          }
        });
    return found;
  }
}
