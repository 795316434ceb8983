package dev.onair.operate;

import dev.onair.operate.Found.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.services.medialive.MediaLiveClient;
import software.amazon.awssdk.services.medialive.model.ChannelState;
import software.amazon.awssdk.services.medialive.model.DescribeChannelResponse;
import software.amazon.awssdk.services.medialive.model.InputWhitelistRule;

/** MediaLive, asked through the SDK. */
public final class SdkEncoders implements Encoders {

  private static final Duration POLL = Duration.ofSeconds(2);
  private static final Set<Encoder.State> SETTLED =
      Set.of(Encoder.State.RUNNING, Encoder.State.IDLE, Encoder.State.FAILED, Encoder.State.GONE);

  /** Still listed, and gone. */
  private static final Set<String> GONE = Set.of("DELETED", "DELETING");

  private final AwsAccess access;
  private final MediaLiveClient client;

  private SdkEncoders(AwsAccess access) {
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
    return new SdkEncoders(new AwsAccess(region, environment));
  }

  @Override
  public void requireCredentials() throws OperationRefusedException {
    access.requireCredentials();
  }

  @Override
  public Existing existing() {
    return new SdkExisting(access);
  }

  @Override
  public DryRuns dryRuns() {
    return new SdkDryRuns(client);
  }

  @Override
  public Alerts alerts() {
    return new SdkAlerts(client);
  }

  @Override
  public Pipelines pipelines() {
    return new SdkPipelines(client);
  }

  @Override
  public RunningPeriods runningPeriods() {
    return new SdkRunningPeriods(access);
  }

  @Override
  public Schedule schedule() {
    return new SdkSchedule(client);
  }

  @Override
  public Thumbnails thumbnails() {
    return new SdkThumbnails(client);
  }

  @Override
  public EncoderLogs logs() {
    return new SdkEncoderLogs(client, access);
  }

  @Override
  public Harvests harvests() {
    return new SdkHarvests(access);
  }

  @Override
  public List<Encoder> list() throws OperationRefusedException {
    return Throttling.asked(
        "MediaLive did not list the channels",
        () ->
            client.listChannelsPaginator(request -> {}).channels().stream()
                .map(
                    channel ->
                        new Encoder(
                            channel.id(), channel.name(), state(channel.state()), channel.tags()))
                .toList());
  }

  @Override
  public List<Found> inputs() throws OperationRefusedException {
    return AwsAccess.asked(
        "MediaLive did not list the inputs",
        () ->
            client.listInputsPaginator(r -> {}).inputs().stream()
                .filter(input -> !GONE.contains(input.stateAsString()))
                .map(input -> new Found(Kind.INPUT, input.id(), input.name(), input.tags()))
                .toList());
  }

  @Override
  public List<Found> inputSecurityGroups() throws OperationRefusedException {
    return AwsAccess.asked(
        "MediaLive did not list the input security groups",
        () ->
            client.listInputSecurityGroupsPaginator(r -> {}).inputSecurityGroups().stream()
                .filter(group -> !GONE.contains(group.stateAsString()))
                .map(
                    group ->
                        new Found(
                            Kind.INPUT_SECURITY_GROUP,
                            group.id(),
                            Found.networks(
                                group.whitelistRules().stream().map(InputWhitelistRule::cidr)),
                            group.tags()))
                .toList());
  }

  @Override
  public Encoder get(String id) throws OperationRefusedException {
    DescribeChannelResponse channel = described(id);
    return new Encoder(channel.id(), channel.name(), state(channel.state()), channel.tags());
  }

  private DescribeChannelResponse described(String id) throws OperationRefusedException {
    return Throttling.asked(
        "MediaLive did not describe channel " + id,
        () -> client.describeChannel(r -> r.channelId(id)));
  }

  @Override
  public void start(String id) throws OperationRefusedException {
    Throttling.asked(
        "MediaLive did not start channel " + id,
        () -> client.startChannel(request -> request.channelId(id)));
  }

  @Override
  public void stop(String id) throws OperationRefusedException {
    Throttling.asked(
        "MediaLive did not stop channel " + id,
        () -> client.stopChannel(request -> request.channelId(id)));
  }

  @Override
  public void tag(String id, String key, String value) throws OperationRefusedException {
    String arn = described(id).arn();
    Throttling.asked(
        "MediaLive did not tag channel " + id,
        () -> client.createTags(r -> r.resourceArn(arn).tags(Map.of(key, value))));
  }

  @Override
  public void untag(String id, String key) throws OperationRefusedException {
    String arn = described(id).arn();
    Throttling.asked(
        "MediaLive did not untag channel " + id,
        () -> client.deleteTags(r -> r.resourceArn(arn).tagKeys(key)));
  }

  @Override
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

  @Override
  public Encoder awaitSettled(String id, Duration timeout)
      throws OperationRefusedException, InterruptedException {
    return await(id, encoder -> SETTLED.contains(encoder.state()), timeout);
  }

  @Override
  public void close() {
    client.close();
  }

  static Encoder.State state(ChannelState state) {
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
