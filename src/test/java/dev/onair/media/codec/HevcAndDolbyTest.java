package dev.onair.media.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.MalformedMedia;
import dev.onair.media.MediaFile;
import dev.onair.media.Octets;
import dev.onair.media.mp4.Fragment;
import dev.onair.media.mp4.InitSegment;
import dev.onair.media.mp4.Mp4Track;
import dev.onair.media.mp4.ReadFragment;
import dev.onair.media.mp4.Sample;
import dev.onair.media.mp4.Samples;
import dev.onair.media.ts.TsSegment;
import dev.onair.media.ts.TsTrack;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** H.265, AC-3 and E-AC-3, from a transport stream to MP4. */
class HevcAndDolbyTest {

  @Test
  void picturesAreCroppedAndTheirRateIsAFraction() throws Exception {
    Hevc format = (Hevc) track(0).format();

    assertThat(format.codecs()).isEqualTo("hvc1.1.6.L60.90");
    assertThat(format.picture())
        .isEqualTo(new Picture(208, 118, 1, 8, Optional.of(new FrameRate(30_000, 1001))));
    assertThat(track(0).units()).hasSize(15);
    assertThat(track(0).units().stream().map(AccessUnit::sync).filter(sync -> sync)).hasSize(2);
  }

  @Test
  void soundSaysItsRateItsChannelsAndItsLanguage() throws Exception {
    Ac3 plain = (Ac3) track(1).format();
    Ac3 enhanced = (Ac3) track(2).format();

    assertThat(plain)
        .isEqualTo(new Ac3(false, 48_000, 6, 1536, new Ac3Header(0, 8, 0, 7, true, 10)));
    assertThat(enhanced)
        .isEqualTo(new Ac3(true, 48_000, 6, 1536, new Ac3Header(0, 16, 0, 7, true, 96)));
    assertThat(plain.codecs()).isEqualTo("ac-3");
    assertThat(enhanced.codecs()).isEqualTo("ec-3");
    assertThat(track(2).language()).contains("deu");
    assertThat(track(1).units()).allMatch(unit -> unit.data().size() == 768);
    assertThat(track(2).units()).allMatch(unit -> unit.data().size() == 384);
  }

  /** The boxes that ffmpeg 5.1 writes of the same stream. */
  @Test
  void descriptionsAreThoseOfAnotherWriter() throws Exception {
    assertThat(box("dac3", 3, track(1).format())).isEqualTo("103d40");
    assertThat(box("dec3", 5, track(2).format())).isEqualTo("0300200f00");
    assertThat(box("hvcC", 13, track(0).format())).isEqualTo("0101600000009000000000003c");
  }

  @Test
  void samplesAreReadAgainAsTheyWere() throws Exception {
    for (int i = 0; i < 3; i++) {
      TsTrack track = track(i);
      List<AccessUnit> units = track.units();
      long end = 2 * units.get(units.size() - 1).dts() - units.get(units.size() - 2).dts();
      List<Sample> samples = Samples.of(track.format(), units, end);
      InitSegment init = InitSegment.read(InitSegment.write(track.format(), track.language()));

      ReadFragment read =
          ReadFragment.all(new Fragment(1, 5, samples, List.of()).bytes(), init).get(0);

      Mp4Track described = init.tracks().get(0);
      assertThat(described.codecs()).isEqualTo(track.format().codecs());
      assertThat(described.language()).isEqualTo(track.language());
      assertThat(read.samples())
          .extracting(ReadFragment.ReadSample::sync)
          .isEqualTo(units.stream().map(AccessUnit::sync).toList());
      assertThat(read.samples())
          .extracting(ReadFragment.ReadSample::size)
          .isEqualTo(samples.stream().map(sample -> (long) sample.data().size()).toList());
      assertThat(read.duration())
          .isEqualTo(
              Samples.scaled(track.format(), end)
                  - Samples.scaled(track.format(), units.get(0).dts()));
    }
  }

  /** The first bytes of a box of an initialization segment, in hexadecimal. */
  private static String box(String type, int size, TrackFormat format) {
    String bytes = InitSegment.write(format, Optional.empty()).hex();
    int at = bytes.indexOf(HexFormat.of().formatHex(type.getBytes(StandardCharsets.US_ASCII))) + 8;
    return bytes.substring(at, at + 2 * size);
  }

  private static TsTrack track(int index) throws MalformedMedia {
    Octets file = MediaFile.hevcAndDolby();
    return TsSegment.read(file, OptionalLong.empty()).tracks().get(index);
  }
}
