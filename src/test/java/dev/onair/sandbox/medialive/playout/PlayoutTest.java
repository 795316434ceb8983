package dev.onair.sandbox.medialive.playout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.onair.sandbox.medialive.Alert;
import dev.onair.sandbox.medialive.playout.encode.Abilities;
import dev.onair.sandbox.medialive.playout.encode.Pattern;
import dev.onair.sandbox.medialive.playout.source.RaisedAlerts;
import dev.onair.sandbox.medialive.playout.source.Source;
import dev.onair.sandbox.medialive.playout.source.StreamFaults;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What runs when: nothing is encoded here. */
class PlayoutTest {

  private static final Source PATTERN = new Source.Made(Pattern.of("tiny"));

  private final FixedSources sources = new FixedSources(PATTERN);
  private final StreamFaults faults = new StreamFaults();
  private final ChannelOnAir channel = ChannelOnAir.tiny();
  private final List<FakeRun> runs = new ArrayList<>();
  private final Map<String, Alert> alerts = new TreeMap<>();
  private List<ChannelOnAir> onAir = List.of(channel);
  private Instant now = Instant.parse("2026-11-27T02:00:00Z");
  private boolean ended;

  private final Playout playout =
      new Playout(
          () -> onAir.stream().map(ChannelOnAir::now).toList(),
          id -> new RaisedAlerts(id, this::raise, alerts::remove),
          new Transmission.Desk(
              new Abilities(Set.of("libx264", "aac"), Set.of(), Optional.empty()),
              sources,
              faults,
              new FakeRuns(),
              line -> {}),
          (path, type, body) -> 200,
          new Moved());

  @AfterEach
  void end() {
    playout.close();
  }

  @Test
  void aChannelThatRunsIsEncodedOnce() {
    look(3);

    assertThat(runs).hasSize(1);
    assertThat(runs.get(0).order.again()).isFalse();
    assertThat(runs.get(0).order.segmentTicks()).isEqualTo(90_000);
  }

  @Test
  void oneThatStopsIsNot() {
    look(1);
    onAir = List.of();
    look(1);

    assertThat(runs.get(0).closed).isTrue();
    assertThat(sources.stopped()).containsExactly("1");
  }

  @Test
  void anotherSourceIsAnotherRun() {
    look(1);
    sources.set(new Source.Made(Pattern.plain("000000")));
    look(1);

    assertThat(runs).hasSize(2);
    assertThat(runs.get(0).closed).isTrue();
  }

  @Test
  void withoutASourceNothingRunsAndItIsSaid() {
    sources.set(new Source.Nothing("no input, and outputs pause"));
    look(1);

    assertThat(runs).isEmpty();
    assertThat(playout.notes())
        .containsOnly(entry("g/tiny", List.of("no input, and outputs pause")));
  }

  @Test
  void oneOfTwoPipelinesMayRestartOrPauseWhileTheRunGoesOn() {
    look(1);
    channel.run(Set.of(1));
    look(1);
    channel.run(Set.of(0, 1));
    channel.pause(Set.of(0));
    look(1);

    assertThat(runs).hasSize(1);
    assertThat(runs.get(0).closed).isFalse();
  }

  @Test
  void withoutAnyPipelineNothingRuns() {
    look(1);
    channel.pause(Set.of(0, 1));
    look(1);
    assertThat(runs.get(0).closed).isTrue();

    channel.pause(Set.of());
    look(1);
    assertThat(runs).hasSize(2);
  }

  @Test
  void aRunThatDiesIsReplacedAfterASecondAndTheAlertGoesWhenThereArePictures() {
    look(1);
    runs.get(0).die("ffmpeg ended with 1");
    look(1);
    assertThat(runs).hasSize(1);
    assertThat(runs.get(0).closed).isTrue();
    assertThat(alerts.values())
        .containsExactlyInAnyOrder(
            new Alert(0, "Encoder Not Running", "ffmpeg ended with 1"),
            new Alert(1, "Encoder Not Running", "ffmpeg ended with 1"));
    assertThat(playout.notes()).containsOnly(entry("g/tiny", List.of("ffmpeg ended with 1")));

    now = now.plusSeconds(1);
    look(1);
    assertThat(runs).hasSize(2);
    assertThat(runs.get(1).order.again()).isTrue();
    assertThat(alerts).hasSize(2);

    runs.get(1).makes = true;
    look(1);
    assertThat(alerts).isEmpty();
  }

  @Test
  void whatDiesAgainAndAgainIsTriedEverLater() {
    List<Long> waits = new ArrayList<>();
    look(1);
    for (int death = 0; death < 7; death++) {
      runs.get(runs.size() - 1).die("no");
      Instant died = now;
      int before = runs.size();
      while (runs.size() == before) {
        look(1);
        now = now.plusMillis(250);
      }
      waits.add(Duration.between(died, now.minusMillis(250)).toSeconds());
    }

    assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
  }

  @Test
  void anEncoderIsKilledOnDemand() {
    look(1);
    faults.killEncoder("1");
    look(1);
    assertThat(runs.get(0).closed).isTrue();

    now = now.plusSeconds(1);
    look(2);
    assertThat(runs).hasSize(2);
    assertThat(alerts).isEmpty();
  }

  @Test
  void pipelinesAreKilledOnDemand() {
    look(1);
    faults.killPipeline("1", 0);
    faults.killPipeline("1", 1);
    look(1);
    assertThat(runs.get(0).closed).isTrue();

    faults.restorePipeline("1", 1);
    look(1);
    assertThat(runs).hasSize(2);
  }

  @Test
  void theEndEndsAll() {
    look(1);
    playout.close();

    assertThat(runs.get(0).closed).isTrue();
    assertThat(ended).isTrue();
  }

  private void look(int times) {
    for (int i = 0; i < times; i++) {
      playout.look();
    }
  }

  private String raise(String channelId, Alert alert) {
    String id = channelId + "/" + alert.pipeline() + "/" + alert.type();
    alerts.put(id, alert);
    return id;
  }

  private final class Moved extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private final class FakeRuns implements Runs {
    @Override
    public Run made(Source.Made source, RunOrder order) {
      FakeRun run = new FakeRun(order);
      runs.add(run);
      return run;
    }

    @Override
    public Run live(Source.Live source, RunOrder order) {
      throw new AssertionError("no source is live here");
    }

    @Override
    public void close() {
      ended = true;
    }
  }

  private static final class FakeRun implements Run {
    private final RunOrder order;
    private Optional<String> trouble = Optional.empty();
    private boolean makes;
    private boolean closed;

    FakeRun(RunOrder order) {
      this.order = order;
    }

    void die(String why) {
      trouble = Optional.of(why);
    }

    @Override
    public boolean isOver() {
      return trouble.isPresent();
    }

    @Override
    public boolean makesPictures() {
      return makes;
    }

    @Override
    public Optional<String> trouble() {
      return trouble;
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
