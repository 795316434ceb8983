package dev.onair.sandbox.mediapackage.live.spool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.Octets;
import dev.onair.media.codec.AccessUnit;
import dev.onair.media.codec.Avc;
import dev.onair.media.codec.FrameRate;
import dev.onair.media.codec.Picture;
import dev.onair.media.ts.TsTrack;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackIndexTest {

  @ParameterizedTest
  @CsvSource({
    "25, 1",
    "50, 1",
    "30, 1",
    "60, 1",
    "24, 1",
    "10, 1",
    "30000, 1001",
    "60000, 1001",
    "24000, 1001"
  })
  void aFrameRateThatIsNotToldFollowsFromTheTimestamps(long numerator, long denominator)
      throws Exception {
    FrameRate rate = new FrameRate(numerator, denominator);

    TrackIndex index = TrackIndex.of(track(rate, Optional.empty(), 2 * (int) rate.perSecond()));

    assertThat(index.frameRate()).contains(rate);
  }

  @Test
  void aFrameRateThatIsToldIsBelieved() throws Exception {
    FrameRate told = new FrameRate(50, 1);

    TrackIndex index = TrackIndex.of(track(new FrameRate(25, 1), Optional.of(told), 50));

    assertThat(index.frameRate()).contains(told);
  }

  @Test
  void theEndIsAFrameAfterTheLast() throws Exception {
    assertThat(TrackIndex.of(track(new FrameRate(25, 1), Optional.empty(), 25)).end())
        .isEqualTo(90_000);
    assertThat(
            TrackIndex.of(track(new FrameRate(25, 1), Optional.of(new FrameRate(50, 1)), 1)).end())
        .isEqualTo(1_800);
  }

  private static TsTrack track(FrameRate rate, Optional<FrameRate> told, int frames) {
    Avc format =
        new Avc(100, 0, 31, new Picture(320, 180, 1, 8, told), List.of(Octets.EMPTY), List.of());
    List<AccessUnit> units =
        LongStream.range(0, frames)
            .map(i -> Math.round(i * 90_000 / rate.perSecond()))
            .mapToObj(time -> new AccessUnit(time, time, time == 0, Octets.EMPTY, 0))
            .toList();
    return new TsTrack(256, format, Optional.empty(), units);
  }
}
