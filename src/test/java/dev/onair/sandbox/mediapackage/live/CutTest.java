package dev.onair.sandbox.mediapackage.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.codec.Aac;
import dev.onair.media.codec.FrameRate;
import dev.onair.media.codec.TrackFormat;
import dev.onair.sandbox.mediapackage.live.cuts.Container;
import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import dev.onair.sandbox.mediapackage.live.cuts.Cutting;
import dev.onair.sandbox.mediapackage.live.cuts.Extent;
import dev.onair.sandbox.mediapackage.live.cuts.Part;
import dev.onair.sandbox.mediapackage.live.cuts.Rendition;
import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CutTest {

  private final Packed packed = new Packed();

  @Test
  void renditionsAreThoseOfTheMultivariantPlaylistAndTheirAudio() {
    packed.live(packed.encoder(1), 0, 4);

    Cut cut = packed.channel().cut(Packed.cmaf(2));

    assertThat(cut.renditions())
        .extracting(Rendition::id)
        .containsExactly("big", "small", "audio_eng");
    assertThat(cut.renditions())
        .extracting(rendition -> rendition.format().codecs())
        .containsExactly("avc1.64000c", "avc1.64000b", "mp4a.40.2");
    assertThat(cut.rendition("big").orElseThrow().frameRate()).contains(new FrameRate(25, 1));
    assertThat(cut.rendition("audio_eng").orElseThrow().language()).contains("eng");
  }

  @Test
  void segmentsAreGatheredToTheDurationThatIsWanted() {
    packed.live(packed.encoder(1), 0, 7);

    Cut cut = packed.channel().cut(Packed.cmaf(3));

    assertThat(cut.segments()).extracting(Segment::complete).containsExactly(true, true, false);
    assertThat(cut.segments())
        .extracting(segment -> segment.extents().get("big").duration())
        .containsExactly(270_000L, 270_000L, 90_000L);
    assertThat(cut.segments()).extracting(Segment::start).containsExactly(at(0), at(3), at(6));
    long first = cut.since().getEpochSecond();
    assertThat(cut.segments())
        .extracting(Segment::number)
        .isEqualTo(LongStream.range(first, first + 3).boxed().toList());
  }

  @Test
  void aDurationThatIsNoMultipleIsRoundedToTheNearest() {
    packed.live(packed.encoder(1), 0, 6);

    Cut shorter =
        packed.channel().cut(new Cutting(Container.CMAF, Duration.ofMillis(1600), true, true));
    Cut less =
        packed.channel().cut(new Cutting(Container.CMAF, Duration.ofMillis(300), true, true));

    assertThat(shorter.segments()).hasSize(3);
    assertThat(less.segments()).hasSize(6);
  }

  @Test
  void extentsFollowEachOtherToTheTickInAllRenditions() {
    packed.live(packed.encoder(1), 0, 9);

    for (Cutting how : List.of(Packed.cmaf(2), Packed.ts(2, true), Packed.ts(2, false))) {
      Cut cut = packed.channel().cut(how);
      for (Rendition rendition : cut.renditions()) {
        long end = cut.segments().get(0).extents().get(rendition.id()).time();
        for (Segment segment : cut.segments()) {
          Extent extent = segment.extents().get(rendition.id());
          assertThat(extent.time()).as("%s %s", how, rendition.id()).isEqualTo(end);
          assertThat(extent.parts().stream().mapToLong(Part::duration).sum())
              .isEqualTo(extent.duration());
          assertThat(extent.parts().stream().mapToLong(Part::size).sum()).isEqualTo(extent.size());
          end = extent.time() + extent.duration();
        }
      }
    }
  }

  @Test
  void audioIsCutWhereAFrameBeginsNextToTheVideosBorder() {
    packed.live(packed.encoder(1), 0, 8);

    Cut cut = packed.channel().cut(Packed.cmaf(2));

    for (Segment segment : cut.segments()) {
      Extent video = segment.extents().get("big");
      Extent audio = segment.extents().get("audio_eng");
      assertThat(audio.time() - video.time()).isBetween(-960L, 960L);
    }
  }

  @Test
  void partsAreEqualShareOfAGopInWholeFrames() {
    packed.live(packed.encoder(1), 0, 2);

    Segment segment = packed.channel().cut(Packed.cmaf(1)).segments().get(1);

    assertThat(segment.extents().get("big").parts())
        .extracting(Part::duration)
        .containsExactly(21_600L, 21_600L, 21_600L, 25_200L);
    assertThat(segment.extents().get("big").parts())
        .extracting(Part::independent)
        .containsExactly(true, false, false, false);
    assertThat(segment.extents().get("audio_eng").parts()).hasSize(4).allMatch(Part::independent);
  }

  @Test
  void audioThatStaysInsideIsNamedThere() {
    packed.live(packed.encoder(1), 0, 2);

    Cut cut = packed.channel().cut(Packed.ts(1, false));

    assertThat(cut.renditions()).extracting(Rendition::id).containsExactly("big", "small");
    List<? extends TrackFormat> muxed = cut.renditions().get(0).muxed();
    assertThat(muxed).hasSize(1).hasOnlyElementsOfType(Aac.class);
  }

  @Test
  void bitratesAreMeasured() {
    packed.live(packed.encoder(1), 0, 4);
    LiveChannel channel = packed.channel();

    Cut cut = channel.cut(Packed.ts(1, false));
    long first = cut.segments().get(0).number();
    List<Integer> sizes =
        LongStream.range(first, first + 4)
            .mapToObj(
                number -> channel.segment(Packed.ts(1, false), "big", number).orElseThrow().size())
            .toList();

    assertThat(cut.renditions().get(0).peakBitrate())
        .isEqualTo(8L * sizes.stream().mapToInt(Integer::intValue).max().orElseThrow());
    assertThat(cut.renditions().get(0).averageBitrate())
        .isEqualTo(Math.round(8.0 * sizes.stream().mapToInt(Integer::intValue).sum() / 4));
  }

  private static Instant at(int second) {
    return Instant.parse("2026-11-27T12:00:00Z").plusSeconds(second);
  }
}
