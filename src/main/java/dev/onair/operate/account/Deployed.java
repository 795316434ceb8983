package dev.onair.operate.account;

import dev.onair.operate.AwsAccess;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.medialive.MediaLiveClient;
import software.amazon.awssdk.services.medialive.model.InputDeviceSummary;
import software.amazon.awssdk.services.mediapackagev2.MediaPackageV2Client;
import software.amazon.awssdk.services.mediapackagev2.model.ChannelListConfiguration;

/** What MediaLive and MediaPackage have. */
final class Deployed implements AutoCloseable {

  /** Still listed, and gone. */
  private static final Set<String> GONE = Set.of("DELETED", "DELETING");

  private final MediaLiveClient mediaLive;
  private final MediaPackageV2Client mediaPackage;

  Deployed(AwsAccess access) {
    mediaLive = access.client(MediaLiveClient.builder(), "MEDIALIVE");
    mediaPackage = access.client(MediaPackageV2Client.builder(), "MEDIAPACKAGEV2");
  }

  MediaLiveUse mediaLive() throws UnansweredException {
    List<Map<String, String>> channels =
        new Question("medialive:ListChannels")
            .answer(
                () ->
                    mediaLive.listChannelsPaginator(r -> {}).channels().stream()
                        .filter(c -> !GONE.contains(c.stateAsString()))
                        .map(c -> c.tags())
                        .toList());
    List<MediaLiveUse.Input> inputs =
        new Question("medialive:ListInputs")
            .answer(
                () ->
                    mediaLive.listInputsPaginator(r -> {}).inputs().stream()
                        .filter(i -> !GONE.contains(i.stateAsString()))
                        .map(i -> new MediaLiveUse.Input(i.arn(), i.typeAsString(), i.tags()))
                        .toList());
    List<Map<String, String>> groups =
        new Question("medialive:ListInputSecurityGroups")
            .answer(
                () ->
                    mediaLive
                        .listInputSecurityGroupsPaginator(r -> {})
                        .inputSecurityGroups()
                        .stream()
                        .filter(g -> !GONE.contains(g.stateAsString()))
                        .map(g -> g.tags())
                        .toList());
    return new MediaLiveUse(channels, inputs, groups);
  }

  Map<String, Device> devices() throws UnansweredException {
    return new Question("medialive:ListInputDevices")
        .answer(
            () ->
                mediaLive.listInputDevicesPaginator(r -> {}).inputDevices().stream()
                    .map(Deployed::device)
                    .collect(Collectors.toMap(Device::id, d -> d, (a, b) -> a)));
  }

  private static Device device(InputDeviceSummary device) {
    return new Device(
        device.id(), String.valueOf(device.connectionStateAsString()), device.medialiveInputArns());
  }

  Map<String, Set<String>> packagingChannels() throws UnansweredException {
    List<String> groups =
        new Question("mediapackagev2:ListChannelGroups")
            .answer(
                () ->
                    mediaPackage.listChannelGroupsPaginator(r -> {}).items().stream()
                        .map(g -> g.channelGroupName())
                        .toList());
    return new Question("mediapackagev2:ListChannels")
        .answer(
            () -> {
              Map<String, Set<String>> channels = new TreeMap<>();
              groups.forEach(group -> channels.put(group, channels(group)));
              return channels;
            });
  }

  private Set<String> channels(String group) {
    return mediaPackage.listChannelsPaginator(r -> r.channelGroupName(group)).items().stream()
        .map(ChannelListConfiguration::channelName)
        .collect(Collectors.toSet());
  }

  @Override
  public void close() {
    mediaLive.close();
    mediaPackage.close();
  }
}
