package dev.onair.media.mp4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.media.MalformedMedia;
import dev.onair.media.MediaFile;
import dev.onair.media.Octets;
import dev.onair.media.codec.Aac;
import dev.onair.media.codec.AccessUnit;
import dev.onair.media.codec.NalUnits;
import dev.onair.media.ts.TsSegment;
import dev.onair.media.ts.TsTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class SamplesTest {

  @Property(tries = 50)
  void fragmentsFollowEachOtherToTheTickWhereverTheyAreCut(
      @ForAll @LongRange(min = 0, max = 1L << 42) long first,
      @ForAll @IntRange(min = 1, max = 29) int cut)
      throws Exception {
    Aac format = new Aac(2, 44_100, 2);
    List<AccessUnit> units = new ArrayList<>();
    for (int i = 0; i <= 30; i++) {
      long time = first + Math.round(i * 1024L * 90_000 / 44_100.0);
      units.add(new AccessUnit(time, time, true, Octets.of(new byte[9]), 0));
    }

    List<Sample> head = Samples.of(format, units.subList(0, cut), units.get(cut).dts());
    List<Sample> tail = Samples.of(format, units.subList(cut, 30), units.get(30).dts());

    long middle = Samples.scaled(format, units.get(cut).dts());
    assertThat(Samples.scaled(format, first) + duration(head)).isEqualTo(middle);
    assertThat(middle + duration(tail)).isEqualTo(Samples.scaled(format, units.get(30).dts()));
    assertThat(head).allMatch(sample -> Math.abs(sample.duration() - 1024) <= 1);
  }

  private static long duration(List<Sample> samples) {
    return samples.stream().mapToLong(Sample::duration).sum();
  }

  @Example
  void parameterSetsThatAreDescribedAreLeftOutAndNewOnesStay() throws Exception {
    TsTrack track = TsSegment.read(MediaFile.twoRenditions(), OptionalLong.empty()).tracks().get(0);
    AccessUnit first = track.units().get(0);
    Octets newSet = Octets.of(new byte[] {0, 0, 1, 0x68, 1});
    Octets data = Octets.join(List.of(newSet, first.data()));
    AccessUnit changed = new AccessUnit(0, 0, true, data, 0);

    Octets plain = Samples.of(track.format(), List.of(first), 3600).get(0).data();
    Octets kept = Samples.of(track.format(), List.of(changed), 3600).get(0).data();

    assertThat(NalUnits.of(first.data()))
        .extracting(unit -> unit.at(0) & 0x1f)
        .containsExactly(9, 7, 8, 5);
    assertThat(plain.at(4) & 0x1f).isEqualTo(5);
    assertThat(kept)
        .isEqualTo(Octets.join(List.of(Octets.of(new byte[] {0, 0, 0, 2, 0x68, 1}), plain)));
  }

  @Example
  void decodingTimesThatGoBackAreRefused() {
    Aac format = new Aac(2, 48_000, 2);
    AccessUnit unit = new AccessUnit(90, 90, true, Octets.of(new byte[9]), 0);

    assertThatThrownBy(() -> Samples.of(format, List.of(unit), 0))
        .isInstanceOf(MalformedMedia.class)
        .hasMessageContaining("90");
  }
}
