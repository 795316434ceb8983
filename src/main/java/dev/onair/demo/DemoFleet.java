package dev.onair.demo;

import dev.onair.model.FleetSpec;
import dev.onair.model.SharedSpec;
import dev.onair.model.StateSpec;

/** A fleet as it is demonstrated. */
final class DemoFleet {

  private DemoFleet() {}

  /**
   * The fleet with its state in files and without protection: it is destroyed in the end, and a
   * bucket or workspaces for its state do not exist in the sandbox. Nothing else differs.
   */
  static FleetSpec of(FleetSpec fleet) {
    SharedSpec shared = fleet.shared();
    return fleet.with(
        new SharedSpec(
            shared.name(),
            shared.description(),
            shared.aws(),
            new StateSpec.Local(),
            shared.groups(),
            false,
            shared.delivery()));
  }
}
