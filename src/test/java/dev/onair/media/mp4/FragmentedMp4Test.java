package dev.onair.media.mp4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.MalformedMedia;
import dev.onair.media.MediaFile;
import dev.onair.media.Octets;
import dev.onair.media.codec.AccessUnit;
import dev.onair.media.codec.NalUnits;
import dev.onair.media.ts.TsSegment;
import dev.onair.media.ts.TsTrack;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.mp4parser.IsoFile;
import org.mp4parser.boxes.iso14496.part12.MovieHeaderBox;
import org.mp4parser.boxes.iso14496.part12.TrackFragmentBaseMediaDecodeTimeBox;
import org.mp4parser.boxes.iso14496.part12.TrackFragmentHeaderBox;
import org.mp4parser.boxes.iso14496.part12.TrackRunBox;
import org.mp4parser.boxes.iso14496.part14.ESDescriptorBox;
import org.mp4parser.boxes.iso14496.part15.AvcConfigurationBox;
import org.mp4parser.boxes.sampleentry.AudioSampleEntry;
import org.mp4parser.boxes.sampleentry.VisualSampleEntry;
import org.mp4parser.tools.Path;

/** Fragmented MP4 as another's reader sees it, and as onair's own does. */
class FragmentedMp4Test {

  private static final String ENTRY = "moov[0]/trak[0]/mdia[0]/minf[0]/stbl[0]/stsd[0]/";
  private static final String FRAGMENT = "moof[0]/traf[0]/";

  @Test
  void anotherReaderFindsThePicturesFormat() throws Exception {
    IsoFile init = parsed(InitSegment.write(video().format(), Optional.empty()));

    MovieHeaderBox movie = Path.getPath(init, "moov[0]/mvhd[0]");
    VisualSampleEntry entry = Path.getPath(init, ENTRY + "avc1[0]");
    AvcConfigurationBox config = Path.getPath(init, ENTRY + "avc1[0]/avcC[0]");
    assertThat(movie.getTimescale()).isEqualTo(90_000);
    assertThat(entry.getWidth()).isEqualTo(320);
    assertThat(entry.getHeight()).isEqualTo(180);
    assertThat(config.getAvcProfileIndication()).isEqualTo(100);
    assertThat(config.getAvcLevelIndication()).isEqualTo(12);
    assertThat(config.getSequenceParameterSets()).hasSize(1);
    assertThat(config.getPictureParameterSets()).hasSize(1);
  }

  @Test
  void anotherReaderFindsTheSoundsFormat() throws Exception {
    IsoFile init = parsed(InitSegment.write(audio().format(), Optional.of("eng")));

    AudioSampleEntry entry = Path.getPath(init, ENTRY + "mp4a[0]");
    ESDescriptorBox descriptor = Path.getPath(init, ENTRY + "mp4a[0]/esds[0]");
    assertThat(entry.getChannelCount()).isEqualTo(1);
    assertThat(entry.getSampleRate()).isEqualTo(48_000);
    assertThat(descriptor.getEsDescriptor().getDecoderConfigDescriptor().getAudioSpecificInfo())
        .satisfies(
            info -> {
              assertThat(info.getAudioObjectType()).isEqualTo(2);
              assertThat(info.getSamplingFrequency()).isEqualTo(48_000);
              assertThat(info.getChannelConfiguration()).isEqualTo(1);
            });
  }

  @Test
  void anotherReaderFindsTheSamePicturesWithTheirTimes() throws Exception {
    List<AccessUnit> units = video().units();
    List<Sample> samples = Samples.of(video().format(), units, 180_000);
    Octets bytes = new Fragment(7, 900_000, samples, List.of()).bytes();

    IsoFile file = parsed(bytes);

    TrackFragmentBaseMediaDecodeTimeBox time = Path.getPath(file, FRAGMENT + "tfdt[0]");
    TrackFragmentHeaderBox header = Path.getPath(file, FRAGMENT + "tfhd[0]");
    TrackRunBox run = Path.getPath(file, FRAGMENT + "trun[0]");
    assertThat(time.getBaseMediaDecodeTime()).isEqualTo(900_000);
    assertThat(header.getDefaultSampleDuration()).isEqualTo(3600);
    assertThat(run.getEntries())
        .extracting(TrackRunBox.Entry::getSampleCompositionTimeOffset)
        .isEqualTo(units.stream().map(unit -> unit.pts() - unit.dts()).toList());
    assertThat(run.getEntries())
        .extracting(entry -> !entry.getSampleFlags().isSampleIsDifferenceSample())
        .isEqualTo(units.stream().map(AccessUnit::sync).toList());
    int at = run.getDataOffset();
    for (int i = 0; i < units.size(); i++) {
      int end = at + (int) run.getEntries().get(i).getSampleSize();
      assertThat(nalUnits(bytes.slice(at, end)))
          .isEqualTo(
              NalUnits.of(units.get(i).data()).stream()
                  .filter(unit -> (unit.at(0) & 0x1f) <= 5)
                  .toList());
      at = end;
    }
    assertThat(at).isEqualTo(bytes.size());
  }

