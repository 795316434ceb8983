package dev.onair.running.power;

import dev.onair.fleet.FleetListener;
import dev.onair.fleet.deployed.EncoderStates;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.Tags;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoders;
import dev.onair.operate.OperationRefusedException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Puts channels on air and takes them off it, by hand. What was stopped so is marked at AWS, so
 * that nobody's {@code onair apply} takes it for a channel that a failed update left stopped. See
 * docs/adr/0009-by-hand-and-by-file.md.
 */
public final class PowerSwitch {

  private final Encoders encoders;
  private final FleetSpec fleet;
  private final FleetListener listener;
  private final Patience patience;
  private final Clock clock;

  /**
   * @param encoders how MediaLive is asked
   * @param listener hears how far it has come
   * @param clock what time it is
   */
  public PowerSwitch(
      Encoders encoders, FleetSpec fleet, FleetListener listener, Patience patience, Clock clock) {
    this.encoders = encoders;
    this.fleet = fleet;
    this.listener = listener;
    this.patience = patience;
    this.clock = clock;
  }

  /** The channels that {@code onair start --all} starts: those whose files say so. */
  public static List<String> meantToRun(FleetSpec fleet) {
    return fleet.channels().stream()
        .filter(channel -> channel.operation().start())
        .map(ChannelSpec::name)
        .toList();
  }

  /** Which of some channels are protected from being stopped. */
  public static List<String> protectedOf(List<String> channels, FleetSpec fleet) {
    return channels.stream()
        .filter(name -> fleet.channel(name).filter(c -> c.operation().protect()).isPresent())
        .toList();
  }

  /**
   * Puts channels on air.
   *
   * @throws OperationRefusedException where MediaLive does not list its channels
   */
  public List<Outcome> start(List<String> channels)
      throws OperationRefusedException, InterruptedException {
    listener.begins("starting", channels.size());
    List<Outcome> outcomes = switching(Goal.ON_AIR).of(channels);
    return marked(outcomes, (encoder, now) -> unmark(encoder));
  }

  /**
   * Takes channels off air, but for those that are protected.
   *
   * @throws OperationRefusedException where MediaLive does not list its channels
   */
  public List<Outcome> stop(List<String> channels)
      throws OperationRefusedException, InterruptedException {
    List<String> kept = protectedOf(channels, fleet);
    List<String> others = channels.stream().filter(name -> !kept.contains(name)).toList();
    listener.begins("stopping", others.size());
    List<Outcome> stopped = switching(Goal.OFF_AIR).of(others);
    Stream<Outcome> refused =
        kept.stream()
            .map(
                name ->
                    Outcome.failed(
                        name,
                        "REFUSED: its file says protect = true; to stop it, say protect = false"
                            + " there first"));
    return Stream.concat(marked(stopped, this::mark).stream(), refused)
        .sorted(Comparator.comparing(Outcome::channel))
        .toList();
  }

  private Switching switching(Goal goal) {
    return new Switching(encoders, fleet, goal, listener, patience);
  }

  @FunctionalInterface
  private interface Marking {
    void mark(Encoder encoder, String now) throws OperationRefusedException;
  }

  /** Marks those that are where they should be; where AWS refuses that, it is said. */
  private List<Outcome> marked(List<Outcome> outcomes, Marking marking)
      throws OperationRefusedException {
    Map<String, Encoder> now = EncoderStates.byChannel(encoders.list(), fleet);
    String time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    List<Outcome> told = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      told.add(
          outcome.fine() ? marked(outcome, now.get(outcome.channel()), time, marking) : outcome);
    }
    return told;
  }

  private static Outcome marked(Outcome outcome, Encoder encoder, String time, Marking marking) {
    try {
      marking.mark(encoder, time);
      return outcome;
    } catch (OperationRefusedException e) {
      return Outcome.fine(
          outcome.channel(),
          outcome.message() + "; but that this was done by hand is not marked: " + e.getMessage());
    }
  }

  private void mark(Encoder encoder, String time) throws OperationRefusedException {
    boolean isWanted =
        fleet.channel(encoder.tag(Tags.CHANNEL)).filter(c -> c.operation().start()).isPresent();
    if (isWanted && encoder.tag(Tags.STOPPED).isEmpty()) {
      encoders.tag(encoder.id(), Tags.STOPPED, time);
    }
  }

  private void unmark(Encoder encoder) throws OperationRefusedException {
    if (!encoder.tag(Tags.STOPPED).isEmpty()) {
      encoders.untag(encoder.id(), Tags.STOPPED);
    }
  }
}
