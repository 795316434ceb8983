package dev.onair.sandbox.mediapackage.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.Octets;
import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import dev.onair.sandbox.mediapackage.live.cuts.Cutting;
import dev.onair.sandbox.mediapackage.live.cuts.Part;
import dev.onair.sandbox.mediapackage.live.cuts.Rendition;
import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many threads ask while encoders push. */
class ReadersTest {

  private static final Duration LONG = Duration.ofSeconds(30);

  private final Packed packed = new Packed();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() throws Exception {
    threads.shutdownNow();
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void whoeverWaitsIsWokenByWhatComes() throws Exception {
    TestEncoder encoder = packed.encoder(1);
    encoder.push(0);
    Cut seen = packed.channel().cut(Packed.cmaf(2));

    Future<Boolean> newer = threads.submit(() -> packed.channel().awaitNewer(seen, LONG));
    encoder.push(1);

    assertThat(newer.get(30, TimeUnit.SECONDS)).isTrue();
    assertThat(packed.channel().cut(Packed.cmaf(2)).segments().get(0).complete()).isTrue();
  }

  @Test
  void whatIsNewerAlreadyIsNotWaitedFor() throws Exception {
    TestEncoder encoder = packed.encoder(1);
    encoder.push(0);
    Cut seen = packed.channel().cut(Packed.cmaf(2));
    encoder.push(1);

    assertThat(packed.channel().awaitNewer(seen, Duration.ZERO)).isTrue();
    assertThat(packed.channel().awaitNewer(packed.channel().cut(Packed.cmaf(2)), Duration.ZERO))
        .isFalse();
  }

  @Test
  void aCutDoesNotChange() {
    TestEncoder encoder = packed.encoder(1);
    packed.live(encoder, 0, 3);
    Cut before = packed.channel().cut(Packed.cmaf(2));
    List<Segment> segments = List.copyOf(before.segments());

    packed.live(encoder, 3, 6);

    assertThat(before.segments()).isEqualTo(segments);
    assertThat(packed.channel().cut(Packed.cmaf(2)).version()).isGreaterThan(before.version());
  }

  @Test
  void allThatACutNamesIsThereForEverybodyWhileTheStreamGoesOn() throws Exception {
    TestEncoder encoder = packed.encoder(1);
    packed.live(encoder, 0, 3);
    AtomicBoolean ended = new AtomicBoolean();
    List<Future<Long>> readers = new ArrayList<>();
    for (Cutting how : List.of(Packed.cmaf(2), Packed.ts(2, true), Packed.ts(1, false))) {
      readers.add(threads.submit(reader(how, ended)));
      readers.add(threads.submit(reader(how, ended)));
    }

    packed.live(encoder, 3, 90);
    ended.set(true);

    for (Future<Long> reader : readers) {
      assertThat(reader.get(60, TimeUnit.SECONDS)).isPositive();
    }
  }

  private Callable<Long> reader(Cutting how, AtomicBoolean ended) {
    return () -> {
      long bytes = 0;
      do {
        Cut cut = packed.channel().cut(how);
        Segment last = cut.segments().get(cut.segments().size() - 1);
        for (Rendition rendition : cut.renditions()) {
          List<Part> parts = last.extents().get(rendition.id()).parts();
          assertThat(parts).isNotEmpty();
          for (int i = 0; i < parts.size(); i++) {
            Octets part =
                packed.channel().part(how, rendition.id(), last.number(), i).orElseThrow();
            bytes += part.size();
          }
        }
      } while (!ended.get());
      return bytes;
    };
  }
}
