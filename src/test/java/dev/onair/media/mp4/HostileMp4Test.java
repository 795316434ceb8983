package dev.onair.media.mp4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.onair.media.MalformedMedia;
import dev.onair.media.MediaFile;
import dev.onair.media.Octets;
import dev.onair.media.ts.TsSegment;
import dev.onair.media.ts.TsTrack;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** MP4 that is damaged, or says what can't be. */
class HostileMp4Test {

  private static final List<Octets> INITS = inits();
  private static final Octets FRAGMENT = fragment();

  @Property(tries = 500)
  void damagedInitializationSegmentsAreRefusedOrRead(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 20) int wrong) {
    for (Octets init : INITS) {
      try {
        assertThat(InitSegment.read(damaged(init, wrong, random)).tracks()).isNotEmpty();
      } catch (MalformedMedia e) {
        assertThat(e).hasMessageNotContaining("null");
      }
    }
  }

  @Property(tries = 500)
  void damagedFragmentsAreRefusedOrRead(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 20) int wrong) throws Exception {
    InitSegment init = InitSegment.read(INITS.get(0));
    // The boxes before the samples.
    Octets head = damaged(FRAGMENT.slice(0, 200), wrong, random);

    try {
      ReadFragment.all(Octets.join(List.of(head, FRAGMENT.slice(200))), init);
    } catch (MalformedMedia e) {
      assertThat(e).hasMessageNotContaining("null");
    }
  }

  @Example
  void moreSamplesThanASegmentCanHaveAreRefused() throws Exception {
    InitSegment init = InitSegment.read(INITS.get(0));
    BoxWriter out = new BoxWriter();
    out.open("moof").open("mfhd", 0, 0).u32(1).close();
    for (int i = 0; i < 50; i++) {
      out.open("traf").open("tfhd", 0, 0x20000).u32(1).close();
      out.open("tfdt", 1, 0).u64(0).close();
      out.open("trun", 0, 0).u32(100_000).close().close();
    }
    out.close();

    assertThatThrownBy(() -> ReadFragment.all(out.octets(), init))
        .isInstanceOf(MalformedMedia.class)
        .hasMessage("a segment of more than 200000 samples");
  }

  private static Octets damaged(Octets whole, int wrong, Random random) {
    byte[] bytes = whole.toArray();
    for (int i = 0; i < wrong; i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
    }
    return Octets.of(bytes);
  }

  private static List<Octets> inits() {
    return List.of(MediaFile.twoRenditions(), MediaFile.hevcAndDolby()).stream()
        .flatMap(file -> tracks(file).stream())
        .map(track -> InitSegment.write(track.format(), track.language()))
        .toList();
  }

  private static Octets fragment() {
    TsTrack track = tracks(MediaFile.twoRenditions()).get(0);
    try {
      return new Fragment(1, 0, Samples.of(track.format(), track.units(), 180_000), List.of())
          .bytes();
    } catch (MalformedMedia e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<TsTrack> tracks(Octets file) {
    try {
      return TsSegment.read(file, OptionalLong.empty()).tracks();
    } catch (MalformedMedia e) {
      throw new IllegalStateException(e);
    }
  }
}
