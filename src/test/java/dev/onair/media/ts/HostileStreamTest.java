package dev.onair.media.ts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.media.MalformedMedia;
import dev.onair.media.MediaFile;
import dev.onair.media.Octets;
import dev.onair.media.codec.AccessUnit;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Streams that are cut, damaged, or none at all. */
class HostileStreamTest {

  @Property(tries = 60)
  void damagedBytesAreRefusedOrSkipped(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 3000) int wrong) throws Exception {
    for (Octets file : List.of(MediaFile.twoRenditions(), MediaFile.hevcAndDolby())) {
      byte[] damaged = file.toArray();
      for (int i = 0; i < wrong; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }

      tracksOrRefusal(Octets.of(damaged));
    }
  }

  @Property(tries = 60)
  void packetsThatAreLostCostTheUnitsTheyBelongTo(@ForAll Random random) throws Exception {
    Octets whole = MediaFile.twoRenditions();
    int lost = (2 + random.nextInt(whole.size() / TsPacket.SIZE - 2)) * TsPacket.SIZE;
    Octets damaged = Octets.join(List.of(whole.slice(0, lost), whole.slice(lost + TsPacket.SIZE)));

    TsSegment read = Streams.read(damaged);

    List<TsTrack> all = Streams.read(whole).tracks();
    for (TsTrack track : read.tracks()) {
      List<AccessUnit> expected = Streams.placeless(all.get(track.pid() == 256 ? 0 : 1).units(), 0);
      List<AccessUnit> units = Streams.placeless(track.units(), 0);
      assertThat(expected).as("none is damaged").containsAll(units);
      // A PES packet of sound has several frames.
      assertThat(units.size())
          .isGreaterThanOrEqualTo(expected.size() - (track.pid() == 256 ? 1 : 9));
    }
  }

  @Property(tries = 60)
  void aStreamThatEndsAnywhereHasTheUnitsBeforeItsEnd(
      @ForAll @IntRange(min = 0, max = 97_948) int size) throws Exception {
    Octets whole = MediaFile.twoRenditions();
    List<TsTrack> tracks = tracksOrRefusal(whole.slice(0, size));

    if (!tracks.isEmpty() && tracks.get(0).pid() == 256) {
      assertThat(Streams.read(whole).tracks().get(0).units())
          .startsWith(tracks.get(0).units().toArray(AccessUnit[]::new));
    }
  }

  @Property(tries = 60)
  void packetsOfNoiseAreRefused(@ForAll Random random) throws Exception {
    byte[] noise = new byte[200 * TsPacket.SIZE];
    random.nextBytes(noise);
    for (int at = 0; at < noise.length; at += TsPacket.SIZE) {
      noise[at] = TsPacket.SYNC;
      noise[at + 1] &= 0x40;
      noise[at + 2] &= 1;
    }

    assertThat(tracksOrRefusal(Octets.of(noise))).isEmpty();
  }

  @Test
  void anEmptySegmentAndOneWithoutTablesSayWhatTheyLack() {
    Octets stream = MediaFile.twoRenditions();

    assertThatThrownBy(() -> Streams.read(Octets.EMPTY))
        .isInstanceOf(MalformedMedia.class)
        .hasMessage("no transport packet in it");
    assertThatThrownBy(() -> Streams.read(stream.slice(stream.size() - TsPacket.SIZE)))
        .isInstanceOf(MalformedMedia.class)
        .hasMessage("no program in it: PAT or PMT is missing");
    assertThatThrownBy(() -> TsFilter.keep(Octets.EMPTY, Set.of(256)))
        .isInstanceOf(MalformedMedia.class);
  }

  private static List<TsTrack> tracksOrRefusal(Octets stream) {
    try {
      return TsSegment.read(stream, OptionalLong.of(0)).tracks();
    } catch (MalformedMedia e) {
      assertThat(e).hasMessageNotContaining("null");
      return List.of();
    }
  }
}
