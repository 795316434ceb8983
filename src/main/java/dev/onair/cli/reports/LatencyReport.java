package dev.onair.cli.reports;

import dev.onair.cli.terminal.LineWriter;
import dev.onair.cli.terminal.Surroundings;
import dev.onair.estimate.latency.LatencyBudget;
import dev.onair.estimate.latency.LatencyModel;
import dev.onair.estimate.latency.Stage;
import dev.onair.model.ChannelSpec;
import java.util.List;
import java.util.OptionalInt;

/** How far behind their sources the players of channels are. */
public final class LatencyReport {

  private final Surroundings surroundings;
  private final LatencyModel model;

  public LatencyReport(Surroundings surroundings, LatencyModel model) {
    this.surroundings = surroundings;
    this.model = model;
  }

  /** A line for each manifest. */
  public void table(List<ChannelSpec> channels) {
    Table table = new Table("CHANNEL", "MANIFEST", "BEHIND", "MOST OF IT", "SETTING");
    for (ChannelSpec channel : channels) {
      for (LatencyBudget budget : model.budgets(channel)) {
        Stage longest = budget.longest();
        table.row(
            channel.name(),
            budget.endpoint() + "/" + budget.manifest(),
            LatencyModel.seconds(budget.total()),
            longest.name() + " " + LatencyModel.seconds(longest.takes()),
            setting(longest));
      }
    }
    table.print(surroundings.out(), surroundings.columns());
    note();
  }

  /** Each manifest's stages. */
  public void stages(List<ChannelSpec> channels) {
    for (ChannelSpec channel : channels) {
      model.budgets(channel).forEach(budget -> stages(channel, budget));
    }
    note();
  }

  private void stages(ChannelSpec channel, LatencyBudget budget) {
    LineWriter out = surroundings.out();
    out.println(
        "%s %s/%s: %s behind its source"
            .formatted(
                channel.name(),
                budget.endpoint(),
                budget.manifest(),
                LatencyModel.seconds(budget.total())));
    Table table = new Table("STAGE", "TAKES", "SETTING", "BECAUSE");
    for (Stage stage : budget.stages()) {
      String most = stage.equals(budget.longest()) ? " <" : "";
      table.row(
          stage.name(),
          LatencyModel.seconds(stage.takes()) + most,
          setting(stage),
          stage.because());
    }
    table.print(out, OptionalInt.empty());
    out.println();
  }

  private static String setting(Stage stage) {
    return stage.setting().orElse("(assumed)");
  }

  private void note() {
    surroundings
        .out()
        .println(
            "A model. Seek what is assumed in docs/cost.md#latency, and measure what matters.");
  }
}
