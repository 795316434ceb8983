package dev.onair.cli.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.estimate.cost.ChannelCost;
import dev.onair.estimate.cost.CostItem;
import dev.onair.estimate.cost.CostModel;
import dev.onair.estimate.cost.Usage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/** What channels cost, by the channels' names. */
public final class CostReport {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String UNPRICED = "?";

  private final Surroundings surroundings;
  private final CostModel model;
  private final String region;

  /**
   * A report.
   *
   * @param model how it was estimated
   * @param region where the channels run, whatever region the prices are of
   */
  public CostReport(Surroundings surroundings, CostModel model, String region) {
    this.surroundings = surroundings;
    this.model = model;
    this.region = region;
  }

  /** A line for each channel, and one for all of them. */
  public void table(Map<String, ChannelCost> costs) {
    Table table = new Table("CHANNEL", "HOURS", "AN HOUR", "A MONTH");
    costs.forEach(
        (channel, cost) ->
            table.row(
                channel,
                String.valueOf(cost.hours()),
                dollars(cost.hourly(), atLeast(cost.running())),
                dollars(cost.monthly(), !cost.unpriced().isEmpty())));
    if (costs.size() > 1) {
      boolean some = costs.values().stream().anyMatch(cost -> !cost.unpriced().isEmpty());
      table.row("all", "", "", dollars(sum(costs), some));
    }
    table.print(surroundings.out(), surroundings.columns());
    notes(costs);
  }

  /** Each channel's items. */
  public void items(Map<String, ChannelCost> costs) {
    LineWriter out = surroundings.out();
    costs.forEach(
        (channel, cost) -> {
          out.println(
              "%s: %s an hour on air; %s a month, %d h of it on air"
                  .formatted(
                      channel,
                      dollars(cost.hourly(), atLeast(cost.running())),
                      dollars(cost.monthly(), !cost.unpriced().isEmpty()),
                      cost.hours()));
          Table table = new Table("AN HOUR", "QUANTITY", "PRICE", "OF WHAT", "WHAT IT IS TO AWS");
          cost.items().forEach(item -> row(table, item));
          table.print(out, surroundings.columns());
          out.println();
        });
    notes(costs);
  }

  /** For programs. */
  public void json(Map<String, ChannelCost> costs) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("currency", "USD");
    root.putObject("prices")
        .put("region", model.prices().region())
        .put("date", model.prices().date());
    ArrayNode channels = root.putArray("channels");
    costs.forEach((channel, cost) -> channels.add(json(channel, cost)));
    root.put("monthly", rounded(sum(costs)));
    ArrayNode leftOut = root.putArray("leftOut");
    CostModel.LEFT_OUT.forEach(leftOut::add);
    surroundings.out().block(root.toPrettyString());
  }

  private static ObjectNode json(String channel, ChannelCost cost) {
    ObjectNode node = MAPPER.createObjectNode().put("channel", channel);
    node.put("hourly", rounded(cost.hourly()));
    node.put("monthly", rounded(cost.monthly()));
    node.put("hours", cost.hours());
    node.put("complete", cost.unpriced().isEmpty());
    items(node.putArray("running"), cost.running());
    items(node.putArray("idle"), cost.idle());
    return node;
  }

  private static void items(ArrayNode into, List<CostItem> items) {
    for (CostItem item : items) {
      ObjectNode node = into.addObject().put("what", item.what()).put("rate", item.rateName());
      node.put("quantity", item.quantity().setScale(3, RoundingMode.HALF_UP));
      node.put("unit", item.unit());
      node.put("price", item.price().orElse(null));
      node.put("hourly", item.hourly().map(CostReport::rounded).orElse(null));
    }
  }

  private void notes(Map<String, ChannelCost> costs) {
    LineWriter out = surroundings.out();
    Usage usage = model.usage();
    out.println(
        "An estimate, at prices of %s of %s%s. Every output counts at its highest bitrate; %s."
            .formatted(
                model.prices().region(),
                model.prices().date(),
                region.equals(model.prices().region())
                    ? ""
                    : " (the channels run in " + region + ")",
                usage.viewers() == 0
                    ? "nobody watches (--viewers)"
                    : usage.viewers() + " viewers a channel watch its best rendition"));
    List<String> unpriced =
        costs.values().stream()
            .flatMap(cost -> cost.unpriced().stream())
            .map(CostItem::rateName)
            .distinct()
            .sorted()
            .toList();
    if (!unpriced.isEmpty()) {
      out.println(
          "Counted as nothing, for want of a price (--prices FILE has it, docs/cost.md says how):");
      unpriced.forEach(rate -> out.println("  " + rate));
    }
    out.println("Left out:");
    CostModel.LEFT_OUT.forEach(what -> out.println("  " + what));
  }

  private static void row(Table table, CostItem item) {
    table.row(
        item.hourly().map(cost -> dollars(cost, false)).orElse(UNPRICED),
        item.quantity().setScale(item.unit().isEmpty() ? 0 : 2, RoundingMode.HALF_UP)
            + (item.unit().isEmpty() ? "" : " " + item.unit()),
        item.price()
            .map(price -> "$" + price.stripTrailingZeros().toPlainString())
            .orElse(UNPRICED),
        item.what(),
        item.rateName());
  }

  private static boolean atLeast(List<CostItem> items) {
    return items.stream().anyMatch(item -> item.price().isEmpty());
  }

  private static BigDecimal sum(Map<String, ChannelCost> costs) {
    return costs.values().stream()
        .map(ChannelCost::monthly)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal rounded(BigDecimal dollars) {
    return dollars.setScale(2, RoundingMode.HALF_UP);
  }

  private static String dollars(BigDecimal amount, boolean atLeast) {
    return (atLeast ? "> $" : "$") + rounded(amount).toPlainString();
  }
}
