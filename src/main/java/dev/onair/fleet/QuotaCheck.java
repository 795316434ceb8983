package dev.onair.fleet;

import dev.onair.fleet.review.Finding;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.GroupSpec;
import dev.onair.model.QuotasSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the account's quotas allow what is about to be made. */
final class QuotaCheck {

  private final FleetSpec fleet;
  private final QuotasSpec quotas;
  private final List<String> shortfalls = new ArrayList<>();

  private QuotaCheck(FleetSpec fleet) {
    this.fleet = fleet;
    this.quotas = fleet.shared().aws().quotas();
  }

  /**
   * What there is at MediaLive, the fleet's own or not.
   *
   * @param channels channels
   * @param inputs inputs
   * @param inputSecurityGroups input security groups
   */
  record Existing(int channels, int inputs, int inputSecurityGroups) {}

  /**
   * What is missing, a line each.
   *
   * @param plans what is about to be applied
   * @param existing absent where MediaLive could not be asked: then only MediaPackage is looked at
   */
  static List<String> shortfalls(
      FleetSpec fleet, List<SavedPlan> plans, Optional<Existing> existing) {
    QuotaCheck check = new QuotaCheck(fleet);
    check.packaging();
    existing.ifPresent(there -> check.encoders(plans, there));
    return check.shortfalls;
  }

  private void packaging() {
    require(
        "channel groups", fleet.shared().groups().size(), quotas.channelGroups(), "channel-groups");
    for (GroupSpec group : fleet.shared().groups()) {
      long channels =
          fleet.channels().stream()
              .filter(channel -> channel.operation().group().equals(group.name()))
              .count();
      require(
          "channels in group '" + group.name() + "'",
          channels,
          quotas.channelsPerGroup(),
          "channels-per-group");
    }
    for (ChannelSpec channel : fleet.channels()) {
      require(
          "endpoints of channel '" + channel.name() + "'",
          channel.packaging().endpoints().size(),
          quotas.endpointsPerChannel(),
          "endpoints-per-channel");
    }
  }

  private void encoders(List<SavedPlan> plans, Existing existing) {
    long channels = 0;
    long inputs = 0;
    long groups = 0;
    for (SavedPlan plan : plans) {
      Optional<ChannelSpec> unplanned =
          plan.basis() == SavedPlan.Basis.NOTHING_DEPLOYED
              ? fleet.channels().stream().filter(c -> c.name().equals(plan.stack())).findFirst()
              : Optional.empty();
      channels += unplanned.map(c -> 1L).orElse(created(plan, "aws_medialive_channel."));
      inputs +=
          unplanned
              .map(c -> (long) c.ingest().inputs().size())
              .orElse(created(plan, "aws_medialive_input."));
      groups +=
          unplanned
              .map(QuotaCheck::pushed)
              .orElse(created(plan, "aws_medialive_input_security_group."));
    }
    requireMore(
        "MediaLive channels",
        existing.channels(),
        channels,
        quotas.encoderChannels(),
        "encoder-channels");
    if (quotas.inputs().isPresent()) {
      requireMore("MediaLive inputs", existing.inputs(), inputs, quotas.inputs().get(), "inputs");
    }
    requireMore(
        "input security groups",
        existing.inputSecurityGroups(),
        groups,
        quotas.inputSecurityGroups(),
        "input-security-groups");
  }

  private static long pushed(ChannelSpec channel) {
    return channel.ingest().inputs().stream().filter(i -> i.source().type().isGuarded()).count();
  }

  private static long created(SavedPlan plan, String prefix) {
    return plan.review().findings().stream()
        .filter(finding -> finding.action().equals("create") || isDoubled(finding))
        .filter(finding -> finding.subject().startsWith(prefix))
        .count();
  }

  /** A replaced input exists twice for a while: the new one is made first. */
  private static boolean isDoubled(Finding finding) {
    return finding.action().equals("replace")
        && finding.subject().startsWith("aws_medialive_input");
  }

  private void requireMore(String what, int existing, long more, int quota, String setting) {
    if (more > 0) {
      require(
          "%s (%d there, %d more)".formatted(what, existing, more),
          existing + more,
          quota,
          setting);
    }
  }

  private void require(String what, long needed, int quota, String setting) {
    if (needed > quota) {
      shortfalls.add(
          "%s: %d needed, %d allowed, %d too many; ask AWS for more, then say quotas.%s in shared.conf"
              .formatted(what, needed, quota, needed - quota, setting));
    }
  }
}
