package dev.onair.operate;

import dev.onair.operate.Found.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.medialive.MediaLiveClient;
import software.amazon.awssdk.services.medialive.model.InputWhitelistRule;
import software.amazon.awssdk.services.mediapackagev2.MediaPackageV2Client;
import software.amazon.awssdk.services.mediapackagev2.model.ChannelGroupListConfiguration;
import software.amazon.awssdk.services.mediapackagev2.model.ChannelListConfiguration;
import software.amazon.awssdk.services.mediapackagev2.model.ResourceNotFoundException;

/** What AWS has of channels, whatever Terraform's states know of it. */
public final class Existing implements AutoCloseable {

  /** Still listed, and gone. */
  private static final Set<String> GONE = Set.of("DELETED", "DELETING");

  private final MediaLiveClient mediaLive;
  private final MediaPackageV2Client mediaPackage;
  private final IamClient iam;
  private List<Found> inMediaLive;

  Existing(AwsAccess access) {
    mediaLive = access.client(MediaLiveClient.builder(), "MEDIALIVE");
    mediaPackage = access.client(MediaPackageV2Client.builder(), "MEDIAPACKAGEV2");
    iam = access.client(IamClient.builder(), "IAM");
  }

  /**
   * All that is in MediaLive: the objects of which there can be several with the same name. Asked
   * for once, as it takes many requests in a large account.
   *
   * @throws OperationRefusedException where MediaLive can't be asked
   */
  public synchronized List<Found> inMediaLive() throws OperationRefusedException {
    if (inMediaLive == null) {
      inMediaLive = List.copyOf(listed());
    }
    return inMediaLive;
  }

  private List<Found> listed() throws OperationRefusedException {
    return AwsAccess.asked(
        "MediaLive did not list what there is",
        () -> {
          List<Found> found = new ArrayList<>();
          mediaLive.listChannelsPaginator(r -> {}).channels().stream()
              .filter(c -> !GONE.contains(c.stateAsString()))
              .forEach(c -> found.add(new Found(Kind.CHANNEL, c.id(), c.name(), c.tags())));
          mediaLive.listInputsPaginator(r -> {}).inputs().stream()
              .filter(i -> !GONE.contains(i.stateAsString()))
              .forEach(i -> found.add(new Found(Kind.INPUT, i.id(), i.name(), i.tags())));
          mediaLive.listInputSecurityGroupsPaginator(r -> {}).inputSecurityGroups().stream()
              .filter(g -> !GONE.contains(g.stateAsString()))
              .forEach(
                  g ->
                      found.add(
                          new Found(
                              Kind.INPUT_SECURITY_GROUP,
                              g.id(),
                              networks(g.whitelistRules().stream().map(InputWhitelistRule::cidr)),
                              g.tags())));
          return found;
        });
  }

  /** What stands for the name of an input security group. */
  public static String networks(Stream<String> cidrs) {
    return cidrs.sorted().collect(Collectors.joining(", "));
  }

  /** A role. */
  public Optional<Found> role(String name) throws OperationRefusedException {
    return ifThere(
        "role " + name,
        () ->
            new Found(
                Kind.ROLE,
                name,
                name,
                iam.getRole(r -> r.roleName(name)).role().tags().stream()
                    .collect(Collectors.toMap(Tag::key, Tag::value))));
  }

  /**
   * The names of MediaPackage's channels, by their channel groups.
   *
   * @throws OperationRefusedException where MediaPackage can't be asked
   */
  public Map<String, Set<String>> channelGroups() throws OperationRefusedException {
    return AwsAccess.asked(
        "MediaPackage did not list its channels",
        () -> {
          Map<String, Set<String>> groups = new TreeMap<>();
          mediaPackage.listChannelGroupsPaginator(r -> {}).items().stream()
              .map(ChannelGroupListConfiguration::channelGroupName)
              .forEach(group -> groups.put(group, channels(group)));
          return groups;
        });
  }

  private Set<String> channels(String group) {
    return mediaPackage.listChannelsPaginator(r -> r.channelGroupName(group)).items().stream()
        .map(ChannelListConfiguration::channelName)
        .collect(Collectors.toSet());
  }

  /** A MediaPackage channel. */
  public Optional<Found> packagingChannel(String group, String channel)
      throws OperationRefusedException {
    return ifThere(
        "MediaPackage channel " + channel,
        () -> {
          var found = mediaPackage.getChannel(r -> r.channelGroupName(group).channelName(channel));
          return new Found(Kind.PACKAGING_CHANNEL, found.arn(), channel, found.tags());
        });
  }

  /** An endpoint of a MediaPackage channel. */
  public Optional<Found> endpoint(String group, String channel, String endpoint)
      throws OperationRefusedException {
    return ifThere(
        "MediaPackage endpoint " + endpoint + " of " + channel,
        () -> {
          var found =
              mediaPackage.getOriginEndpoint(
                  r -> r.channelGroupName(group).channelName(channel).originEndpointName(endpoint));
          return new Found(Kind.ENDPOINT, found.arn(), endpoint, found.tags());
        });
  }

  /** The policy of a MediaPackage channel. */
  public Optional<Found> channelPolicy(String group, String channel)
      throws OperationRefusedException {
    return ifThere(
        "policy of MediaPackage channel " + channel,
        () -> {
          mediaPackage.getChannelPolicy(r -> r.channelGroupName(group).channelName(channel));
          return new Found(Kind.CHANNEL_POLICY, group + "|" + channel, channel, Map.of());
        });
  }

  /** The policy of an endpoint. */
  public Optional<Found> endpointPolicy(String group, String channel, String endpoint)
      throws OperationRefusedException {
    return ifThere(
        "policy of MediaPackage endpoint " + endpoint + " of " + channel,
        () -> {
          mediaPackage.getOriginEndpointPolicy(
              r -> r.channelGroupName(group).channelName(channel).originEndpointName(endpoint));
          String id = group + "|" + channel + "|" + endpoint;
          return new Found(Kind.ENDPOINT_POLICY, id, endpoint, Map.of());
        });
  }

  @Override
  public void close() {
    mediaLive.close();
    mediaPackage.close();
    iam.close();
  }

  private static Optional<Found> ifThere(String what, Supplier<Found> request)
      throws OperationRefusedException {
    try {
      return Optional.of(request.get());
    } catch (NoSuchEntityException | ResourceNotFoundException e) {
      return Optional.empty();
    } catch (SdkException e) {
      throw OperationRefusedException.of("AWS did not look for " + what, e);
    }
  }
}
