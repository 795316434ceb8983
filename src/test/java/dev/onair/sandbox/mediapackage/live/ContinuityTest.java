package dev.onair.sandbox.mediapackage.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.onair.media.Octets;
import dev.onair.media.scte35.SpliceCommand;
import dev.onair.media.scte35.SpliceInfo;
import dev.onair.media.ts.Timestamps;
import dev.onair.media.ts.TsSegment;
import dev.onair.sandbox.mediapackage.live.cuts.Container;
import dev.onair.sandbox.mediapackage.live.cuts.Cut;
import dev.onair.sandbox.mediapackage.live.cuts.Cutting;
import dev.onair.sandbox.mediapackage.live.cuts.Rendition;
import dev.onair.sandbox.mediapackage.live.cuts.Segment;
import dev.onair.sandbox.mediapackage.live.timeline.Cue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Both pipelines, restarts, holes, and ad markers. */
class ContinuityTest {

  private final Packed packed = new Packed();

  @Test
  void thePipelineThatIsNotInUseChangesNothing() {
    TestEncoder first = packed.encoder(1);
    TestEncoder second = packed.encoder(2);
    for (int i = 0; i < 10; i++) {
      first.push(i);
      second.push(i);
      packed.clock.pass(Duration.ofSeconds(1));
    }

    assertThat(runs()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    // What is ready to go on with is kept as well, and no more.
    assertThat(packed.files.bytes()).isEqualTo(bytes(0, 10) + bytes(4, 10));
  }

  @Test
  void whenAPipelineStopsTheOtherGoesOnWithoutASeam() {
    TestEncoder first = packed.encoder(1);
    TestEncoder second = packed.encoder(2);
    for (int i = 0; i < 10; i++) {
      if (i < 4) {
        first.push(i);
      }
      second.push(i);
      packed.clock.pass(Duration.ofSeconds(1));
    }

    Cut cut = cut();
    assertThat(cut.segments()).hasSize(10);
    assertThat(runs()).containsOnly(0);
    assertThat(starts()).isEqualTo(seconds(0, 10));
    assertThat(packed.log)
        .containsExactly("packaging channel g/c: pipeline 1 is late: on with pipeline 2");
  }

  @Test
  void aPipelineThatComesBackWaitsUntilTheOtherIsLate() {
    TestEncoder first = packed.encoder(1);
    TestEncoder second = packed.encoder(2);
    for (int i = 0; i < 20; i++) {
      if (i < 4 || i > 8) {
        first.push(i);
      }
      if (i < 14) {
        second.push(i);
      }
      packed.clock.pass(Duration.ofSeconds(1));
    }

    assertThat(cut().segments()).hasSize(20);
    assertThat(runs()).containsOnly(0);
    assertThat(packed.log)
        .containsExactly(
            "packaging channel g/c: pipeline 1 is late: on with pipeline 2",
            "packaging channel g/c: pipeline 2 is late: on with pipeline 1");
  }

  @Test
  void pipelinesWithClocksOfTheirOwnMeetWithADiscontinuityAndGoByTheirDates() {
    TestEncoder first = packed.encoder(1);
    TestEncoder second = packed.encoder(2).shifted(123_456_789);
    for (int i = 0; i < 10; i++) {
      if (i < 4) {
        first.push(i);
      }
      second.push(i);
      packed.clock.pass(Duration.ofSeconds(1));
    }

    assertThat(runs()).containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 1, 1);
    assertThat(starts()).isEqualTo(seconds(0, 10));
  }

  @Test
  void anEncoderThatBeginsAnewMakesARun() {
    TestEncoder encoder = packed.encoder(1);
    packed.live(encoder, 0, 3);
    packed.clock.pass(Duration.ofSeconds(4));
    packed.live(encoder.restarted(false).shifted(-70_000_000).since(at(7)), 0, 3);

    Cut cut = cut();
    assertThat(runs()).containsExactly(0, 0, 0, 1, 1, 1);
    assertThat(starts()).containsExactly(at(0), at(1), at(2), at(7), at(8), at(9));
    long first = cut.segments().get(0).number();
    assertThat(cut.segments())
        .extracting(Segment::number)
        .isEqualTo(LongStream.range(first, first + 6).boxed().toList());
    assertThat(cut.segments().get(3).extents().get("big").time()).isBetween(0L, 3_000L);
    for (Rendition rendition : cut.renditions()) {
      assertThat(cut.segments().get(3).extents().get(rendition.id()).time()).isNotNegative();
      assertThat(packed.channel().init(Packed.cmaf(1), rendition.id(), 1)).isPresent();
    }
  }

  @Test
  void aRunEndsASegmentThatIsShort() {
    TestEncoder encoder = packed.encoder(1);
    packed.live(encoder, 0, 3);
    packed.live(encoder.restarted(true), 3, 6);

    assertThat(packed.channel().cut(Packed.cmaf(2)).segments())
        .extracting(Segment::complete, segment -> segment.extents().get("big").duration())
        .containsExactly(
            tuple(true, 180_000L),
            tuple(true, 90_000L),
            tuple(true, 180_000L),
            tuple(false, 90_000L));
  }

