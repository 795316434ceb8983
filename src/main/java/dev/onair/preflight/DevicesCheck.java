package dev.onair.preflight;

import dev.onair.model.Tags;
import dev.onair.operate.account.AwsAccount;
import dev.onair.operate.account.Device;
import dev.onair.operate.account.MediaLiveUse;
import dev.onair.operate.account.UnansweredException;
import dev.onair.preflight.Named.Thing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the Link devices are the account's, are free, and are connected. */
final class DevicesCheck extends Check {

  private final List<Thing> named;
  private final String fleet;
  private final AwsAccount account;
  private final Once<MediaLiveUse> mediaLive;

  DevicesCheck(List<Thing> named, String fleet, AwsAccount account, Once<MediaLiveUse> mediaLive) {
    super(Topic.INGEST, "devices");
    this.named = named;
    this.fleet = fleet;
    this.account = account;
    this.mediaLive = mediaLive;
  }

  @Override
  public List<Finding> findings() throws UnansweredException {
    Map<String, Device> devices = account.devices();
    // The fleet's own input has it after the first deployment.
    Set<String> own =
        mediaLive.get().inputs().stream()
            .filter(input -> fleet.equals(input.tags().get(Tags.WORKFLOW)))
            .map(MediaLiveUse.Input::arn)
            .collect(Collectors.toSet());
    return new Inspection("Link device", "Link devices")
        .of(named, name -> wrong(Optional.ofNullable(devices.get(name)), own));
  }

  private static Optional<Finding> wrong(Optional<Device> device, Set<String> own) {
    if (device.isEmpty()) {
      return Optional.of(
          Finding.problem(
              "is no Link device of this account and region",
              "give another id (aws medialive list-input-devices), or claim or transfer it"));
    }
    List<String> others =
        device.get().inputs().stream().filter(input -> !own.contains(input)).toList();
    if (!others.isEmpty()) {
      return Optional.of(
          Finding.problem(
              "is used by " + String.join(", ", others), "delete that input, or give another id"));
    }
    return device.get().connection().equals("DISCONNECTED")
        ? Optional.of(Finding.warning("is DISCONNECTED", "connect it before the channel needs it"))
        : Optional.empty();
  }
}
