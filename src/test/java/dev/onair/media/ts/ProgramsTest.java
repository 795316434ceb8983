package dev.onair.media.ts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.MediaFile;
import dev.onair.media.Octets;
import dev.onair.media.codec.AccessUnit;
import dev.onair.media.codec.VideoFormat;
import dev.onair.media.scte35.SpliceCommand;
import dev.onair.media.scte35.SpliceInfo;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Programs taken out of a stream of several, moved in time, and written. */
class ProgramsTest {

  @Test
  void eachProgramHasItsOwnPicturesAndTheSoundTheyShare() throws Exception {
    TsSegment first = Streams.read(Streams.program(MediaFile.twoRenditions(), 1, 0));
    TsSegment second = Streams.read(Streams.program(MediaFile.twoRenditions(), 2, 0));

    assertThat(first.program().number()).isEqualTo(1);
    assertThat(second.program().number()).isEqualTo(2);
    assertThat(((VideoFormat) first.tracks().get(0).format()).picture().width()).isEqualTo(320);
    assertThat(((VideoFormat) second.tracks().get(0).format()).picture().width()).isEqualTo(192);
    assertThat(Streams.placeless(first.tracks().get(1).units(), 0))
        .isEqualTo(Streams.placeless(second.tracks().get(1).units(), 0))
        .hasSize(95);
  }

  @Property(tries = 20)
  void movedInTimeAllIsTheSameAndCountsGoOn(
      @ForAll @LongRange(min = -Timestamps.WRAP, max = Timestamps.WRAP) long offset)
      throws Exception {
    TsSegment original = Streams.read(MediaFile.twoRenditions());

    Octets moved = Streams.program(MediaFile.twoRenditions(), 1, offset);
    TsSegment read = TsSegment.read(moved, OptionalLong.of(offset));

    for (int i = 0; i < 2; i++) {
      assertThat(Streams.placeless(read.tracks().get(i).units(), 0))
          .isEqualTo(Streams.placeless(original.tracks().get(i).units(), offset));
    }
    assertThat(Streams.breaks(moved)).isEmpty();
    List<Long> before = clocks(Streams.program(MediaFile.twoRenditions(), 1, 0), offset);
    assertThat(clocks(moved, 0)).isEqualTo(before).isNotEmpty();
  }

  private static List<Long> clocks(Octets stream, long offset) {
    return Streams.packets(stream).stream()
        .filter(packet -> packet.pcr().isPresent())
        .map(packet -> packet.pcr().getAsLong() + offset * 300)
        .map(clock -> Math.floorMod(clock, Timestamps.WRAP * 300))
        .toList();
  }

  @Property(tries = 30)
  void timesAreUnwrappedNearOthers(
      @ForAll @LongRange(min = -1L << 40, max = 1L << 40) long time,
      @ForAll @LongRange(min = -(1L << 32) + 1, max = 1L << 32) long away) {
    assertThat(Timestamps.unwrap(Timestamps.wrap(time), time + away)).isEqualTo(time);
  }

  @Test
  void segmentsOfOneWriterGoOnCounting() throws Exception {
    Octets once = Streams.program(MediaFile.twoRenditions(), 1, 0);
    ProgramMap map = Streams.read(once).program().withScte35(500);
    ProgramWriter writer = new ProgramWriter(map, 480);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Octets cue = SpliceInfo.of(SpliceCommand.Insert.out(1, OptionalLong.of(9), 90_000)).bytes();

    for (int round = 0; round < 3; round++) {
      writer.tables(out);
      writer.section(500, cue, out);
      for (TsPacket packet : Streams.packets(once)) {
        if (packet.pid() >= 256 && packet.pid() < 260) {
          writer.packet(packet, out);
        }
      }
    }

    TsSegment read = Streams.read(Octets.of(out));
    assertThat(Streams.breaks(Octets.of(out))).isEmpty();
    assertThat(read.program()).isEqualTo(map);
    assertThat(read.program().descriptors()).contains(Descriptor.CUEI);
    assertThat(read.program().streams()).contains(ElementaryStream.scte35(500));
    assertThat(read.cues()).hasSize(3).allMatch(each -> each.section().equals(cue));
    assertThat(read.cues().get(0).near()).isEqualTo(7200);
  }

  @Test
  void unitsThatAreWrittenAreReadAgain() throws Exception {
    TsSegment original = Streams.read(MediaFile.twoRenditions());
    ProgramWriter writer = new ProgramWriter(original.program(), 480);
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    writer.tables(out);
    for (TsTrack track : original.tracks()) {
      for (AccessUnit unit : track.units()) {
        OptionalLong clock =
            track.pid() == original.program().pcrPid()
                ? OptionalLong.of(unit.dts())
                : OptionalLong.empty();
        writer.unit(track.pid(), unit, clock, out);
      }
    }

    TsSegment read = Streams.read(Octets.of(out));
    for (int i = 0; i < 2; i++) {
      assertThat(Streams.placeless(read.tracks().get(i).units(), 0))
          .isEqualTo(Streams.placeless(original.tracks().get(i).units(), 0));
    }
    assertThat(Streams.breaks(Octets.of(out))).isEmpty();
    assertThat(clocks(Octets.of(out), 0)).hasSize(50).startsWith(0L, 3600L * 300);
  }

  @Test
  void aPictureOfAnySizeFillsItsPackets() throws Exception {
    TsSegment original = Streams.read(MediaFile.twoRenditions());
    AccessUnit first = original.tracks().get(0).units().get(0);
    for (int more : List.of(0, 1, 2, 180, 181, 182, 183, 184, 100_000)) {
      byte[] filler = new byte[more + 5];
      Arrays.fill(filler, (byte) 0xee);
      filler[0] = 0;
      filler[1] = 0;
      filler[2] = 1;
      filler[3] = 12;
      Octets data = Octets.join(List.of(first.data(), Octets.of(filler)));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ProgramWriter writer = new ProgramWriter(original.program(), 480);
      writer.tables(out);
      writer.unit(256, new AccessUnit(7200, 0, true, data, 0), OptionalLong.of(0), out);

      List<AccessUnit> units = Streams.read(Octets.of(out)).tracks().get(0).units();

      assertThat(units).hasSize(1);
      assertThat(units.get(0).data()).isEqualTo(data);
      assertThat(Streams.packets(Octets.of(out)).get(2).randomAccess()).isTrue();
    }
  }
}
