package dev.onair.media.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.MalformedMedia;
import dev.onair.media.MediaFile;
import dev.onair.media.Octets;
import dev.onair.media.codec.TrackReader.UnitTime;
import dev.onair.media.ts.TsSegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Frames of audio, however PES packets are cut. */
class AudioFramesTest {

  private static final List<AccessUnit> AAC = units(MediaFile.twoRenditions(), 1);
  private static final List<AccessUnit> AC3 = units(MediaFile.hevcAndDolby(), 1);

  @Property(tries = 40)
  void framesAndTheirTimesAreTheSameHoweverPacketsAreCut(@ForAll Random random) {
    for (List<AccessUnit> frames : List.of(AAC, AC3)) {
      Codec codec = frames == AAC ? Codec.AAC : Codec.AC3;
      TrackReader reader = codec.reader();
      Octets all = Octets.join(frames.stream().map(AccessUnit::data).toList());

      for (int at = 0; at < all.size(); ) {
        int end = Math.min(all.size(), at + 1 + random.nextInt(1500));
        reader.accept(timeOfFirst(frames, at, end), all.slice(at, end), 0);
        at = end;
      }

      assertThat(reader.units())
          .extracting(AccessUnit::data)
          .isEqualTo(frames.stream().map(AccessUnit::data).toList());
      assertThat(reader.units())
          .extracting(AccessUnit::pts)
          .isEqualTo(frames.stream().map(AccessUnit::pts).toList());
    }
  }

  /** The time of the first frame that begins in a part of all bytes. */
  private static Optional<UnitTime> timeOfFirst(List<AccessUnit> frames, int from, int to) {
    int at = 0;
    for (AccessUnit frame : frames) {
      if (at >= from && at < to) {
        return Optional.of(new UnitTime(frame.pts(), frame.dts()));
      }
      at += frame.data().size();
    }
    return Optional.empty();
  }

  @Example
  void noiseThatLooksLikeAFrameIsSkipped() {
    TrackReader reader = Codec.AAC.reader();
    Octets noise = Octets.of(new byte[] {1, -1, 2, -1, -16, 3});

    reader.accept(
        Optional.of(new UnitTime(9, 9)),
        Octets.join(List.of(noise, AAC.get(0).data(), AAC.get(1).data(), noise)),
        0);

    assertThat(reader.units())
        .extracting(AccessUnit::data)
        .containsExactly(AAC.get(0).data(), AAC.get(1).data());
    assertThat(reader.units()).extracting(AccessUnit::pts).containsExactly(9L, 9L + 1920);
  }

  @Example
  void aFrameWhoseRestIsLostIsNotMendedWithAnother() {
    TrackReader reader = Codec.AAC.reader();
    Octets cut = AAC.get(1).data().slice(0, 50);
    Octets after = Octets.join(List.of(AAC.get(5).data(), AAC.get(6).data(), AAC.get(7).data()));

    reader.accept(Optional.of(new UnitTime(0, 0)), Octets.join(List.of(AAC.get(0).data(), cut)), 0);
    reader.accept(Optional.of(new UnitTime(9600, 9600)), after, 0);

    assertThat(reader.units())
        .extracting(AccessUnit::data)
        .containsExactly(
            AAC.get(0).data(), AAC.get(5).data(), AAC.get(6).data(), AAC.get(7).data());
    assertThat(reader.units())
        .extracting(AccessUnit::pts)
        .containsExactly(0L, 9600L, 11520L, 13440L);
  }

  @Example
  void framesBeforeTheFirstTimeAreLeftOut() {
    TrackReader reader = Codec.AAC.reader();

    reader.accept(Optional.empty(), AAC.get(0).data(), 0);
    reader.accept(Optional.of(new UnitTime(5, 5)), AAC.get(1).data(), 0);

    assertThat(reader.units()).extracting(AccessUnit::data).containsExactly(AAC.get(1).data());
  }

  @Example
  void atRatesThatDontDivideTheClockTimesDontDrift() {
    TrackReader reader = Codec.AAC.reader();
    List<Octets> frames = new ArrayList<>();
    for (int i = 0; i < 441; i++) {
      frames.add(at44100(AAC.get(0).data()));
    }

    reader.accept(Optional.of(new UnitTime(0, 0)), Octets.join(frames), 0);

    assertThat(reader.format()).contains(new Aac(2, 44_100, 1));
    assertThat(reader.units().get(440).pts())
        .isEqualTo(Math.round(440 * 1024L * 90_000 / 44_100.0));
  }

  private static Octets at44100(Octets frame) {
    byte[] copy = frame.toArray();
    // sampling_frequency_index 4 instead of 3.
    copy[2] = (byte) ((copy[2] & ~0x3c) | 4 << 2);
    return Octets.of(copy);
  }

  private static List<AccessUnit> units(Octets file, int track) {
    try {
      return TsSegment.read(file, OptionalLong.empty()).tracks().get(track).units();
    } catch (MalformedMedia e) {
      throw new IllegalStateException(e);
    }
  }
}
