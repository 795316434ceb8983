package dev.onair.running.status;

import dev.onair.model.ChannelSpec;
import dev.onair.model.Tags;
import dev.onair.operate.Alert;
import dev.onair.operate.Encoder;
import dev.onair.operate.Encoder.State;
import dev.onair.operate.PipelineStates;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A channel, as its file says and as AWS does.
 *
 * @param channel its name
 * @param file what its file says; absent where there is none, or it has errors
 * @param isFaulty whether its file has errors, so that what it says is not known
 * @param encoder its encoder channel; absent where MediaLive has none, or does not tell
 * @param pipelines what its pipelines do; absent where none runs, or MediaLive does not tell
 * @param alerts what ails it, the oldest first
 * @param trouble why something of it is not known; absent where all is
 */
public record ChannelStatus(
    String channel,
    Optional<ChannelSpec> file,
    boolean isFaulty,
    Optional<Encoder> encoder,
    Optional<PipelineStates> pipelines,
    List<Alert> alerts,
    Optional<String> trouble) {

  private static final Set<State> ON_THE_WAY_DOWN_OR_THERE =
      EnumSet.of(State.IDLE, State.STOPPING, State.CHANGING, State.FAILED, State.GONE);

  public ChannelStatus {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(encoder, "encoder");
    Objects.requireNonNull(pipelines, "pipelines");
    alerts = List.copyOf(alerts);
    Objects.requireNonNull(trouble, "trouble");
  }

  /** One that could not be asked for. */
  static ChannelStatus unknown(
      String channel, Optional<ChannelSpec> file, boolean isFaulty, String why) {
    return new ChannelStatus(
        channel, file, isFaulty, Optional.empty(), Optional.empty(), List.of(), Optional.of(why));
  }

  /** Whether it has a file, with or without errors. */
  public boolean hasFile() {
    return isFaulty || file.isPresent();
  }

  /** Whether its file says that it is on air. */
  public boolean isWanted() {
    return file.filter(spec -> spec.operation().start()).isPresent();
  }

  /** When somebody stopped it by {@code onair stop}; absent where nobody did. */
  public Optional<String> stoppedByHand() {
    return encoder
        .filter(it -> it.state() == State.IDLE)
        .map(it -> it.tag(Tags.STOPPED))
        .filter(time -> !time.isEmpty());
  }

  /**
   * Whether it is off air though its file says otherwise, and nobody stopped it by hand. One that
   * could not be asked for is not known to be.
   */
  public boolean isOffAir() {
    boolean isKnown = trouble.isEmpty() || encoder.isPresent();
    boolean sendsNothing =
        encoder.map(it -> ON_THE_WAY_DOWN_OR_THERE.contains(it.state())).orElse(true);
    return isKnown && isWanted() && sendsNothing && stoppedByHand().isEmpty();
  }

  /** Whether MediaLive charges it as a channel that runs. */
  public boolean isChargedAsRunning() {
    return encoder
        .filter(it -> Set.of(State.RUNNING, State.STARTING, State.STOPPING).contains(it.state()))
        .isPresent();
  }

  /** Whether it runs or is about to, though its file says that it does not, or it has none. */
  public boolean runsUnasked() {
    return !isFaulty
        && !isWanted()
        && encoder
            .filter(it -> Set.of(State.RUNNING, State.STARTING).contains(it.state()))
            .isPresent();
  }
}
