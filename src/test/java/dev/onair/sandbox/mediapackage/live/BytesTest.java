package dev.onair.sandbox.mediapackage.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.onair.media.Octets;
import dev.onair.media.codec.AccessUnit;
import dev.onair.media.mp4.InitSegment;
import dev.onair.media.mp4.Mp4Track;
import dev.onair.media.mp4.ReadFragment;
import dev.onair.media.mp4.ReadFragment.ReadSample;
import dev.onair.media.ts.TsSegment;
import dev.onair.media.ts.TsTrack;
import dev.onair.sandbox.mediapackage.live.cuts.Container;
import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import dev.onair.sandbox.mediapackage.live.cuts.Cutting;
import dev.onair.sandbox.mediapackage.live.cuts.Extent;
import dev.onair.sandbox.mediapackage.live.cuts.Part;
import dev.onair.sandbox.mediapackage.live.cuts.Rendition;
import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BytesTest {

  private final Packed packed = new Packed();

  @BeforeEach
  void eightSeconds() {
    packed.live(packed.encoder(1), 0, 8);
  }

  @Test
  void fragmentsFollowEachOtherToTheTickAndHoldWhatTheCutSays() throws Exception {
    Cutting how = Packed.cmaf(2);
    Cut cut = packed.channel().cut(how);

    for (Rendition rendition : cut.renditions()) {
      InitSegment init = init(how, rendition.id());
      long scale = init.tracks().get(0).timescale();
      long next = scaled(cut.segments().get(0).extents().get(rendition.id()).time(), scale);
      for (Segment segment : cut.segments()) {
        Extent extent = segment.extents().get(rendition.id());
        List<ReadFragment> fragments =
            ReadFragment.all(segment(how, rendition.id(), segment), init);
        assertThat(fragments).hasSameSizeAs(extent.parts());
        assertThat(fragments.get(0).decodeTime()).isEqualTo(scaled(extent.time(), scale));
        for (int i = 0; i < fragments.size(); i++) {
          assertThat(fragments.get(i).decodeTime()).as(rendition.id()).isEqualTo(next);
          next += fragments.get(i).duration();
          Part part = extent.parts().get(i);
          assertThat(next).isEqualTo(scaled(part.time() + part.duration(), scale));
        }
      }
    }
  }

  @Test
  void partsJoinedAreTheSegmentInEveryWayOfCutting() {
    for (Cutting how : List.of(Packed.cmaf(2), Packed.ts(2, true), Packed.ts(2, false))) {
      Cut cut = packed.channel().cut(how);
      for (Segment segment : cut.segments()) {
        for (Rendition rendition : cut.renditions()) {
          Extent extent = segment.extents().get(rendition.id());
          List<Octets> parts =
              IntStream.range(0, extent.parts().size())
                  .mapToObj(i -> part(how, rendition.id(), segment, i))
                  .toList();
          assertThat(Octets.join(parts)).isEqualTo(segment(how, rendition.id(), segment));
          if (how.container() == Container.TS) {
            assertThat(parts)
                .extracting(part -> (long) part.size())
                .isEqualTo(extent.parts().stream().map(Part::size).toList());
          } else {
            assertThat(extent.size())
                .isBetween(
                    segment(how, rendition.id(), segment).size() * 95L / 100,
                    segment(how, rendition.id(), segment).size() * 105L / 100);
          }
        }
      }
      assertThat(packed.channel().part(how, "big", cut.segments().get(0).number(), 99)).isEmpty();
    }
  }

  @Test
  void segmentsOfTransportStreamHoldWhatTheCutSays() throws Exception {
    Cutting how = Packed.ts(2, true);
    Cut cut = packed.channel().cut(how);

    for (Rendition rendition : cut.renditions()) {
      for (Segment segment : cut.segments()) {
        TsSegment read =
            TsSegment.read(segment(how, rendition.id(), segment), OptionalLong.empty());
        assertThat(read.tracks()).hasSize(1);
        TsTrack track = read.tracks().get(0);
        assertThat(track.format()).isEqualTo(rendition.format());
        long first = track.units().get(0).dts();
        AccessUnit last = track.units().get(track.units().size() - 1);
        Extent extent = segment.extents().get(rendition.id());
        long frame = rendition.id().startsWith("audio") ? 1920 : 3600;
        // Two seconds are no whole number of frames of audio: the footage overlaps where it loops.
        assertThat(last.dts() + frame - first).isCloseTo(extent.duration(), within(2 * 1920L));
      }
    }
  }

  @Test
  void aPartThatIsIndependentCanBeReadAlone() throws Exception {
    for (Cutting how : List.of(Packed.ts(2, true), Packed.ts(2, false))) {
      Segment segment = packed.channel().cut(how).segments().get(1);
      List<Part> parts = segment.extents().get("big").parts();
      List<Integer> independent =
          IntStream.range(0, parts.size()).filter(i -> parts.get(i).independent()).boxed().toList();

      assertThat(independent).containsExactly(0, 4);
      for (int part : independent) {
        TsSegment read = TsSegment.read(part(how, "big", segment, part), OptionalLong.empty());
        assertThat(read.tracks().get(0).units().get(0).sync()).isTrue();
      }
    }
  }

  @Test
  void everyPartOfAudioCanBeReadAlone() throws Exception {
    Cutting how = Packed.ts(2, true);
    Segment segment = packed.channel().cut(how).segments().get(1);
    List<Part> parts = segment.extents().get("audio_eng").parts();

    assertThat(parts).hasSizeGreaterThan(4).allMatch(Part::independent);
    for (int i = 0; i < parts.size(); i++) {
      TsSegment read = TsSegment.read(part(how, "audio_eng", segment, i), OptionalLong.empty());
      // The footage overlaps by a frame or two where it loops.
      int frames = Math.toIntExact(Math.round(parts.get(i).duration() / 1920.0));
      assertThat(read.tracks().get(0).units()).hasSizeBetween(frames, frames + 2);
    }
  }

  @Test
  void muxedSegmentsAreWhatTheEncoderPushed() {
    Cutting how = Packed.ts(1, false);
    Footage footage = new Footage();
    List<Octets> pushed =
        IntStream.range(0, 8).mapToObj(i -> footage.second(1, i, 0, List.of())).toList();

    assertThat(packed.channel().cut(how).segments())
        .extracting(segment -> segment(how, "big", segment))
        .isEqualTo(pushed);
  }

  @Test
  void anIFrameIsOnePictureOfItsSegment() throws Exception {
    Segment segment = packed.channel().cut(Packed.cmaf(2)).segments().get(1);
    long number = segment.number();

    Octets mp4 = packed.channel().iframe(Packed.cmaf(2), "big", number).orElseThrow();
    Octets ts = packed.channel().iframe(Packed.ts(2, true), "big", number).orElseThrow();

    ReadFragment fragment = ReadFragment.all(mp4, init(Packed.cmaf(2), "big")).get(0);
    assertThat(fragment.samples()).hasSize(1).allMatch(ReadSample::sync);
    assertThat(fragment.decodeTime()).isEqualTo(segment.extents().get("big").time());
    assertThat(fragment.duration()).isEqualTo(180_000);
    TsSegment read = TsSegment.read(ts, OptionalLong.empty());
    assertThat(read.tracks()).hasSize(1);
    assertThat(read.tracks().get(0).units()).hasSize(1).allMatch(AccessUnit::sync);
    assertThat(packed.channel().iframe(Packed.cmaf(2), "audio_eng", number)).isEmpty();
  }

  @Test
  void anInitializationSegmentSaysWhatTheRenditionIs() throws Exception {
    Mp4Track video = init(Packed.cmaf(2), "small").tracks().get(0);
    Mp4Track audio = init(Packed.cmaf(2), "audio_eng").tracks().get(0);

    assertThat(video.codecs()).isEqualTo("avc1.64000b");
    assertThat(video.timescale()).isEqualTo(90_000);
    assertThat(audio.codecs()).isEqualTo("mp4a.40.2");
    assertThat(audio.language()).contains("eng");
    assertThat(packed.channel().init(Packed.ts(2, true), "small", 0)).isEmpty();
    assertThat(packed.channel().init(Packed.cmaf(2), "small", 7)).isEmpty();
  }

  @Test
  void whatIsNotThereIsAbsent() {
    long first = packed.channel().cut(Packed.cmaf(2)).segments().get(0).number();

    assertThat(packed.channel().segment(Packed.cmaf(2), "big", first - 1)).isEmpty();
    assertThat(packed.channel().segment(Packed.cmaf(2), "big", first + 4)).isEmpty();
    assertThat(packed.channel().segment(Packed.cmaf(2), "other", first)).isEmpty();
  }

  private InitSegment init(Cutting how, String rendition) throws Exception {
    return InitSegment.read(packed.channel().init(how, rendition, 0).orElseThrow());
  }

  private Octets segment(Cutting how, String rendition, Segment segment) {
    return packed.channel().segment(how, rendition, segment.number()).orElseThrow();
  }

  private Octets part(Cutting how, String rendition, Segment segment, int part) {
    return packed.channel().part(how, rendition, segment.number(), part).orElseThrow();
  }

  private static long scaled(long time, long scale) {
    return Math.round(time * scale / 90_000.0);
  }
}
