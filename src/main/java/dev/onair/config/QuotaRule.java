package dev.onair.config;

import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.ChannelSpec;
import dev.onair.model.FleetSpec;
import dev.onair.model.GroupSpec;
import dev.onair.model.QuotasSpec;
import java.util.List;

/**
 * Whether the files alone ask for more than the account may have, whatever else is in it. What one
 * channel has of its own is its packaging's to say.
 *
 * <p>An account may have more than AWS's defaults without saying so here, so that only a quota that
 * the operator wrote down is one to refuse by.
 */
final class QuotaRule {

  private final Section quotas;

  private QuotaRule(Section quotas) {
    this.quotas = quotas;
  }

  /**
   * Records what is too much.
   *
   * @param shared the root of {@code shared.conf}
   */
  static void check(Section shared, FleetSpec fleet) {
    new QuotaRule(shared.section("quotas")).check(fleet, fleet.shared().aws().quotas());
  }

  private void check(FleetSpec fleet, QuotasSpec allowed) {
    List<ChannelSpec> channels = fleet.channels();
    List<GroupSpec> groups = fleet.shared().groups();
    require("channel-groups", groups.size(), allowed.channelGroups(), "channel groups");
    for (GroupSpec group : groups) {
      long members =
          channels.stream().filter(c -> c.operation().group().equals(group.name())).count();
      require(
          "channels-per-group",
          members,
          allowed.channelsPerGroup(),
          "channels in group '" + group.name() + "'");
    }
    require("encoder-channels", channels.size(), allowed.encoderChannels(), "MediaLive channels");
    allowed
        .inputs()
        .ifPresent(
            quota ->
                require(
                    "inputs",
                    channels.stream().mapToLong(c -> c.ingest().inputs().size()).sum(),
                    quota,
                    "MediaLive inputs"));
    require(
        "input-security-groups",
        channels.stream()
            .flatMap(channel -> channel.ingest().inputs().stream())
            .filter(input -> input.source().type().isGuarded())
            .count(),
        allowed.inputSecurityGroups(),
        "input security groups, one for each pushed input");
  }

  private void require(String key, long needed, int allowed, String what) {
    if (needed <= allowed) {
      return;
    }
    if (quotas.has(key)) {
      quotas.error(
          key,
          Flaw.of("exceeded"),
          "the files make %d %s, and %d are allowed; ask AWS for more and say so here, or make fewer"
              .formatted(needed, what, allowed));
    } else {
      quotas.warning(
          key,
          Flaw.of("default-exceeded"),
          "the files make %d %s, where AWS allows %d by default; ask AWS for more, and say here what"
                  .formatted(needed, what, allowed)
              + " the account has");
    }
  }
}
