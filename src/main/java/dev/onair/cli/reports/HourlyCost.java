package dev.onair.cli.reports;

import dev.onair.estimate.cost.ChannelCost;
import dev.onair.estimate.cost.CostItem;
import dev.onair.estimate.cost.CostModel;
import dev.onair.estimate.cost.Metered;
import dev.onair.running.status.ChannelStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What an hour of what a channel does now costs: an estimate, without viewers.
 *
 * @param dollars what is known of it, in dollars and cents; absent where nothing is
 * @param isWhole whether all that is charged has a price
 */
record HourlyCost(Optional<BigDecimal> dollars, boolean isWhole) {

  /** That of a channel; absent for one without a file or an encoder channel. */
  static Optional<HourlyCost> of(ChannelStatus channel, CostModel model) {
    return channel
        .file()
        .filter(file -> channel.encoder().isPresent())
        .map(file -> model.cost(Metered.of(file)))
        .map(cost -> of(charged(channel, cost)));
  }

  private static List<CostItem> charged(ChannelStatus channel, ChannelCost cost) {
    return channel.isChargedAsRunning() ? cost.running() : cost.idle();
  }

  private static HourlyCost of(List<CostItem> items) {
    Optional<BigDecimal> dollars =
        items.stream()
            .flatMap(item -> item.hourly().stream())
            .reduce(BigDecimal::add)
            .map(sum -> sum.setScale(2, RoundingMode.HALF_UP));
    return new HourlyCost(dollars, items.stream().allMatch(item -> item.price().isPresent()));
  }

  /** {@code 1.20}, {@code 1.20+} where there is more to it, {@code ?} where nothing is known. */
  @Override
  public String toString() {
    return dollars.map(known -> known.toPlainString() + (isWhole ? "" : "+")).orElse("?");
  }
}
