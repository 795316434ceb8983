package dev.onair.constructs.monitoring;

import com.hashicorp.cdktf.TerraformStack;
import dev.onair.constructs.ResourceNames;
import dev.onair.constructs.SchemaResource;
import dev.onair.model.ChannelSpec;
import dev.onair.model.SharedSpec;
import dev.onair.model.stack.ProviderTypes;
import java.util.List;
import java.util.Map;

/**
 * Dashboards of CloudWatch. An account has one list of them for all regions, so a name begins with
 * the fleet's.
 */
public final class Dashboard {

  private static final String ID = "dashboard";

  /** AWS: a dashboard's name has at most 255 characters. */
  private static final int MAX_NAME = 255;

  private Dashboard() {}

  /**
   * Adds a channel's to its stack, where channels are to have one: also a channel that is not meant
   * to be on air, as what was is looked at then.
   *
   * @param encoderId the MediaLive channel's id
   * @param alarms the ARNs of the channel's alarms
   * @param distribution the id of the distribution that viewers reach it by
   */
  public static void ofChannel(
      TerraformStack stack,
      SharedSpec shared,
      ChannelSpec channel,
      String encoderId,
      List<String> alarms,
      String distribution) {
    if (shared.dashboards().ofChannels()) {
      add(
          stack,
          ResourceNames.within(MAX_NAME, shared.name(), channel.name()),
          ChannelDashboard.body(shared, channel, encoderId, alarms, distribution));
    }
  }

  /**
   * Adds the fleet's to the shared stack, where there are to be any.
   *
   * @param alarms the ARNs of the alarms of what the channels share
   * @param distribution its distribution's id
   */
  public static void ofFleet(
      TerraformStack stack, SharedSpec shared, List<String> alarms, String distribution) {
    if (shared.dashboards().ofFleet()) {
      add(stack, fleetName(shared), FleetDashboard.body(shared, alarms, distribution));
    }
  }

  /** The name of the fleet's: no channel's is without an underscore. */
  static String fleetName(SharedSpec shared) {
    return shared.name();
  }

  /** Where it is said what to do, in Markdown. */
  static String runbook(SharedSpec shared) {
    return shared
        .dashboards()
        .runbook()
        .map("[runbook](%s)"::formatted)
        .orElse("runbook: docs/operations.md");
  }

  private static void add(TerraformStack stack, String name, String body) {
    SchemaResource.add(
        stack, ProviderTypes.DASHBOARD, ID, Map.of("dashboard_name", name, "dashboard_body", body));
  }
}
