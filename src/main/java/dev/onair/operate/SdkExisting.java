package dev.onair.operate;

import dev.onair.operate.Found.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.mediapackagev2.MediaPackageV2Client;
import software.amazon.awssdk.services.mediapackagev2.model.ChannelGroupListConfiguration;
import software.amazon.awssdk.services.mediapackagev2.model.ChannelListConfiguration;
import software.amazon.awssdk.services.mediapackagev2.model.ResourceNotFoundException;

/** What AWS has of channels, asked for through the SDK. */
final class SdkExisting implements Existing {

  private final MediaPackageV2Client mediaPackage;
  private final IamClient iam;

  SdkExisting(AwsAccess access) {
    mediaPackage = access.client(MediaPackageV2Client.builder(), "MEDIAPACKAGEV2");
    iam = access.client(IamClient.builder(), "IAM");
  }

  @Override
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

  @Override
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

  @Override
  public Optional<Found> packagingChannel(String group, String channel)
      throws OperationRefusedException {
    return ifThere(
        "MediaPackage channel " + channel,
        () -> {
          var found = mediaPackage.getChannel(r -> r.channelGroupName(group).channelName(channel));
          return new Found(Kind.PACKAGING_CHANNEL, found.arn(), channel, found.tags());
        });
  }

  @Override
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

  @Override
  public Optional<Found> channelPolicy(String group, String channel)
      throws OperationRefusedException {
    return ifThere(
        "policy of MediaPackage channel " + channel,
        () -> {
          mediaPackage.getChannelPolicy(r -> r.channelGroupName(group).channelName(channel));
          return new Found(Kind.CHANNEL_POLICY, group + "|" + channel, channel, Map.of());
        });
  }

  @Override
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
