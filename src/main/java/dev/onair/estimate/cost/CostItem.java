package dev.onair.estimate.cost;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is charged.
 *
 * @param what what it is, for a person
 * @param rate what AWS has a price for
 * @param quantity how many of it an hour
 * @param unit what is counted: nothing, or {@code GB}
 * @param price what one costs, in dollars; absent: it stands in no table
 */
public record CostItem(
    String what, Rate rate, BigDecimal quantity, String unit, Optional<BigDecimal> price) {

  public CostItem {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(quantity, "quantity");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(price, "price");
  }

  /** What it costs an hour, in dollars; absent where it has no price. */
  public Optional<BigDecimal> hourly() {
    return price.map(quantity::multiply);
  }

  /** What it is to AWS. */
  public String rateName() {
    return rate.name();
  }
}