  @Test
  void picturesMayBeShownBeforeTheTimeTheyAreDecodedAt() throws Exception {
    Octets octet = Octets.of(new byte[1]);
    Sample sample = new Sample(octet, 3600, -7200, true);
    Octets bytes = new Fragment(1, 90_000, List.of(sample), List.of()).bytes();

    TrackRunBox run = Path.getPath(parsed(bytes), FRAGMENT + "trun[0]");
    assertThat(run.getEntries().get(0).getSampleCompositionTimeOffset()).isEqualTo(-7200);
  }

  @Test
  void onairReadsWhatItWrote() throws Exception {
    TsTrack sound = audio();
    List<AccessUnit> units = sound.units();
    long end = units.get(0).dts() + 1920L * units.size();
    EventMessage event =
        new EventMessage(EventMessage.SCTE35, "", 90_000, 123, 456, 1, Octets.of(new byte[5]));
    List<Sample> samples = Samples.of(sound.format(), units, end);
    Octets bytes = new Fragment(3, 48_000, samples, List.of(event)).bytes();
    InitSegment init = InitSegment.read(InitSegment.write(sound.format(), sound.language()));

    List<ReadFragment> read = ReadFragment.all(bytes, init);

    assertThat(init.tracks())
        .containsExactly(
            new Mp4Track(
                1,
                "soun",
                "mp4a.40.2",
                48_000,
                Optional.of("eng"),
                new Mp4Track.Shape(0, 0, 1, 48_000),
                new Mp4Track.Defaults(0, 0, 0)));
    assertThat(read).hasSize(1);
    assertThat(read.get(0).sequence()).isEqualTo(3);
    assertThat(read.get(0).decodeTime()).isEqualTo(48_000);
    assertThat(read.get(0).duration()).isEqualTo(1024L * units.size());
    assertThat(read.get(0).events()).containsExactly(event);
    assertThat(read.get(0).samples())
        .isEqualTo(
            samples.stream()
                .map(
                    sample ->
                        new ReadFragment.ReadSample(sample.data().size(), 1024, 0, sample.sync()))
                .toList());
  }

  @Test
  void picturesAreReadWithCodecSizeAndOffsets() throws Exception {
    TsTrack pictures = video();
    List<Sample> samples = Samples.of(pictures.format(), pictures.units(), 180_000);
    Octets part = new Fragment(1, 0, samples.subList(0, 10), List.of()).bytes();
    Octets next = new Fragment(2, 36_000, samples.subList(10, 50), List.of()).bytes();
    InitSegment init = InitSegment.read(InitSegment.write(pictures.format(), Optional.empty()));

    List<ReadFragment> read = ReadFragment.all(Octets.join(List.of(part, next)), init);

    assertThat(init.tracks().get(0).codecs()).isEqualTo("avc1.64000c");
    assertThat(init.tracks().get(0).shape()).isEqualTo(new Mp4Track.Shape(320, 180, 0, 0));
    assertThat(read).extracting(ReadFragment::decodeTime).containsExactly(0L, 36_000L);
    assertThat(read.get(0).duration()).isEqualTo(36_000);
    assertThat(read.get(0).samples().get(0).compositionOffset()).isEqualTo(7200);
    assertThat(read.get(1).samples().stream().filter(ReadFragment.ReadSample::sync)).hasSize(1);
  }

  @Test
  void whatIsCutAnywhereIsRefusedOrRead() throws Exception {
    TsTrack pictures = video();
    InitSegment init = InitSegment.read(InitSegment.write(pictures.format(), Optional.empty()));
    List<Sample> samples = Samples.of(pictures.format(), pictures.units(), 180_000);
    Octets bytes = new Fragment(1, 0, samples.subList(0, 3), List.of()).bytes();

    int refused = 0;
    for (int size = 1; size < bytes.size(); size++) {
      try {
        ReadFragment.all(bytes.slice(0, size), init);
      } catch (MalformedMedia e) {
        refused++;
      }
    }

    assertThat(refused).isEqualTo(bytes.size() - 1);
  }

  private static TsTrack video() throws MalformedMedia {
    return track(0);
  }

  private static TsTrack audio() throws MalformedMedia {
    return track(1);
  }

  private static TsTrack track(int index) throws MalformedMedia {
    return TsSegment.read(MediaFile.twoRenditions(), OptionalLong.empty()).tracks().get(index);
  }

  private static IsoFile parsed(Octets bytes) throws Exception {
    return new IsoFile(Channels.newChannel(bytes.stream()));
  }

  private static List<Octets> nalUnits(Octets sample) {
    List<Octets> units = new ArrayList<>();
    for (int at = 0; at < sample.size(); ) {
      int size =
          sample.at(at) << 24
              | sample.at(at + 1) << 16
              | sample.at(at + 2) << 8
              | sample.at(at + 3);
      units.add(sample.slice(at + 4, at + 4 + size));
      at += 4 + size;
    }
    return units;
  }
}
