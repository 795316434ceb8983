package dev.onair.sandbox.medialive.playout;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.sandbox.medialive.Alert;
import dev.onair.sandbox.medialive.OnAirChannel;
import dev.onair.sandbox.medialive.playout.encode.Abilities;
import dev.onair.sandbox.medialive.playout.encode.Ladder;
import dev.onair.sandbox.medialive.playout.send.ChannelOutput;
import dev.onair.sandbox.medialive.playout.send.HlsGroup;
import dev.onair.sandbox.medialive.playout.send.HlsGroups;
import dev.onair.sandbox.medialive.playout.source.RaisedAlerts;
import dev.onair.sandbox.medialive.playout.source.Source;
import dev.onair.sandbox.medialive.playout.source.Sources;
import dev.onair.sandbox.medialive.playout.source.StreamFaults;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A channel on air: makes its run match what is wanted, at each look. */
final class Transmission implements AutoCloseable {

  /**
   * An alert of MediaLive's.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/medialive/latest/ug/monitor-activity-types-alerts-channels.html">AWS:
   *     list of alerts for channels</a>
   */
  private static final String NOT_SENT = "Failed HTTP Post Output Request";

  /** None of MediaLive's: its encoders don't fail for want of a disk or of ffmpeg. */
  private static final String NOT_ENCODED = "Encoder Not Running";

  private static final long TICKS_A_MILLISECOND = 90;

  private final Desk desk;
  private final ChannelOutput output;
  private final RaisedAlerts alerts;
  private final Restarts restarts = new Restarts();
  private Optional<Plan> plan = Optional.empty();
  private Optional<Airing> airing = Optional.empty();
  private volatile List<String> notes = List.of();
  private int kills;

  /**
   * What all transmissions share.
   *
   * @param log is told what an operator should know
   */
  record Desk(
      Abilities abilities, Sources sources, StreamFaults faults, Runs runs, Consumer<String> log) {}

  /** What a channel's settings come to, for as long as they stay. */
  private record Plan(JsonNode settings, JsonNode destinations, Ladder ladder) {

    boolean isOf(OnAirChannel channel) {
      return settings.equals(channel.settings()) && destinations.equals(channel.destinations());
    }
  }

  private record Airing(Source source, Plan plan, Run run) {}

  Transmission(String channelId, Desk desk, ChannelOutput output, RaisedAlerts alerts) {
    this.desk = desk;
    this.output = output;
    this.alerts = alerts;
    this.kills = desk.faults().kills(channelId);
  }

  /** Makes things match. */
  void look(OnAirChannel channel, Instant now) {
    try {
      air(channel, now);
    } catch (RuntimeException e) {
      // One channel's trouble is not the others'.
      end();
      alerts.are(Set.of(new Alert(0, NOT_ENCODED, "no pictures, by a fault of the sandbox: " + e)));
    }
  }

  private void air(OnAirChannel channel, Instant now) {
    Plan wanted = plan.filter(known -> known.isOf(channel)).orElseGet(() -> plan(channel));
    plan = Optional.of(wanted);
    Set<Integer> on = new HashSet<>(channel.pipelines().running());
    on.removeAll(channel.pipelines().paused());
    on.removeIf(pipeline -> desk.faults().isKilled(channel.id(), pipeline));
    Source source = desk.sources().now(channel, wanted.ladder());
    Ladder ladder = source.match(new LadderOf(wanted.ladder()));
    List<HlsGroup> groups = HlsGroups.of(channel, ladder);
    output.say(channel.splices());
    lookForDeath(channel.id(), now);
    if (airing.isPresent() && !isStill(source, wanted, on)) {
      end();
    }
    output.set(groups, on);
    if (airing.isEmpty() && !on.isEmpty() && !groups.isEmpty() && restarts.mayBegin(now)) {
      RunOrder order = order(channel, ladder, groups, restarts.again());
      airing =
          source
              .match(new Beginning(desk.runs(), order))
              .map(run -> new Airing(source, wanted, run));
      airing.ifPresent(begun -> restarts.began(now));
    }
    tell(ladder, source, on);
  }

  private Plan plan(OnAirChannel channel) {
    Ladder ladder =
        Ladder.of(channel.settings(), HlsGroups.played(channel.destinations()), desk.abilities());
    ladder.leftOut().forEach(line -> desk.log().accept(channel.name() + ": " + line));
    return new Plan(channel.settings(), channel.destinations(), ladder);
  }

  /** Ends the run if it has ended by itself, or was killed. */
  private void lookForDeath(String channelId, Instant now) {
    int before = kills;
    kills = desk.faults().kills(channelId);
    boolean died = airing.isPresent() && (airing.get().run().isOver() || kills != before);
    if (died) {
      restarts.died(now, airing.get().run().trouble());
      end();
    }
  }

  private boolean isStill(Source source, Plan wanted, Set<Integer> on) {
    Airing now = airing.get();
    return now.source().equals(source) && now.plan().equals(wanted) && !on.isEmpty();
  }

  private RunOrder order(
      OnAirChannel channel, Ladder ladder, List<HlsGroup> groups, boolean again) {
    long segment = groups.stream().mapToLong(HlsGroup::segmentTicks).max().orElseThrow();
    long offset =
        channel
                .settings()
                .at("/availConfiguration/availSettings/scte35SpliceInsert/adAvailOffset")
                .asLong()
            * TICKS_A_MILLISECOND;
    return new RunOrder(channel.name(), ladder, segment, offset, again, output);
  }

  private void tell(Ladder ladder, Source source, Set<Integer> on) {
    Set<Alert> now = new HashSet<>();
    List<String> words = new ArrayList<>(ladder.leftOut());
    output.troubles().forEach((pipeline, text) -> now.add(new Alert(pipeline, NOT_SENT, text)));
    restarts
        .trouble(airing.map(Airing::run))
        .ifPresent(text -> on.forEach(one -> now.add(new Alert(one, NOT_ENCODED, text))));
    if (source instanceof Source.Nothing nothing) {
      words.add(nothing.why());
    }
    now.forEach(alert -> words.add(alert.message()));
    notes = List.copyOf(words);
    alerts.are(now);
  }

  /** What is to be said of it on a page, a sentence each. */
  List<String> notes() {
    return notes;
  }

  private void end() {
    airing.ifPresent(begun -> begun.run().close());
    airing = Optional.empty();
  }

  @Override
  public void close() {
    end();
    output.close();
    alerts.are(Set.of());
  }

  /** The ladder of a source. */
  private record LadderOf(Ladder whole) implements Source.Cases<Ladder> {
    @Override
    public Ladder made(Source.Made source) {
      return whole;
    }

    @Override
    public Ladder live(Source.Live source) {
      return source.ladder();
    }

    @Override
    public Ladder nothing(Source.Nothing source) {
      return whole;
    }
  }

  /** The run of a source. */
  private record Beginning(Runs runs, RunOrder order) implements Source.Cases<Optional<Run>> {
    @Override
    public Optional<Run> made(Source.Made source) {
      return Optional.of(runs.made(source, order));
    }

    @Override
    public Optional<Run> live(Source.Live source) {
      return Optional.of(runs.live(source, order));
    }

    @Override
    public Optional<Run> nothing(Source.Nothing source) {
      return Optional.empty();
    }
  }
}
