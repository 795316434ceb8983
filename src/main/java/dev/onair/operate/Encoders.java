package dev.onair.operate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.services.medialive.MediaLiveClient;
import software.amazon.awssdk.services.medialive.model.ChannelState;
import software.amazon.awssdk.services.medialive.model.DescribeChannelResponse;

/** MediaLive's channels in a region. */
public final class Encoders implements AutoCloseable {

  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Set<Encoder.State> SETTLED =
      Set.of(Encoder.State.RUNNING, Encoder.State.IDLE, Encoder.State.FAILED, Encoder.State.GONE);

  private final AwsAccess access;
  private final MediaLiveClient client;

  private Encoders(AwsAccess access) {
    this.access = access;
    this.client = access.client(MediaLiveClient.builder(), "MEDIALIVE");
  }

  /**
   * Those of a region.
   *
   * @param environment where credentials and another endpoint are looked for first, by AWS's own
   *     variables; what is not there comes from wherever the SDK finds it
   */
  public static Encoders in(String region, Map<String, String> environment) {
    return new Encoders(new AwsAccess(region, environment));
  }

  /**
   * Makes sure that there are credentials.
   *
   * @throws OperationRefusedException where there are none, or they can't be used
   */
  public void requireCredentials() throws OperationRefusedException {
    access.requireCredentials();
  }

  /** With the same account and region: what AWS has of channels, their encoders included. */
  public Existing existing() {
    return new Existing(access);
  }

  /** With the same account and region: what MediaLive says to what would be done. */
  public DryRuns dryRuns() {
    return new DryRuns(client);
  }

  /**
   * All of them.
   *
   * @throws OperationRefusedException where MediaLive can't be asked
   */
  public List<Encoder> list() throws OperationRefusedException {
    return AwsAccess.asked(
        "MediaLive did not list the channels",
        () ->
            client.listChannelsPaginator(request -> {}).channels().stream()
                .map(
                    channel ->
                        new Encoder(
                            channel.id(), channel.name(), state(channel.state()), channel.tags()))
                .toList());
  }

  /**
   * How many inputs there are.
   *
   * @throws OperationRefusedException where MediaLive can't be asked
   */
  public int inputs() throws OperationRefusedException {
    return AwsAccess.asked(
        "MediaLive did not list the inputs",
        () -> (int) client.listInputsPaginator(request -> {}).inputs().stream().count());
  }

  /**
   * How many input security groups there are.
   *
   * @throws OperationRefusedException where MediaLive can't be asked
   */
  public int inputSecurityGroups() throws OperationRefusedException {
    return AwsAccess.asked(
        "MediaLive did not list the input security groups",
        () ->
            (int)
                client
                    .listInputSecurityGroupsPaginator(request -> {})
                    .inputSecurityGroups()
                    .stream()
                    .count());
  }

  /**
   * What one does.
   *
   * @throws OperationRefusedException where there is none, or MediaLive can't be asked
   */
  public Encoder get(String id) throws OperationRefusedException {
    DescribeChannelResponse channel =
        AwsAccess.asked(
            "MediaLive did not describe channel " + id,
            () -> client.describeChannel(r -> r.channelId(id)));
    return new Encoder(channel.id(), channel.name(), state(channel.state()), channel.tags());
  }

  /**
   * Starts one; it takes a minute or two until it runs.
   *
   * @throws OperationRefusedException where MediaLive does not
   */
  public void start(String id) throws OperationRefusedException {
    AwsAccess.asked(
        "MediaLive did not start channel " + id,
        () -> client.startChannel(request -> request.channelId(id)));
  }

  /**
   * Stops one, and waits until it does.
   *
   * @throws OperationRefusedException where it does not
   */
  public void stop(String id, Duration timeout)
      throws OperationRefusedException, InterruptedException {
    AwsAccess.asked(
        "MediaLive did not stop channel " + id,
        () -> client.stopChannel(request -> request.channelId(id)));
    await(id, Encoder.State.IDLE, timeout);
  }

  /**
   * Waits for a state.
   *
   * @return what it does in the end: what was waited for, or else something
   */
  public Encoder await(String id, Encoder.State wanted, Duration timeout)
      throws OperationRefusedException, InterruptedException {
    return await(id, encoder -> encoder.state() == wanted, timeout);
  }

  private Encoder await(String id, Predicate<Encoder> enough, Duration timeout)
      throws OperationRefusedException, InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    Encoder encoder = get(id);
    while (!enough.test(encoder) && System.nanoTime() < end) {
      Thread.sleep(POLL.toMillis());
      encoder = get(id);
    }
    return encoder;
  }

  /**
   * Waits until one is no longer on its way from one state to another: meanwhile, MediaLive refuses
   * to stop, change or delete it.
   *
   * @return what it does in the end
   */
  public Encoder awaitSettled(String id, Duration timeout)
      throws OperationRefusedException, InterruptedException {
    return await(id, encoder -> SETTLED.contains(encoder.state()), timeout);
  }

  @Override
  public void close() {
    client.close();
  }

  private static Encoder.State state(ChannelState state) {
    return switch (state) {
      case RUNNING, RECOVERING -> Encoder.State.RUNNING;
      case STARTING -> Encoder.State.STARTING;
      case STOPPING -> Encoder.State.STOPPING;
      case IDLE -> Encoder.State.IDLE;
      case CREATING, UPDATING -> Encoder.State.CHANGING;
      case DELETING, DELETED -> Encoder.State.GONE;
      default -> Encoder.State.FAILED;
    };
  }
}
