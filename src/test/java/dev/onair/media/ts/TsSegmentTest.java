package dev.onair.media.ts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.MediaFile;
import dev.onair.media.codec.Aac;
import dev.onair.media.codec.AccessUnit;
import dev.onair.media.codec.Avc;
import dev.onair.media.codec.FrameRate;
import dev.onair.media.codec.Picture;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TsSegmentTest {

  @Test
  void tracksAreWhatTheStreamSays() throws Exception {
    TsSegment segment = TsSegment.read(MediaFile.twoRenditions(), OptionalLong.empty());

    assertThat(segment.program().number()).isEqualTo(1);
    assertThat(segment.tracks()).extracting(TsTrack::pid).containsExactly(256, 258);
    Avc video = (Avc) segment.tracks().get(0).format();
    assertThat(video.codecs()).isEqualTo("avc1.64000c");
    assertThat(video.picture())
        .isEqualTo(new Picture(320, 180, 1, 8, Optional.of(new FrameRate(25, 1))));
    assertThat(segment.tracks().get(1).format()).isEqualTo(new Aac(2, 48_000, 1));
    assertThat(segment.tracks().get(1).format().codecs()).isEqualTo("mp4a.40.2");
    assertThat(segment.tracks().get(1).language()).contains("eng");
  }

  @Test
  void picturesHaveTheirTimesAndTheFirstOfEachGroupIsASyncPoint() throws Exception {
    List<AccessUnit> units =
        TsSegment.read(MediaFile.twoRenditions(), OptionalLong.empty()).tracks().get(0).units();

    assertThat(units).hasSize(50);
    assertThat(units).extracting(AccessUnit::dts).isEqualTo(steps(0, 3600, 50));
    assertThat(units.stream().map(AccessUnit::pts).sorted()).isEqualTo(steps(7200, 3600, 50));
    assertThat(units.stream().filter(AccessUnit::sync).map(AccessUnit::dts))
        .containsExactly(0L, 90_000L);
  }

  @Test
  void framesOfAudioFollowEachOtherThoughAPacketHoldsSeveral() throws Exception {
    List<AccessUnit> units =
        TsSegment.read(MediaFile.twoRenditions(), OptionalLong.empty()).tracks().get(1).units();

    assertThat(units).hasSize(95);
    assertThat(units)
        .extracting(AccessUnit::pts)
        .isEqualTo(steps(units.get(0).pts(), 1920, units.size()));
  }

  private static List<Long> steps(long first, long step, int count) {
    return LongStream.range(0, count).mapToObj(i -> first + i * step).toList();
  }
}
