package dev.onair.estimate.cost;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one channel costs.
 *
 * @param running what is charged while it runs
 * @param idle what is charged while it does not
 * @param hours how many hours of a month it runs
 */
public record ChannelCost(List<CostItem> running, List<CostItem> idle, int hours) {

  public ChannelCost {
    running = List.copyOf(running);
    idle = List.copyOf(idle);
  }

  /** An hour on air, in dollars, as far as there are prices. */
  public BigDecimal hourly() {
    return sum(running);
  }

  /** A month, in dollars, as far as there are prices. */
  public BigDecimal monthly() {
    return sum(running)
        .multiply(BigDecimal.valueOf(hours))
        .add(sum(idle).multiply(BigDecimal.valueOf(Usage.MONTH - hours)));
  }

  /** What counts in such a month. */
  public List<CostItem> items() {
    return Stream.concat(
            hours == 0 ? Stream.empty() : running.stream(),
            hours == Usage.MONTH ? Stream.empty() : idle.stream())
        .toList();
  }

  /** What of it has no price. */
  public List<CostItem> unpriced() {
    return items().stream().filter(item -> item.price().isEmpty()).toList();
  }

  private static BigDecimal sum(List<CostItem> items) {
    return items.stream()
        .flatMap(item -> item.hourly().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
