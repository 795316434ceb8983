package dev.onair.config;

import dev.onair.config.section.Section;
import dev.onair.diagnostics.Flaw;
import dev.onair.model.FleetSpec;
import dev.onair.model.packaging.EndpointSpec;
import java.util.List;

/** What {@code delivery.startover} demands of the channels' endpoints. */
final class StartoverRule {

  /** Enough to find them by; a fleet may have a thousand. */
  private static final int NAMED = 3;

  private StartoverRule() {}

  /**
   * Warns once of windows that no player gets at.
   *
   * @param shared the root of {@code shared.conf}
   */
  static void check(Section shared, FleetSpec fleet) {
    List<String> windows =
        fleet.channels().stream()
            .flatMap(
                channel ->
                    channel.packaging().endpoints().stream()
                        .filter(StartoverRule::hasAWindowForPlayers)
                        .map(endpoint -> channel.name() + "." + endpoint.name()))
            .toList();
    if (fleet.shared().delivery().startover() || windows.isEmpty()) {
      return;
    }
    String more = windows.size() > NAMED ? " and %d more".formatted(windows.size() - NAMED) : "";
    shared
        .section("delivery")
        .warning(
            "startover",
            Flaw.of("windows"),
            "players can't ask for another time, though endpoints have a startover-window (14 days by"
                + " default): %s%s; set packaging.endpoints.<name>.startover-window = null there, or say true"
                    .formatted(String.join(", ", windows.stream().limit(NAMED).toList()), more));
  }

  /** A manifest that stays behind needs the window itself. */
  private static boolean hasAWindowForPlayers(EndpointSpec endpoint) {
    return endpoint.startoverWindow().isPresent()
        && endpoint.manifests().stream().allMatch(manifest -> manifest.timeDelay().isEmpty());
  }
}
