package dev.onair.fleet.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.onair.estimate.cost.ChannelCost;
import dev.onair.estimate.cost.CostItem;
import dev.onair.estimate.cost.CostModel;
import dev.onair.estimate.cost.Metered;
import dev.onair.estimate.cost.PriceTable;
import dev.onair.estimate.cost.Usage;
import dev.onair.model.stack.ProviderTypes;
import dev.onair.terraform.plan.Action;
import dev.onair.terraform.plan.Plan;
import dev.onair.terraform.plan.PlannedChange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a plan makes of a channel's cost: an estimate, always on and without viewers.
 *
 * @param before a month as it was, in dollars; 0 for a new channel
 * @param after a month as it will be
 * @param unpriced what counts in either and has no price
 */
public record CostChange(BigDecimal before, BigDecimal after, List<String> unpriced) {

  public CostChange {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    unpriced = List.copyOf(unpriced);
  }

  /** Made when it is first asked for: most runs of onair review nothing. */
  private static final class Own {
    static final CostModel MODEL = new CostModel(PriceTable.load(), Usage.ALWAYS);
  }

  /** What a plan makes of it; absent where it makes nothing of it. */
  static Optional<CostChange> of(Plan plan) {
    return plan.changes().stream()
        .filter(change -> change.type().equals(ProviderTypes.ENCODER_CHANNEL))
        .filter(change -> change.action() != Action.NO_OP)
        .findFirst()
        .map(CostChange::of)
        .filter(CostChange::isOne);
  }

  private static CostChange of(PlannedChange change) {
    Optional<ChannelCost> before = cost(change.values().before());
    Optional<ChannelCost> after = cost(change.values().after());
    return new CostChange(
        monthly(before),
        monthly(after),
        Stream.of(before, after)
            .flatMap(Optional::stream)
            .flatMap(cost -> cost.unpriced().stream())
            .map(CostItem::rateName)
            .distinct()
            .sorted()
            .toList());
  }

  private static Optional<ChannelCost> cost(JsonNode values) {
    return values.isNull() ? Optional.empty() : Optional.of(Own.MODEL.cost(Metered.of(values)));
  }

  private static BigDecimal monthly(Optional<ChannelCost> cost) {
    return cost.map(ChannelCost::monthly).orElse(BigDecimal.ZERO).setScale(0, RoundingMode.HALF_UP);
  }

  private boolean isOne() {
    return before.compareTo(after) != 0;
  }

  /** {@code $120 a month more ($300 → $420), always on; not counted: …}. */
  @Override
  public String toString() {
    BigDecimal more = after.subtract(before);
    String words =
        "$%s a month %s ($%s → $%s), always on"
            .formatted(
                more.abs().toPlainString(),
                more.signum() > 0 ? "more" : "less",
                before.toPlainString(),
                after.toPlainString());
    return unpriced.isEmpty() ? words : words + "; not counted: " + String.join(", ", unpriced);
  }
}
