package dev.onair.fleet.apply;

import dev.onair.fleet.plan.SavedPlan;
import dev.onair.fleet.review.ReviewFinding;
import dev.onair.fleet.review.ReviewedAction;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.GroupSpec;
import dev.onair.model.QuotasSpec;
import dev.onair.model.stack.ProviderTypes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the account's quotas allow what is about to be made. What is there already, and what
 * other plans would make, forbids nothing.
 */
final class PlannedQuotas {

  private static final Set<ReviewedAction> MAKES =
      EnumSet.of(ReviewedAction.CREATE, ReviewedAction.REPLACE);

  private final FleetSpec fleet;
  private final List<SavedPlan> plans;
  private final QuotasSpec quotas;
  private final List<String> shortfalls = new ArrayList<>();

  private PlannedQuotas(FleetSpec fleet, List<SavedPlan> plans) {
    this.fleet = fleet;
    this.plans = plans;
    this.quotas = fleet.shared().aws().quotas();
  }

  /**
   * What there is at AWS, the fleet's own or not.
   *
   * @param channels MediaLive's channels
   * @param inputs MediaLive's inputs
   * @param inputSecurityGroups MediaLive's input security groups
   * @param packaging MediaPackage's channels, by their channel groups
   */
  record Existing(
      int channels, int inputs, int inputSecurityGroups, Map<String, Set<String>> packaging) {
    Existing {
      packaging = Map.copyOf(packaging);
    }
  }

  /**
   * What is missing, a line each.
   *
   * @param plans what is about to be applied
   */
  static List<String> shortfalls(FleetSpec fleet, List<SavedPlan> plans, Existing existing) {
    PlannedQuotas check = new PlannedQuotas(fleet, plans);
    check.packaging(existing.packaging());
    check.encoders(existing);
    return check.shortfalls;
  }

  private void packaging(Map<String, Set<String>> there) {
    long groups =
        plans.stream().mapToLong(plan -> created(plan, ProviderTypes.CHANNEL_GROUP)).sum();
    requireMore("channel groups", there.size(), groups, quotas.channelGroups(), "channel-groups");
    for (GroupSpec group : fleet.shared().groups()) {
      Set<String> channels = there.getOrDefault(fleet.shared().groupName(group.name()), Set.of());
      long more =
          plans.stream()
              .filter(PlannedQuotas::createsPackagingChannel)
              .flatMap(plan -> fleet.channel(plan.stack()).stream())
              .filter(channel -> channel.operation().group().equals(group.name()))
              .filter(channel -> !channels.contains(channel.name()))
              .count();
      requireMore(
          "channels in group '" + group.name() + "'",
          channels.size(),
          more,
          quotas.channelsPerGroup(),
          "channels-per-group");
    }
  }

  /** A channel that is replaced may go to another group. */
  private static boolean createsPackagingChannel(SavedPlan plan) {
    return plan.basis() == SavedPlan.Basis.NOTHING_DEPLOYED
        || plan.review().findings().stream()
            .filter(finding -> MAKES.contains(finding.action()))
            .anyMatch(finding -> finding.subject().isA(ProviderTypes.PACKAGING_CHANNEL));
  }

  private void encoders(Existing existing) {
    long channels = 0;
    long inputs = 0;
    long groups = 0;
    for (SavedPlan plan : plans) {
      Optional<ChannelSpec> unplanned =
          plan.basis() == SavedPlan.Basis.NOTHING_DEPLOYED
              ? fleet.channel(plan.stack())
              : Optional.empty();
      channels += unplanned.map(c -> 1L).orElse(created(plan, ProviderTypes.ENCODER_CHANNEL));
      inputs +=
          unplanned
              .map(c -> (long) c.ingest().inputs().size())
              .orElse(created(plan, ProviderTypes.INPUT));
      groups +=
          unplanned
              .map(PlannedQuotas::pushed)
              .orElse(created(plan, ProviderTypes.INPUT_SECURITY_GROUP));
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

  private static long created(SavedPlan plan, String type) {
    return plan.review().findings().stream()
        .filter(finding -> finding.action() == ReviewedAction.CREATE || isDoubled(finding))
        .filter(finding -> finding.subject().isA(type))
        .count();
  }

  /** A replaced input exists twice for a while: the new one is made first. */
  private static boolean isDoubled(ReviewFinding finding) {
    return finding.action() == ReviewedAction.REPLACE
        && (finding.subject().isA(ProviderTypes.INPUT)
            || finding.subject().isA(ProviderTypes.INPUT_SECURITY_GROUP));
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
