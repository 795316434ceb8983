package dev.onair.media.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.MalformedMedia;
import dev.onair.media.MediaFile;
import dev.onair.media.Octets;
import dev.onair.media.codec.TrackReader.UnitTime;
import dev.onair.media.ts.TsSegment;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class VideoUnitsTest {

  private final TrackReader reader = Codec.AVC.reader();

  @Test
  void aPictureGoesOnInPacketsWithoutTimes() throws Exception {
    AccessUnit whole = units().get(0);

    reader.accept(time(7), whole.data().slice(0, 500), 3);
    reader.accept(Optional.empty(), whole.data().slice(500, 700), 4);
    reader.accept(Optional.empty(), whole.data().slice(700), 5);
    reader.accept(time(8), units().get(1).data(), 6);

    assertThat(reader.units())
        .containsExactly(
            new AccessUnit(7, 7, true, whole.data(), 3),
            new AccessUnit(8, 8, false, units().get(1).data(), 6));
    assertThat(reader.format()).isPresent();
  }

  @Test
  void packetsWithoutPicturesAreNoUnits() throws Exception {
    Octets sets = Octets.of(new byte[] {0, 0, 1, 9, 16, 0, 0, 1, 0x67, 1, 2});

    reader.accept(Optional.empty(), units().get(0).data(), 0);
    reader.accept(time(1), sets, 0);
    reader.accept(time(2), Octets.EMPTY, 0);

    assertThat(reader.units()).isEmpty();
  }

  @Test
  void parameterSetsThatMakeNoSenseGiveWayToThoseThatDo() throws Exception {
    Octets wrong = Octets.of(new byte[] {0, 0, 1, 0x67, 100, 0, 31, 0, 0, 1, 0x68, 1});

    reader.accept(time(1), wrong, 0);
    assertThat(reader.format()).isEmpty();
    reader.accept(time(2), units().get(0).data(), 0);

    assertThat(reader.format()).map(TrackFormat::codecs).contains("avc1.64000c");
  }

  private static Optional<UnitTime> time(long time) {
    return Optional.of(new UnitTime(time, time));
  }

  private static List<AccessUnit> units() throws MalformedMedia {
    return TsSegment.read(MediaFile.twoRenditions(), OptionalLong.empty()).tracks().get(0).units();
  }
}
