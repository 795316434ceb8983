package dev.onair.sandbox.medialive.playout.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.codec.VideoFormat;
import dev.onair.media.scte35.SpliceCommand;
import dev.onair.media.scte35.SpliceInfo;
import dev.onair.media.ts.CueSection;
import dev.onair.media.ts.TsSegment;
import dev.onair.media.ts.TsTrack;
import dev.onair.sandbox.medialive.playout.stream.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SegmenterTest {

  private static final long START = SmallStream.START;
  private static final Cues NONE = (from, to) -> List.of();

  private final SmallStream stream = new SmallStream();
  private final List<Segment> segments = new ArrayList<>();

  @Test
  void segmentsBeginWithPicturesAtWhichDecodingCanBegin() throws Exception {
    cut(2, NONE, OptionalInt.empty(), stream.rounds(4, START));

    List<Segment> first = of(1);
    assertThat(first)
        .extracting(Segment::start)
        .containsExactly(START, START + 180_000, START + 360_000);
    assertThat(first).extracting(Segment::duration).containsOnly(180_000L);
    assertThat(first)
        .extracting(Segment::number)
        .containsExactly(START / 180_000, START / 180_000 + 1, START / 180_000 + 2);
    assertThat(first).extracting(Segment::discontinuity).containsExactly(true, false, false);
    for (Segment segment : first) {
      TsTrack video = video(segment);
      assertThat(video.units()).hasSize(50);
      assertThat(video.units().get(0).sync()).isTrue();
      assertThat(video.units().get(0).pts()).isEqualTo(segment.start());
    }
  }

  @Test
  void allOutputsAreCutAtTheSamePictures() throws Exception {
    cut(1, NONE, OptionalInt.empty(), stream.rounds(3, START));

    assertThat(of(1)).hasSize(5);
    assertThat(of(2))
        .extracting(Segment::start)
        .isEqualTo(of(1).stream().map(Segment::start).toList());
    assertThat(((VideoFormat) video(of(1).get(0)).format()).picture().width()).isEqualTo(320);
    assertThat(((VideoFormat) video(of(2).get(0)).format()).picture().width()).isEqualTo(192);
  }

  @Test
  void soundIsInTheSegmentInWhichItIsHeard() throws Exception {
    cut(1, NONE, OptionalInt.empty(), stream.rounds(3, START));

    for (Segment segment : of(1)) {
      TsTrack sound = TsSegment.read(segment.bytes(), near(segment)).tracks().get(1);
      assertThat(sound.units().get(0).pts()).isGreaterThanOrEqualTo(segment.start());
      // A PES packet of several frames begins in the segment.
      assertThat(sound.units().get(sound.units().size() - 1).pts())
          .isLessThan(segment.start() + segment.duration() + 4 * 1_920);
    }
  }

  @Test
  void countsOfPacketsGoOnFromSegmentToSegment() {
    cut(1, NONE, OptionalInt.empty(), stream.rounds(3, START));

    Map<Integer, Integer> last = new HashMap<>();
    for (Segment segment : of(2)) {
      for (int at = 0; at < segment.bytes().size(); at += 188) {
        int pid = (segment.bytes().at(at + 1) & 0x1f) << 8 | segment.bytes().at(at + 2);
        int count = segment.bytes().at(at + 3) & 0xf;
        boolean carries = (segment.bytes().at(at + 3) & 0x10) != 0;
        Integer before = last.put(pid, count);
        if (before != null) {
          assertThat(count).isEqualTo(carries ? before + 1 & 0xf : before);
        }
      }
    }
  }

  @Test
  void aRunThatBeginsInsideASegmentCutsAtTheSamePlacesAfterwards() {
    cut(2, NONE, OptionalInt.empty(), stream.rounds(4, START + 90_000));

    assertThat(of(1))
        .extracting(Segment::start)
        .containsExactly(START + 90_000, START + 180_000, START + 360_000, START + 540_000);
    assertThat(of(1).get(0).duration()).isEqualTo(90_000);
  }

  @Test
  void cuesAreSaidOnceAndAheadOnTheOutputsThatPassThem() throws Exception {
    Cue cue =
        new Cue(
            "a", START + 8 * 90_000, time -> SpliceCommand.Insert.out(7, time, 900_000), List.of());
    Cues cues = (from, to) -> cue.at() >= from && cue.at() < to ? List.of(cue) : List.of();

    cut(1, cues, OptionalInt.of(500), stream.rounds(6, START));

    List<CueSection> said = new ArrayList<>();
    for (Segment segment : of(1)) {
      TsSegment read = TsSegment.read(segment.bytes(), near(segment));
      assertThat(read.program().streams()).anyMatch(one -> one.scte35() && one.pid() == 500);
      read.cues()
          .forEach(
              found -> {
                said.add(found);
                assertThat(segment.start()).isEqualTo(START + 4 * 90_000);
              });
    }
    assertThat(said).hasSize(1);
    SpliceInfo info = SpliceInfo.parse(said.get(0).section());
    assertThat(info.time()).hasValue(cue.at() & (1L << 33) - 1);
    assertThat(((SpliceCommand.Insert) info.command()).eventId()).isEqualTo(7);
    for (Segment segment : of(2)) {
      assertThat(TsSegment.read(segment.bytes(), near(segment)).cues()).isEmpty();
    }
  }

  private void cut(int seconds, Cues cues, OptionalInt scte35, List<Unit> units) {
    HlsGroup group =
        new HlsGroup(
            Map.of(),
            List.of(SmallStream.output(1, scte35), SmallStream.output(2, OptionalInt.empty())),
            seconds * 90_000L,
            new HlsGroup.Playlists(5, -1, true, true, true),
            new HlsGroup.Patience(3, Duration.ZERO, Duration.ZERO, Duration.ZERO));
    Segmenter segmenter = new Segmenter(stream.programs(), List.of(group), cues, segments::add);
    units.forEach(segmenter::accept);
  }

  private List<Segment> of(int program) {
    return segments.stream().filter(segment -> segment.program() == program).toList();
  }

  private static TsTrack video(Segment segment) throws Exception {
    return TsSegment.read(segment.bytes(), near(segment)).tracks().get(0);
  }

  private static OptionalLong near(Segment segment) {
    return OptionalLong.of(segment.start());
  }
}