  @Test
  void aSegmentThatNeverCameIsADiscontinuity() {
    TestEncoder encoder = packed.encoder(1);
    packed.live(encoder, 0, 3);
    encoder.list(3);
    packed.live(encoder, 4, 6);

    assertThat(runs()).containsExactly(0, 0, 0, 1, 1);
    assertThat(starts()).containsExactly(at(0), at(1), at(2), at(4), at(5));
  }

  @Test
  void aDateThatJumpsIsADiscontinuity() {
    TestEncoder encoder = packed.encoder(1);
    packed.live(encoder, 0, 3);
    packed.live(encoder.since(at(3600)), 3, 5);

    assertThat(runs()).containsExactly(0, 0, 0, 1, 1);
    assertThat(starts()).containsExactly(at(0), at(1), at(2), at(3603), at(3604));
  }

  @Test
  void aDateThatIsALittleOffIsNone() {
    TestEncoder encoder = packed.encoder(1);
    packed.live(encoder, 0, 3);
    packed.live(encoder.since(at(0).plusMillis(300)), 3, 5);

    assertThat(runs()).containsOnly(0);
    assertThat(starts()).isEqualTo(seconds(0, 5));
  }

  @Test
  void timestampsBeginAnewAfter26HoursWithoutASeam() {
    long wrap = Timestamps.WRAP - 3 * 90_000 - 45_000;
    packed.live(packed.encoder(1).shifted(wrap), 0, 8);

    assertThat(runs()).hasSize(8).containsOnly(0);
    assertThat(cut().segments().get(7).extents().get("big").duration()).isEqualTo(90_000);
  }

  @Test
  void anAdMarkerIsInTheSegmentInWhichItTakesEffect() {
    TestEncoder encoder = packed.encoder(1);
    Octets out = avail(7, 5 * 90_000 + 7_200 + 45_000, 2 * 90_000);
    packed.live(encoder, 0, 2);
    packed.live(encoder.announce(out, out), 2, 3);
    packed.live(encoder.announce(out), 3, 8);

    List<Segment> segments = packed.channel().cut(Packed.cmaf(2)).segments();

    assertThat(segments).filteredOn(segment -> !segment.cues().isEmpty()).hasSize(1);
    Cue cue = segments.get(2).cues().get(0);
    assertThat(segments.get(2).cues()).hasSize(1);
    assertThat(cue)
        .isEqualTo(
            new Cue(7, at(5).plusMillis(500), Optional.of(Duration.ofSeconds(2)), out, true));
  }

  @Test
  void anAdMarkerIsInTheFragmentsOfVideoIfItMayBe() {
    TestEncoder encoder = packed.encoder(1);
    packed.live(encoder.announce(avail(7, 90_000 + 7_200, 90_000)), 0, 2);
    Cutting with = Packed.cmaf(1);
    Cutting without = new Cutting(Container.CMAF, Duration.ofSeconds(1), true, false);
    long number = packed.channel().cut(with).segments().get(1).number();

    assertThat(text(packed.channel().segment(with, "big", number).orElseThrow()))
        .contains("urn:scte:scte35:2013:bin");
    assertThat(text(packed.channel().segment(without, "big", number).orElseThrow()))
        .doesNotContain("urn:scte:scte35");
    assertThat(text(packed.channel().segment(with, "audio_eng", number).orElseThrow()))
        .doesNotContain("urn:scte:scte35");
  }

  @Test
  void adMarkersAreTakenOutOfTransportStreams() throws Exception {
    packed.live(packed.encoder(1).announce(avail(7, 90_000, 90_000)), 0, 2);
    Cutting without = new Cutting(Container.TS, Duration.ofSeconds(1), false, false);
    long number = packed.channel().cut(without).segments().get(0).number();

    assertThat(cues(Packed.ts(1, false), number)).isEqualTo(1);
    assertThat(cues(Packed.ts(1, true), number)).isEqualTo(1);
    assertThat(cues(without, number)).isZero();
  }

  private int cues(Cutting how, long number) throws Exception {
    Octets segment = packed.channel().segment(how, "big", number).orElseThrow();
    return TsSegment.read(segment, OptionalLong.empty()).cues().size();
  }

  private static String text(Octets bytes) {
    return new String(bytes.toArray(), StandardCharsets.ISO_8859_1);
  }

  private static Octets avail(long id, long time, long duration) {
    return SpliceInfo.of(SpliceCommand.Insert.out(id, OptionalLong.of(time), duration)).bytes();
  }

  private static long bytes(int from, int to) {
    Footage footage = new Footage();
    return IntStream.range(from, to)
        .mapToLong(
            second ->
                footage.second(1, second, 0, List.of()).size()
                    + footage.second(2, second, 0, List.of()).size())
        .sum();
  }

  private Cut cut() {
    return packed.channel().cut(Packed.cmaf(1));
  }

  private List<Integer> runs() {
    return cut().segments().stream().map(Segment::run).toList();
  }

  private List<Instant> starts() {
    return cut().segments().stream().map(Segment::start).toList();
  }

  private static List<Instant> seconds(int from, int to) {
    return IntStream.range(from, to).mapToObj(ContinuityTest::at).toList();
  }

  private static Instant at(long second) {
    return Instant.parse("2026-11-27T12:00:00Z").plusSeconds(second);
  }
}
