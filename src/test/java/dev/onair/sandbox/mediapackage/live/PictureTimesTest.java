package dev.onair.sandbox.mediapackage.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.mp4.InitSegment;
import dev.onair.media.mp4.ReadFragment;
import dev.onair.media.mp4.ReadFragment.ReadSample;
import dev.onair.sandbox.mediapackage.live.cuts.Cutting;
import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the pictures of fragments are decoded and shown, B pictures among them. */
class PictureTimesTest {

  private static final long FRAME = 3600;
  private static final int SECONDS = 2;

  private final Packed packed = new Packed();
  private final Cutting how = Packed.cmaf(SECONDS);

  @AfterEach
  void close() {
    packed.close();
  }

  /**
   * A picture each frame's time, none at another's, over all parts and segments: also of an encoder
   * that decodes so late that B pictures are shown as they are decoded, as most do, and of one that
   * takes its time.
   */
  @ParameterizedTest
  @ValueSource(longs = {-FRAME, 0, FRAME})
  void pictureFollowsPictureWithoutHoleOrOverlap(long later) throws Exception {
    packed.live(packed.encoder(1).decodedLater(later), 0, 8);

    InitSegment init = InitSegment.read(packed.channel().init(how, "big", 0).orElseThrow());
    List<Segment> segments = packed.channel().cut(how).segments();
    assertThat(segments).hasSize(4);
    for (Segment segment : segments) {
      long begin = segment.extents().get("big").time();
      long decoded = begin;
      List<Long> shown = new ArrayList<>();
      for (int part = 0; part < segment.extents().get("big").parts().size(); part++) {
        for (ReadFragment fragment : part(segment, part, init)) {
          assertThat(fragment.decodeTime()).isEqualTo(decoded);
          for (ReadSample sample : fragment.samples()) {
            assertThat(sample.duration()).isEqualTo(FRAME);
            assertThat(sample.sync()).isEqualTo((decoded - begin) % 90_000 == 0);
            shown.add(decoded + sample.compositionOffset());
            decoded += sample.duration();
          }
        }
      }
      assertThat(shown.get(0)).isEqualTo(begin);
      assertThat(shown)
          .isNotEqualTo(times(begin))
          .containsExactlyInAnyOrderElementsOf(times(begin));
    }
  }

  private static List<Long> times(long begin) {
    return LongStream.range(0, SECONDS * 25).mapToObj(i -> begin + i * FRAME).toList();
  }

  private List<ReadFragment> part(Segment segment, int part, InitSegment init) throws Exception {
    return ReadFragment.all(
        packed.channel().part(how, "big", segment.number(), part).orElseThrow(), init);
  }
}
