package dev.onair.running.status;

import dev.onair.fleet.Parallel;
import dev.onair.fleet.deployed.EncoderStates;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.Tags;
import dev.onair.operate.Alert;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.Encoders;
import dev.onair.operate.Found;
import dev.onair.operate.OperationRefusedException;
import dev.onair.operate.PipelineStates;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks at a fleet: MediaLive lists its channels, and is asked for each that is not idle. What it
 * does not tell of one is said there, and of the others it is asked all the same. CloudWatch is
 * asked how long those that run have done so.
 */
public final class Survey {

  /** A request takes about 50 ms; MediaLive limits how many there are in a second. */
  private static final int AT_A_TIME = 16;

  /** Of these there is more to know than that. */
  private static final Set<State> ASKED_FOR =
      EnumSet.of(State.RUNNING, State.STARTING, State.STOPPING, State.FAILED);

  private final FleetSpec fleet;
  private final Set<String> faulty;
  private final Encoders encoders;
  private final Optional<String> playbackHost;
  private final UptimeSurvey uptimes;
  private final InstantSource clock;

  /**
   * @param faulty the channels whose files have errors; the fleet lacks them
   * @param encoders how AWS is asked
   * @param playbackHost where players ask for the streams
   * @param clock what time it is
   */
  public Survey(
      FleetSpec fleet,
      Set<String> faulty,
      Encoders encoders,
      Optional<String> playbackHost,
      InstantSource clock) {
    this.fleet = fleet;
    this.faulty = Set.copyOf(faulty);
    this.encoders = encoders;
    this.playbackHost = playbackHost;
    this.uptimes = new UptimeSurvey(encoders.runningPeriods());
    this.clock = clock;
  }

  /**
   * Looks at some channels, or at all that there are.
   *
   * @param names the channels; none: all, and what AWS has of the fleet without a file
   */
  public FleetStatus of(Collection<String> names) throws InterruptedException {
    Map<String, Encoder> deployed;
    Set<String> withInputs;
    try {
      deployed = EncoderStates.byChannel(encoders.list(), fleet);
      withInputs = names.isEmpty() ? withInputs() : Set.of();
    } catch (OperationRefusedException e) {
      return new FleetStatus(
          wanted(names, Set.of()).stream()
              .map(
                  name ->
                      ChannelStatus.unknown(
                          name, fleet.channel(name), faulty.contains(name), e.getMessage()))
              .toList(),
          playbackHost,
          Uptimes.NONE);
    }
    Set<String> atAws = new TreeSet<>(deployed.keySet());
    atAws.addAll(withInputs);
    List<ChannelStatus> statuses = new ArrayList<>();
    Parallel.each(
            List.copyOf(wanted(names, atAws)),
            AT_A_TIME,
            name -> status(name, Optional.ofNullable(deployed.get(name))))
        .forEach(
            (name, result) ->
                result.match(
                    statuses::add, failure -> statuses.add(unknown(name, deployed, failure))));
    return new FleetStatus(statuses, playbackHost, uptimes.of(statuses, clock.instant()));
  }

  private ChannelStatus unknown(String name, Map<String, Encoder> deployed, IOException failure) {
    return new ChannelStatus(
        name,
        fleet.channel(name),
        faulty.contains(name),
        Optional.ofNullable(deployed.get(name)),
        Optional.empty(),
        List.of(),
        Optional.of(failure.getMessage()));
  }

  private ChannelStatus status(String name, Optional<Encoder> encoder)
      throws OperationRefusedException {
    Optional<PipelineStates> pipelines = Optional.empty();
    List<Alert> alerts = List.of();
    if (encoder.isPresent() && ASKED_FOR.contains(encoder.get().state())) {
      alerts = encoders.alerts().active(encoder.get().id());
      pipelines = Optional.of(encoders.pipelines().of(encoder.get().id()));
    }
    return new ChannelStatus(
        name,
        fleet.channel(name),
        faulty.contains(name),
        encoder,
        pipelines,
        alerts,
        Optional.empty());
  }

  private Set<String> wanted(Collection<String> names, Set<String> atAws) {
    Set<String> wanted = new TreeSet<>(names);
    if (names.isEmpty()) {
      fleet.channels().stream().map(ChannelSpec::name).forEach(wanted::add);
      wanted.addAll(faulty);
      wanted.addAll(atAws);
    }
    return wanted;
  }

  /** The channels of which MediaLive has inputs: they cost without a channel, too. */
  private Set<String> withInputs() throws OperationRefusedException {
    Set<String> channels = new TreeSet<>();
    for (Found input : encoders.inputs()) {
      if (input.tag(Tags.WORKFLOW).equals(fleet.shared().name())
          && !input.tag(Tags.CHANNEL).isEmpty()) {
        channels.add(input.tag(Tags.CHANNEL));
      }
    }
    return channels;
  }
}
