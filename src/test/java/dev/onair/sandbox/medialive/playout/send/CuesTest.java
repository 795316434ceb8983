package dev.onair.sandbox.medialive.playout.send;

import static org.assertj.core.api.Assertions.assertThat;

import dev.onair.media.scte35.SpliceCommand;
import dev.onair.media.scte35.SpliceInfo;
import dev.onair.sandbox.medialive.OnAirChannel;
import dev.onair.sandbox.medialive.playout.TinyLadder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CuesTest {

  /** An even minute. */
  private static final Instant AT = Instant.parse("2026-11-27T02:00:00Z");

  private static final long TICKS = Ticks.of(AT);

  @Test
  void aPatternHasAnAvailAtEachEvenMinute() {
    PatternAvails avails = new PatternAvails(0);

    List<Cue> cues = avails.between(TICKS, TICKS + 240 * 90_000);

    assertThat(cues).extracting(Cue::at).containsExactly(TICKS, TICKS + 120 * 90_000);
    assertThat(avails.between(TICKS + 1, TICKS + 120 * 90_000)).isEmpty();
    SpliceCommand.Insert insert = (SpliceCommand.Insert) cues.get(0).at(TICKS).command();
    assertThat(insert.out()).isTrue();
    assertThat(insert.breakDuration()).hasValue(10 * 90_000);
    assertThat(insert.eventId())
        .isNotEqualTo(((SpliceCommand.Insert) cues.get(1).at(TICKS).command()).eventId());
  }

  @Test
  void theChannelsOffsetMovesThem() {
    assertThat(new PatternAvails(-45_000).between(TICKS - 90_000, TICKS))
        .extracting(Cue::at)
        .containsExactly(TICKS - 45_000);
  }

  @Test
  void aSpliceInsertOfTheScheduleIsSaid() throws Exception {
    SpliceInfo info =
        scheduled("{'scte35SpliceInsertSettings': {'spliceEventId': 5, 'duration': 2700000}}");

    assertThat(info.command()).isEqualTo(insert(5, true));
  }

  @Test
  void aReturnToTheNetworkIsSaid() throws Exception {
    SpliceInfo info = scheduled("{'scte35ReturnToNetworkSettings': {'spliceEventId': 5}}");

    SpliceCommand.Insert back = (SpliceCommand.Insert) info.command();
    assertThat(back.out()).isFalse();
    assertThat(back.eventId()).isEqualTo(5);
  }

  @Test
  void aTimeSignalHasItsDescriptors() throws Exception {
    SpliceInfo info =
        scheduled(
            """
            {'scte35TimeSignalSettings': {'scte35Descriptors': [{'scte35DescriptorSettings': {
              'segmentationDescriptorScte35DescriptorSettings': {
                'segmentationEventId': 9, 'segmentationTypeId': 52, 'segmentationDuration': 900000,
                'segmentationCancelIndicator': 'SEGMENTATION_EVENT_NOT_CANCELED',
                'segmentationUpidType': 12, 'segmentationUpid': '4144'}}}]}}""");

    assertThat(info.segmentations()).hasSize(1);
    assertThat(info.segmentations().get(0).eventId()).isEqualTo(9);
    assertThat(info.segmentations().get(0).typeId()).isEqualTo(52);
    assertThat(info.segmentations().get(0).duration()).hasValue(900_000);
    assertThat(info.segmentations().get(0).upid().hex()).isEqualTo("4144");
    assertThat(info.time()).hasValue(TICKS & (1L << 33) - 1);
  }

  @Test
  void eachIsSaidOnceAtLeastFourSecondsAhead() {
    SaidCues said = new SaidCues(new PatternAvails(0));
    List<Long> times = new ArrayList<>();

    for (long now = TICKS - 60 * 90_000; now < TICKS + 200 * 90_000; now += 3_600) {
      if (!said.due(now).isEmpty()) {
        times.add(now);
      }
    }

    assertThat(times).hasSize(2);
    assertThat(times.get(0)).isBetween(TICKS - 4 * 90_000, TICKS - 4 * 90_000 + 3_600);
  }

  @Test
  void whatIsScheduledForAtOnceIsSaidAtOnce() {
    List<Cue> cues = new ArrayList<>();
    SaidCues said =
        new SaidCues(
            (from, to) -> cues.stream().filter(cue -> cue.at() >= from && cue.at() < to).toList());
    said.due(TICKS - 90_000);
    cues.add(new Cue("a", TICKS - 9_000, SpliceCommand.TimeSignal::new, List.of()));

    assertThat(said.due(TICKS)).extracting(SpliceInfo::time).hasSize(1);
    assertThat(said.due(TICKS + 3_600)).isEmpty();
  }

  private static SpliceCommand.Insert insert(long event, boolean auto) {
    return new SpliceCommand.Insert(
        event,
        false,
        true,
        OptionalLong.of(TICKS & (1L << 33) - 1),
        OptionalLong.of(2_700_000),
        auto,
        1);
  }

  /** Written, and read back. */
  private static SpliceInfo scheduled(String settings) throws Exception {
    Cue cue = ScheduledCues.of(new OnAirChannel.Splice("a", AT, TinyLadder.json(settings)));
    return SpliceInfo.parse(cue.at(cue.at()).bytes());
  }
}
