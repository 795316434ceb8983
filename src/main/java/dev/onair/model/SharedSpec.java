package dev.onair.model;

import dev.onair.model.delivery.DeliverySpec;
import dev.onair.model.monitoring.AlarmsSpec;
import dev.onair.model.monitoring.DashboardsSpec;
import dev.onair.model.monitoring.PackagingLogsSpec;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the channels share.
 *
 * @param name the fleet's name: the first part of every resource's name. Immutable: another name
 *     means other resources and other URLs
 * @param description what the fleet is, for the people who find its resources; 1 to 128 characters
 * @param aws where it is deployed
 * @param state where Terraform keeps what it knows
 * @param groups the channel groups, the default one first; at least one
 * @param protect whether Terraform refuses to destroy the channel groups, the distribution and the
 *     log bucket
 * @param delivery how viewers reach the channels
 * @param alarms how it is told what is wrong; absent: not at all
 * @param dashboards what there is to look at in CloudWatch
 * @param packagingLogs where MediaPackage's access logs go; absent: nowhere
 */
public record SharedSpec(
    String name,
    String description,
    AwsSpec aws,
    StateSpec state,
    List<GroupSpec> groups,
    boolean protect,
    DeliverySpec delivery,
    Optional<AlarmsSpec> alarms,
    DashboardsSpec dashboards,
    Optional<PackagingLogsSpec> packagingLogs) {

  /** The name of the stack of what the channels share; no channel may have it. */
  public static final String STACK = "shared";

  public SharedSpec {
    if (!Names.FLEET.matcher(name).matches()) {
      throw new IllegalArgumentException("name: '" + name + "' does not match " + Names.FLEET);
    }
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(aws, "aws");
    Objects.requireNonNull(state, "state");
    groups = List.copyOf(groups);
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("a fleet needs at least one channel group");
    }
    Objects.requireNonNull(delivery, "delivery");
    Objects.requireNonNull(alarms, "alarms");
    Objects.requireNonNull(dashboards, "dashboards");
    Objects.requireNonNull(packagingLogs, "packagingLogs");
  }

  /** A resource's name: the fleet's name and what it is. */
  public String resourceName(String component) {
    return name + "_" + component;
  }

  /**
   * The name at AWS of a channel group; part of the URLs of its channels.
   *
   * @param group its name in {@code shared.conf}
   * @throws IllegalArgumentException for a group that there is not
   */
  public String groupName(String group) {
    if (groups.stream().noneMatch(g -> g.name().equals(group))) {
      throw new IllegalArgumentException("there is no channel group '" + group + "'");
    }
    return resourceName(group);
  }

  /** The channel groups as AWS has them, which a distribution calls its origins after, too. */
  public List<String> groupNames() {
    return groups.stream().map(group -> resourceName(group.name())).toList();
  }
}
