package dev.onair.fleet.apply;

import dev.onair.fleet.Fleet;
import dev.onair.fleet.FleetListener;
import dev.onair.fleet.NotDoneException;
import dev.onair.fleet.deployed.EncoderStates;
import dev.onair.fleet.deployed.Inventory;
import dev.onair.fleet.plan.SavedPlan;
import dev.onair.operate.Encoder;
import dev.onair.operate.OperationRefusedException;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Whether the account's quotas allow what plans make, before any of it is begun.
 *
 * @param inventory what AWS has
 */
record QuotaCheck(Fleet fleet, FleetListener listener, Inventory inventory) {

  /**
   * Makes sure that the quotas allow what the plans make.
   *
   * @return the encoder channels that there are, by their channels; none where MediaLive can't be
   *     asked
   */
  Map<String, Encoder> require(List<SavedPlan> plans) throws IOException {
    try {
      PlannedQuotas.Existing existing =
          new PlannedQuotas.Existing(
              inventory.channels().size(),
              inventory.inputs().size(),
              inventory.inputSecurityGroups().size(),
              inventory.packagingChannels());
      List<String> shortfalls = PlannedQuotas.shortfalls(fleet.spec(), plans, existing);
      if (!shortfalls.isEmpty()) {
        throw new NotDoneException(
            "nothing was applied, because quotas would not allow all of it:"
                + System.lineSeparator()
                + String.join(System.lineSeparator(), shortfalls));
      }
      return EncoderStates.byChannel(inventory.channels(), fleet.spec());
    } catch (OperationRefusedException e) {
      if (e.isAboutCredentials()) {
        throw e;
      }
      listener.notice(e.getMessage() + "; the account's quotas are not looked at");
      return Map.of();
    }
  }
}
